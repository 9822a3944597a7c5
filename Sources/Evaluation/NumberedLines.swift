/// The lines of a text that are not blank, each with its number from 1; CR LF ends a line, too.
struct NumberedLines: Sequence, IteratorProtocol {
    private var rest: Substring.UTF8View
    private var number = 0

    /// The lines of a text; a byte order mark before them is no part of the first.
    init(_ text: String) {
        rest = text.utf8[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    }

    /// The next line.
    mutating func next() -> (number: Int, text: Substring)? {
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: "\n"))
            var line = rest[..<(end ?? rest.endIndex)]
            rest = end.map { rest[rest.index(after: $0)...] } ?? rest[rest.endIndex...]
            number += 1
            if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
            let isBlank = line.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            if !isBlank { return (number, Substring(line)) }
        }
        return nil
    }

    /// The beginning of a line, short enough for a message.
    static func excerpt(_ line: Substring) -> String {
        line.count > 80 ? line.prefix(80) + "…" : String(line)
    }
}
