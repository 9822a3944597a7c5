import Glibc

/// The right to import into an index and to build it, held by one process or thread at a time: a
/// lock on the file `data/BUILDING`, which ends with its holder.
package struct BuildLock: ~Copyable {
    private let descriptor: Int32

    /// Takes the lock.
    ///
    /// - Parameters:
    ///   - data: the index's `data` folder.
    ///   - waits: whether to wait for another holder, or to give nil.
    init?(data: String, waits: Bool) throws(EngineError) {
        let path = data + "/BUILDING"
        // Strings are passed as C strings that live for the call.
        descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw .cannotWrite(path: path, reason: unsafe String(cString: strerror(errno)))
        }
        while flock(descriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
            if errno == EINTR { continue }
            let code = errno
            close(descriptor)
            if code == EWOULDBLOCK { return nil }
            throw .cannotWrite(path: path, reason: unsafe String(cString: strerror(code)))
        }
    }

    deinit { close(descriptor) }
}
