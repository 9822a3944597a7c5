import CMalloc

/// How the process treats memory that has been given back.
enum WorkingMemory {
    /// Up to so many bytes stay with the process.
    private static let kept: Int32 = 64 << 20
    /// Up to so many bytes at once are taken from what has stayed; the most that can be asked for.
    private static let largest: Int32 = 32 << 20

    /// Keeps what one search gives back for the next.
    ///
    /// A search with totals among ten million products takes some megabytes for less than a millisecond.
    /// Returned to the system, they had to be cleared again for each search, which doubled its time.
    static func keep() {
        _ = mallopt(M_TRIM_THRESHOLD, kept)
        _ = mallopt(M_MMAP_THRESHOLD, largest)
    }
}
