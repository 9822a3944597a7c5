/// Reads CSV whose first row names the columns.
///
/// A row that cannot be read costs its first line only: reading goes on with the next line, so
/// that one stray quote does not swallow what follows.
struct CSVReader: RowReader {
    private var buffer: SourceBuffer
    private var delimiter = UInt8(ascii: ",")
    private var names: [String?] = []

    /// Reads the header and stands before the first row.
    init(_ buffer: SourceBuffer) throws(CatalogError) {
        self.buffer = buffer
        try readHeader()
    }

    /// How far the file was read.
    var progress: SourceProgress { buffer.progress }

    /// The next row or reject; nil at the end.
    mutating func next() throws(CatalogError) -> SourceItem? {
        while buffer.available > 0 || !buffer.isAtEnd {
            switch try parseRow() {
            case .row(let cells, let byteCount):
                let item = item(of: cells, byteCount: byteCount)
                buffer.consume(byteCount)
                if let item { return item }
            case .incomplete(let column):
                return try rejectFirstLine(unclosedReason(column))
            case .malformed(let reason):
                return try rejectFirstLine(reason)
            }
        }
        return nil
    }

    /// Parses the row at the start of the buffer, with as many bytes as it takes.
    private mutating func parseRow() throws(CatalogError) -> CSVRowParser.Outcome {
        while true {
            var parser = CSVRowParser(
                buffer.bytes, from: buffer.start, delimiter: delimiter, isAtEnd: buffer.isAtEnd)
            let outcome = parser.parse()
            guard case .incomplete = outcome, !buffer.isAtEnd,
                buffer.available <= RowSource.rowByteLimit
            else { return outcome }
            try buffer.fill()
        }
    }

    private func item(of cells: [[UInt8]], byteCount: Int) -> SourceItem? {
        let row = buffer.bytes[buffer.start..<buffer.start + byteCount]
        if cells.count == 1, isBlank(cells[0]) { return nil }
        if let reason = RowFault.notUTF8(row) { return .rejected(rejected(row, reason)) }
        if byteCount > RowSource.rowByteLimit { return .rejected(rejected(row, RowFault.tooLong)) }
        guard cells.count == names.count else {
            let reason = "expected \(names.count) columns as in the header, found \(cells.count)"
            let advice = RowFault.backslashAdvice(row) ?? ""
            return .rejected(rejected(row, reason + advice))
        }
        var columns: [JSONMember] = []
        for (name, cell) in zip(names, cells) where !isBlank(cell) {
            guard let name else { continue }
            let text = String(decoding: cell, as: UTF8.self)
            columns.append(JSONMember(name: name, value: .string(text)))
        }
        return .row(
            SourceRow(
                line: buffer.line, byteOffset: buffer.byteOffset, columns: columns, json: nil))
    }

    private func unclosedReason(_ column: Int?) -> String {
        guard let column else { return RowFault.tooLong }
        return "column \(column): the quote that opens here is not closed "
            + (buffer.isAtEnd
                ? "before the end of the file" : "within \(RowSource.rowByteLimit) bytes")
    }

    private mutating func rejectFirstLine(_ reason: String) throws(CatalogError) -> SourceItem {
        let (line, byteOffset) = (buffer.line, buffer.byteOffset)
        var text: [UInt8] = []
        while true {
            let length = buffer.lineLength(from: 0)
            let taken = length ?? buffer.available
            let room = max(0, RejectedRow.textLimit + 1 - text.count)
            text += buffer.bytes[buffer.start..<buffer.start + taken].prefix(room)
            buffer.consume(min(taken + (length == nil ? 0 : 1), buffer.available))
            if length != nil { break }
            try buffer.fill()
        }
        return .rejected(
            RejectedRow(line: line, byteOffset: byteOffset, reason: reason, bytes: text[...]))
    }

    private func isBlank(_ cell: [UInt8]) -> Bool {
        cell.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }

    private func rejected(_ row: ArraySlice<UInt8>, _ reason: String) -> RejectedRow {
        let text = row.last == 0x0A ? row.dropLast() : row
        return RejectedRow(
            line: buffer.line, byteOffset: buffer.byteOffset, reason: reason, bytes: text)
    }
}

extension CSVReader {
    private mutating func readHeader() throws(CatalogError) {
        while buffer.lineLength(from: 0) == nil, buffer.available <= RowSource.rowByteLimit {
            try buffer.fill()
        }
        delimiter = detectDelimiter()
        guard buffer.available > 0 else { throw invalid(.missing) }
        switch try parseRow() {
        case .row(let cells, let byteCount):
            let row = buffer.bytes[buffer.start..<buffer.start + byteCount]
            if let reason = RowFault.notUTF8(row) { throw invalid(.malformed(reason: reason)) }
            try takeNames(cells)
            buffer.consume(byteCount)
        case .incomplete(let column):
            throw invalid(.malformed(reason: unclosedReason(column)))
        case .malformed(let reason):
            throw invalid(.malformed(reason: reason))
        }
    }

    /// The most frequent of comma, semicolon and tab outside quotes in the first line.
    private func detectDelimiter() -> UInt8 {
        let length = buffer.lineLength(from: 0) ?? buffer.available
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in buffer.bytes[buffer.start..<buffer.start + length] {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        return candidates.reduce(candidates[0]) { best, candidate in
            counts[candidate, default: 0] > counts[best, default: 0] ? candidate : best
        }
    }

    /// Takes the names of the columns; a column without one is left out of the rows.
    private mutating func takeNames(_ cells: [[UInt8]]) throws(CatalogError) {
        names = cells.map { cell in
            let name = SpaceCollapsing.collapse(String(decoding: cell, as: UTF8.self))
            return name.isEmpty ? nil : name
        }
        guard names.contains(where: { $0 != nil }) else { throw invalid(.unnamed) }
        var seen: [String: Int] = [:]
        for (index, name) in names.enumerated() {
            guard let name else { continue }
            if let first = seen.updateValue(index + 1, forKey: name) {
                throw invalid(.duplicate(name: name, first: first, second: index + 1))
            }
        }
    }

    private func invalid(_ problem: HeaderProblem) -> CatalogError {
        .invalidHeader(path: buffer.path, problem: problem)
    }
}
