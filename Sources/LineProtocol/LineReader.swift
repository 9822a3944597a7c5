/// Makes a request of one line.
struct LineReader {
    /// The bounds of a request.
    let limits: RequestLimits

    /// The request that a line makes, or nil when the line is blank.
    ///
    /// - Parameter line: the line without its line feed.
    func request(of line: Span<UInt8>) -> DecodedRequest? {
        let hasReturn = !line.isEmpty && line[line.count - 1] == .carriageReturn
        let line = line.extracting(droppingLast: hasReturn ? 1 : 0)
        do throws(LineProtocolError) {
            guard line.count <= limits.length else { throw .requestTooLong(limit: limits.length) }
            let arguments = try ArgumentSplitter.arguments(of: line, limit: limits.arguments)
            // A line without a command asks nothing and gets no answer.
            guard !arguments.isEmpty else { return nil }
            let content = DecodedRequest.Content(arguments: arguments)
            return DecodedRequest(content, framing: .line, byteCount: line.count)
        } catch {
            return DecodedRequest(.refused(error), framing: .line)
        }
    }

    /// The refusal of a line that the end of the input cut off, or nil when it is blank.
    func cutOff(_ line: Span<UInt8>) -> DecodedRequest? {
        for index in line.indices where line[index] != .space && line[index] != .carriageReturn {
            return DecodedRequest(.refused(.cutOff(expected: "a line feed")), framing: .line)
        }
        return nil
    }
}
