/// A row of a file that was not taken, and why.
package struct RejectedRow: Equatable, Sendable {
    /// The most bytes of a row that are kept.
    package static let textLimit = 1000

    /// The line where the row begins, from 1.
    package let line: Int
    /// The byte where the row begins, from 0, in the file as decompressed.
    package let byteOffset: Int
    /// What is wrong and what to do.
    package let reason: String
    /// The row as it is, clipped; bytes that are not UTF-8 appear as U+FFFD.
    package let text: String

    /// A rejected row.
    package init(line: Int, byteOffset: Int, reason: String, text: String) {
        self.line = line
        self.byteOffset = byteOffset
        self.reason = reason
        self.text = text
    }

    /// A rejected row of raw bytes.
    init(line: Int, byteOffset: Int, reason: String, bytes: ArraySlice<UInt8>) {
        let clipped = bytes.prefix(Self.textLimit)
        let ending = clipped.count < bytes.count ? "…" : ""
        self.init(
            line: line, byteOffset: byteOffset, reason: reason,
            text: String(decoding: clipped, as: UTF8.self) + ending)
    }
}
