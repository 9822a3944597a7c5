/// Reads one JSON object a line.
struct JSONLinesReader: RowReader {
    private var buffer: SourceBuffer

    /// A reader of what is in view and follows.
    init(_ buffer: SourceBuffer) {
        self.buffer = buffer
    }

    /// How far the file was read.
    var progress: SourceProgress { buffer.progress }

    /// The next row or reject; nil at the end.
    mutating func next() throws(CatalogError) -> SourceItem? {
        while let length = try nextLength() {
            if length > RowSource.rowByteLimit { return try skipLongLine() }
            let line = buffer.bytes[buffer.start..<buffer.start + length]
            let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }
            let item = isBlank ? nil : item(of: line)
            buffer.consumeLine(length)
            if let item { return item }
        }
        return nil
    }

    /// The length of the next line, or more than the limit if its end is out of reach.
    private mutating func nextLength() throws(CatalogError) -> Int? {
        var searched = 0
        while true {
            if let length = buffer.lineLength(from: searched) {
                return buffer.available == 0 ? nil : length
            }
            searched = buffer.available
            if searched > RowSource.rowByteLimit { return searched }
            try buffer.fill()
        }
    }

    private func item(of line: ArraySlice<UInt8>) -> SourceItem {
        if let reason = RowFault.notUTF8(line) { return .rejected(rejected(line, reason)) }
        let bytes = Array(line)
        do throws(CatalogError) {
            var parser = JSONParser(bytes)
            let value = try parser.parseDocument()
            guard let columns = value.members else {
                return .rejected(rejected(line, "expected a JSON object, found \(value.summary)"))
            }
            return .row(
                SourceRow(
                    line: buffer.line, byteOffset: buffer.byteOffset, columns: columns,
                    json: parser.hasSpace ? JSONCompaction.compact(bytes) : bytes))
        } catch {
            return .rejected(rejected(line, "\(error)"))
        }
    }

    private mutating func skipLongLine() throws(CatalogError) -> SourceItem {
        let row = rejected(buffer.bytes[buffer.start...], RowFault.tooLong)
        while buffer.lineLength(from: 0) == nil {
            buffer.consume(buffer.available)
            try buffer.fill()
        }
        buffer.consumeLine(buffer.lineLength(from: 0) ?? 0)
        return .rejected(row)
    }

    private func rejected(_ row: ArraySlice<UInt8>, _ reason: String) -> RejectedRow {
        RejectedRow(
            line: buffer.line, byteOffset: buffer.byteOffset, reason: reason, bytes: row)
    }
}
