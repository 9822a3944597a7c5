/// A row of a file, read but not yet taken for a product or an event.
package struct SourceRow: Equatable, Sendable {
    /// The line where the row begins, from 1.
    package let line: Int
    /// The byte where the row begins, from 0, in the file as decompressed.
    package let byteOffset: Int
    /// Its columns in order; empty cells are left out.
    package let columns: [JSONMember]
    /// The row as compact JSON if it was JSON.
    package let json: [UInt8]?

    /// The same row as rejected later on, by whoever tried to use it.
    package func rejected(because reason: String) -> RejectedRow {
        var writer = JSONWriter()
        writer.object(columns)
        return RejectedRow(
            line: line, byteOffset: byteOffset, reason: reason, bytes: (json ?? writer.bytes)[...])
    }
}

/// What a source gives: a row, or the report of one that cannot be read.
package enum SourceItem: Equatable, Sendable {
    /// A row.
    case row(SourceRow)
    /// A row that breaks the rules of its format.
    case rejected(RejectedRow)
}

/// How far a file was read.
package struct SourceProgress: Equatable, Sendable {
    /// Bytes of the file, compressed if it is, read so far.
    package let bytesRead: Int
    /// Bytes of the whole file.
    package let byteCount: Int
}
