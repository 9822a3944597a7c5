/// A window on the bytes of a file that moves forward only, so that memory stays bounded.
struct SourceBuffer {
    /// The bytes in the window; those before `start` are done with.
    private(set) var bytes: [UInt8] = []
    /// Where the bytes begin that were not consumed yet.
    private(set) var start = 0
    /// Whether the file has no bytes beyond the window.
    private(set) var isAtEnd = false
    /// The line of the file at `start`, from 1.
    private(set) var line = 1
    /// The byte of the file, decompressed, at `start`.
    private(set) var byteOffset = 0

    private let file: SourceFile

    /// A window at the start of `file`; a UTF-8 byte order mark is skipped.
    init(_ file: SourceFile) throws(CatalogError) {
        self.file = file
        while available < 3, !isAtEnd { try fill() }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { consume(3) }
    }

    /// The number of bytes from `start` on.
    var available: Int { bytes.count - start }

    /// How far the file was read.
    var progress: SourceProgress {
        SourceProgress(bytesRead: file.bytesRead, byteCount: file.byteCount)
    }

    /// The path of the file.
    var path: String { file.path }

    /// Adds the next bytes of the file to the window.
    mutating func fill() throws(CatalogError) {
        let chunk = try file.next()
        if chunk.isEmpty {
            isAtEnd = true
        } else {
            bytes.removeFirst(start)
            start = 0
            bytes.append(contentsOf: chunk)
        }
    }

    /// Moves `count` bytes ahead and counts the lines in them.
    mutating func consume(_ count: Int) {
        for index in start..<start + count where bytes[index] == 0x0A { line += 1 }
        start += count
        byteOffset += count
    }

    /// The bytes up to the next line feed, which is not among them; nil if it is not in view.
    func lineLength(from offset: Int) -> Int? {
        var index = start + offset
        while index < bytes.count {
            if bytes[index] == 0x0A { return index - start }
            index += 1
        }
        return isAtEnd ? bytes.count - start : nil
    }
}
