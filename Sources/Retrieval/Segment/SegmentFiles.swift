import Glibc

/// The files of a segment as bytes in memory, ready to be written or searched.
package struct SegmentFiles: Sendable {
    /// Each file whole: header, payload, checksum.
    package var contents: [IndexFile.Kind: [UInt8]]

    init(_ contents: [IndexFile.Kind: [UInt8]]) { self.contents = contents }

    /// The bytes of all files together.
    package var byteCount: Int { contents.values.reduce(0) { $0 + $1.count } }

    /// Writes every file and makes them durable, the folder included.
    ///
    /// - Parameter folder: an existing, empty folder.
    package func write(to folder: String) throws(RetrievalError) {
        for kind in IndexFile.Kind.allCases {
            try DurableFile.write(contents[kind] ?? [], to: folder + "/" + kind.fileName)
        }
        try DurableFile.synchronizeFolder(folder)
    }
}

/// Writing that survives a power loss once it has returned.
package enum DurableFile {
    /// Writes a new file and synchronizes its bytes; the name is durable only after
    /// `synchronizeFolder`.
    package static func write(_ bytes: [UInt8], to path: String) throws(RetrievalError) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .lastSystemError("create", path) }
        defer { close(descriptor) }
        var written = 0
        while written < bytes.count {
            // The pointer is used only within the closure.
            let step = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(
                    descriptor, buffer.baseAddress.map { unsafe $0 + written },
                    bytes.count - written)
            }
            guard step > 0 else { throw .lastSystemError("write", path) }
            written += step
        }
        guard fdatasync(descriptor) == 0 else { throw .lastSystemError("synchronize", path) }
    }

    /// Replaces a file so that a reader, or a power loss, finds the old or the new one whole.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(RetrievalError) {
        try write(bytes, to: path + ".new")
        guard unsafe rename(path + ".new", path) == 0 else {
            throw .lastSystemError("rename to", path)
        }
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        try synchronizeFolder(folder)
    }

    /// Makes the names in a folder durable.
    package static func synchronizeFolder(_ path: String) throws(RetrievalError) {
        let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .lastSystemError("open", path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .lastSystemError("synchronize", path) }
    }
}
