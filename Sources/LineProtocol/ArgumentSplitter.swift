/// Splits a request's line into its arguments.
///
/// Arguments are separated by spaces. One that begins with a quotation mark is a JSON string; one
/// that begins with `{` or `[` is a JSON value and runs to its closing bracket; any other runs to
/// the next space.
struct ArgumentSplitter {
    private var position = 0
    private var count = 0

    /// All arguments of a line, without its line end.
    ///
    /// - Parameter limit: the largest number of arguments.
    /// - Complexity: linear in the line.
    static func arguments(
        of line: Span<UInt8>, limit: Int
    ) throws(LineProtocolError) -> [String] {
        var splitter = ArgumentSplitter()
        var arguments: [String] = []
        while let argument = try splitter.next(in: line) {
            guard arguments.count < limit else { throw .tooManyArguments(limit: limit) }
            arguments.append(argument)
        }
        return arguments
    }

    private mutating func next(in line: Span<UInt8>) throws(LineProtocolError) -> String? {
        while position < line.count, line[position] == .space { position += 1 }
        guard position < line.count else { return nil }
        count += 1
        switch line[position] {
        case .quotationMark: return try quoted(in: line)
        case .openingBrace, .openingBracket: return try json(in: line)
        default: return try plain(in: line)
        }
    }

    private mutating func plain(in line: Span<UInt8>) throws(LineProtocolError) -> String {
        let start = position
        while position < line.count, line[position] != .space { position += 1 }
        return try text(line.extracting(start..<position))
    }

    private mutating func json(in line: Span<UInt8>) throws(LineProtocolError) -> String {
        let start = position
        guard let end = JSONExtent.end(in: line, from: start) else {
            throw .unterminatedJSON(column: start + 1)
        }
        try moveBehindArgument(to: end, in: line)
        return try text(line.extracting(start..<end))
    }

    private mutating func quoted(in line: Span<UInt8>) throws(LineProtocolError) -> String {
        let start = position + 1
        var end = start
        var hasEscape = false
        while end < line.count, line[end] != .quotationMark {
            hasEscape = hasEscape || line[end] == .backslash
            end += line[end] == .backslash ? 2 : 1
        }
        guard end < line.count else { throw .unterminatedText(column: start) }
        try moveBehindArgument(to: end + 1, in: line)
        guard hasEscape else { return try text(line.extracting(start..<end)) }
        let bytes = try JSONEscapes.resolved(in: line, range: start..<end)
        return try text(bytes.span)
    }

    private mutating func moveBehindArgument(
        to end: Int, in line: Span<UInt8>
    ) throws(LineProtocolError) {
        guard end == line.count || line[end] == .space else {
            throw .missingSpace(column: end + 1)
        }
        position = end
    }

    private func text(_ bytes: Span<UInt8>) throws(LineProtocolError) -> String {
        do {
            return String(copying: try UTF8Span(validating: bytes))
        } catch {
            throw .invalidUTF8(argument: count)
        }
    }
}
