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

    /// Nil when all bytes are in the window.
    private let file: SourceFile?

    /// A window at the start of `file`; a UTF-8 byte order mark is skipped.
    init(_ file: SourceFile) throws(CatalogError) {
        self.file = file
        path = file.path
        while available < 3, !isAtEnd { try fill() }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { consume(3) }
    }

    /// A window on bytes in memory, which begin at a line and a byte of some file.
    init(_ bytes: [UInt8], line: Int, byteOffset: Int) {
        file = nil
        path = ""
        self.bytes = bytes
        self.line = line
        self.byteOffset = byteOffset
        isAtEnd = true
        if byteOffset == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { consume(3) }
    }

    /// The number of bytes from `start` on.
    var available: Int { bytes.count - start }

    /// How far the file was read.
    var progress: SourceProgress {
        SourceProgress(
            bytesRead: file?.bytesRead ?? bytes.count, byteCount: file?.byteCount ?? bytes.count)
    }

    /// The path of the file.
    let path: String

    /// Adds the next bytes of the file to the window.
    mutating func fill() throws(CatalogError) {
        let chunk = try file?.next() ?? []
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
        let end = start + count
        var next = start
        while let found = ByteSearch.lineFeed(in: bytes.span, from: next), found < end {
            line += 1
            next = found + 1
        }
        start = end
        byteOffset += count
    }

    /// Moves past `length` bytes without a line feed, and the line feed behind them if there is one.
    mutating func consumeLine(_ length: Int) {
        let hasLineFeed = length < available
        line += hasLineFeed ? 1 : 0
        start += length + (hasLineFeed ? 1 : 0)
        byteOffset += length + (hasLineFeed ? 1 : 0)
    }

    /// The bytes up to the next line feed, which is not among them; nil if it is not in view.
    func lineLength(from offset: Int) -> Int? {
        if let found = ByteSearch.lineFeed(in: bytes.span, from: start + offset) {
            return found - start
        }
        return isAtEnd ? bytes.count - start : nil
    }
}
