import Glibc

/// Bytes that never change: a read-only mapping of a file, or a copy of bytes in memory.
///
/// Safety: this is the one owner of the memory, which is never written after the initializer returns
/// and lives as long as the object; that makes sharing it between threads sound. It is read through
/// `ByteView`, which checks bounds, and through the cursors and lists made from one, which state what
/// they have checked.
@safe package final class MappedMemory: @unchecked Sendable {
    let base: UnsafeRawPointer
    package let count: Int
    private let isMapping: Bool

    /// Copies bytes that are in no file.
    package init(copying bytes: [UInt8]) {
        let copy = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 16)
        unsafe bytes.withUnsafeBytes { source in
            // An empty array has no base address, and then there is nothing to copy.
            if let start = source.baseAddress {
                unsafe copy.copyMemory(from: start, byteCount: source.count)
            }
        }
        unsafe base = UnsafeRawPointer(copy)
        count = bytes.count
        isMapping = false
    }

    /// Maps a file that may be unlinked or replaced by another later, but is never rewritten.
    ///
    /// - Throws: `RetrievalError.fileSystem` when it cannot be opened or mapped.
    package init(mapping path: String) throws(RetrievalError) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .lastSystemError("open", path) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            throw .lastSystemError("examine", path)
        }
        count = Int(status.st_size)
        if count == 0 {
            // mmap refuses an empty range.
            unsafe base = UnsafeRawPointer(
                UnsafeMutableRawPointer.allocate(byteCount: 1, alignment: 16))
            isMapping = false
            return
        }
        let mapping = unsafe mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, 0)
        guard let address = unsafe mapping, unsafe address != MAP_FAILED else {
            throw .lastSystemError("map", path)
        }
        unsafe base = UnsafeRawPointer(address)
        isMapping = true
    }

    deinit {
        let memory = unsafe UnsafeMutableRawPointer(mutating: base)
        if isMapping { unsafe munmap(memory, count) } else { unsafe memory.deallocate() }
    }
}

extension RetrievalError {
    /// The error of the system call that has just failed.
    static func lastSystemError(_ operation: String, _ path: String) -> RetrievalError {
        let reason = unsafe String(cString: strerror(errno))
        return .fileSystem(operation: operation, path: path, reason: reason)
    }
}
