/// A reply in RESP.
indirect enum RESPValue: Equatable {
    case simple(String)
    case error(String)
    case integer(Int)
    case bulk(String)
    case array([RESPValue])
    /// Names and values in turn.
    case map([RESPValue])
    /// What is no reply.
    case malformed(String)

    /// The bytes of a request.
    static func request(_ arguments: [String]) -> [UInt8] {
        let bulks = arguments.map { "$\($0.utf8.count)\r\n\($0)\r\n" }.joined()
        return Array("*\(arguments.count)\r\n\(bulks)".utf8)
    }

    /// What the same reply looks like in a line.
    var asLine: LineReply {
        switch self {
        case .simple("OK"), .simple("PONG"): return .ok
        case .bulk(let text): return .json(text)
        case .error(let text):
            let words = text.split(separator: " ", maxSplits: 1).map(String.init)
            return words.count == 2
                ? .error(code: words[0], message: words[1]) : .malformed(text)
        default: return .malformed("\(self)")
        }
    }
}
