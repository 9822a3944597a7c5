/// Splits the first row of some bytes into cells (RFC 4180).
///
/// Beyond the standard, a line may end in LF alone, and a quote inside an unquoted cell stands
/// for itself, as in `17" monitor`.
struct CSVRowParser {
    /// What became of a row.
    enum Outcome: Equatable {
        /// A whole row, and how many bytes it takes with its line end.
        case row([[UInt8]], byteCount: Int)
        /// The bytes end before the row does; a quoted cell is open if `openColumn` (from 1) is
        /// given.
        case incomplete(openColumn: Int?)
        /// The row breaks the rules.
        case malformed(reason: String)
    }

    private let bytes: [UInt8]
    private let start: Int
    private let delimiter: UInt8
    private let isAtEnd: Bool
    private var position: Int
    private var cells: [[UInt8]] = []

    /// A parser of the row at `start`; if `isAtEnd`, nothing comes after `bytes`.
    init(_ bytes: [UInt8], from start: Int, delimiter: UInt8, isAtEnd: Bool) {
        self.bytes = bytes
        self.start = start
        self.delimiter = delimiter
        self.isAtEnd = isAtEnd
        position = start
    }

    /// Parses the row.
    mutating func parse() -> Outcome {
        while true {
            if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
                if let failure = quotedCell() { return failure }
            } else {
                plainCell()
            }
            guard position < bytes.count else { break }
            let byte = bytes[position]
            position += 1
            if byte == 0x0A { return .row(cells, byteCount: position - start) }
        }
        return isAtEnd
            ? .row(cells, byteCount: position - start) : .incomplete(openColumn: nil)
    }

    /// Takes a cell up to the delimiter, the line end or the end of the bytes.
    private mutating func plainCell() {
        let cellStart = position
        while position < bytes.count, bytes[position] != delimiter, bytes[position] != 0x0A {
            position += 1
        }
        var end = position
        let isLast = position == bytes.count || bytes[position] == 0x0A
        if isLast, end > cellStart, bytes[end - 1] == 0x0D { end -= 1 }
        cells.append(Array(bytes[cellStart..<end]))
    }

    /// Takes a quoted cell; what follows must be a delimiter, a line end or the end.
    private mutating func quotedCell() -> Outcome? {
        var cell: [UInt8] = []
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            guard byte == UInt8(ascii: "\"") else {
                cell.append(byte)
                continue
            }
            if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
                cell.append(byte)
                position += 1
                continue
            }
            return endOfQuotedCell(cell)
        }
        return .incomplete(openColumn: cells.count + 1)
    }

    private mutating func endOfQuotedCell(_ cell: [UInt8]) -> Outcome? {
        // Whether the quote was doubled is known only with the byte after it.
        if position == bytes.count, !isAtEnd { return .incomplete(openColumn: cells.count + 1) }
        cells.append(cell)
        if position < bytes.count, bytes[position] == 0x0D {
            if position + 1 == bytes.count, !isAtEnd { return .incomplete(openColumn: nil) }
            if position + 1 == bytes.count || bytes[position + 1] == 0x0A { position += 1 }
        }
        let isComplete =
            position == bytes.count || bytes[position] == delimiter || bytes[position] == 0x0A
        return isComplete ? nil : .malformed(reason: strayByte)
    }

    private var strayByte: String {
        let found = String(
            decoding: bytes[position...].prefix(12).prefix { $0 != 0x0A }, as: UTF8.self)
        let advice =
            RowFault.backslashAdvice(bytes[start..<position])
            ?? "; a quote inside a quoted cell must be doubled (\"\")"
        return "column \(cells.count): expected a delimiter or the line's end after the closing "
            + "quote, found \(found.isEmpty ? "nothing" : "`\(found)`")\(advice)"
    }
}
