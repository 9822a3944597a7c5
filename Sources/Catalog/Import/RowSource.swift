/// The rows of a file one after the other, in constant memory.
///
/// gzip is recognized by its first bytes. Blank lines are skipped. Not copyable: two copies would
/// take each other's rows.
package struct RowSource: ~Copyable {
    /// The most bytes that a row may have.
    package static let rowByteLimit = 1 << 20

    private var reader: any RowReader

    /// Opens the file at `path`; the format is detected unless it is given.
    package init(path: String, format: SourceFormat? = nil) throws(CatalogError) {
        let buffer = try SourceBuffer(SourceFile(path: path))
        let head = Array(buffer.bytes[buffer.start...].prefix(1024))
        let detected: SourceFormat
        if let format {
            detected = format
        } else {
            detected = try SourceFormat.detect(path: path, head: head)
        }
        switch detected {
        case .jsonLines: reader = JSONLinesReader(buffer)
        case .csv: reader = try CSVReader(buffer)
        }
    }

    /// The next row or reject; nil at the end of the file.
    ///
    /// What is thrown concerns the file as a whole, such as damaged compression.
    package mutating func next() throws(CatalogError) -> SourceItem? {
        try reader.next()
    }

    /// How far the file was read.
    package var progress: SourceProgress { reader.progress }
}

/// What a format must be able to do.
protocol RowReader {
    /// How far the file was read.
    var progress: SourceProgress { get }
    /// The next row or reject; nil at the end.
    mutating func next() throws(CatalogError) -> SourceItem?
}

/// Words for what is wrong with a row's bytes.
enum RowFault {
    /// Nil if the row is UTF-8; `line` is the row's first.
    static func notUTF8(_ row: ArraySlice<UInt8>) -> String? {
        guard let bad = UTF8Validation.firstInvalidOffset(in: row) else { return nil }
        let lineStart = row[..<bad].lastIndex(of: 0x0A).map { $0 + 1 } ?? row.startIndex
        let column = String(decoding: row[lineStart..<bad], as: UTF8.self).unicodeScalars.count
        return "byte 0x\(Hexadecimal.text(row[bad], digits: 2)) at column \(column + 1) "
            + "is not UTF-8; is this Latin-1? convert with  iconv -f LATIN1 -t UTF-8"
    }

    /// How to get rid of backslashes before quotes, the sign of another dialect of CSV; nil if
    /// the row has none.
    static func backslashAdvice(_ row: ArraySlice<UInt8>) -> String? {
        let hasAny = zip(row, row.dropFirst()).contains { byte, next in
            byte == UInt8(ascii: "\\") && next == UInt8(ascii: "\"")
        }
        return hasAny
            ? "; backslashes do not escape quotes in CSV, double the quote (\"\")" : nil
    }

    /// A row that is too long.
    static var tooLong: String {
        "the row has more than \(RowSource.rowByteLimit) bytes; shorten its texts"
    }
}
