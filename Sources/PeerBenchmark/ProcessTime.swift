import Glibc

/// What the operating system has counted for this process.
enum ProcessTime {
    /// Seconds of CPU time that all threads have used, in user and in system mode.
    static var seconds: Double {
        seconds(of: usage.ru_utime) + seconds(of: usage.ru_stime)
    }

    /// The most memory that was resident so far, in bytes.
    static var peakMemory: Int { usage.ru_maxrss * 1_024 }

    /// Seconds of CPU time that the calling thread has used.
    static var threadSeconds: Double {
        var time = timespec()
        // Unsafe because C takes the structure's address; it lives for the duration of the call.
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }

    private static var usage: rusage {
        var usage = rusage()
        // Unsafe as above.
        unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage
    }

    private static func seconds(of time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
    }
}
