import Glibc
import Logging

/// The system's bound on open files, of which each connection takes one.
enum OpenFileLimit {
    /// Files other than connections: indexes, databases, logs.
    private static let reserve = 256

    /// Raises the process's own limit as far as it may go, and warns when that is not enough.
    static func raise(toFit connections: Int, logger: Logger) {
        let needed = rlim_t(connections + reserve)
        var limit = rlimit()
        let openFiles = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        // Unsafe because C takes the structure's address; it lives for the duration of the call.
        guard unsafe getrlimit(openFiles, &limit) == 0, limit.rlim_cur < needed else { return }
        limit.rlim_cur = min(needed, limit.rlim_max)
        // Unsafe for the same reason.
        let isRaised = unsafe setrlimit(openFiles, &limit) == 0
        guard !isRaised || limit.rlim_cur < needed else { return }
        logger.warning(
            "the system allows fewer open files than connections; raise `ulimit -n`",
            metadata: ["needed": "\(needed)", "allowed": "\(limit.rlim_max)"])
    }
}
