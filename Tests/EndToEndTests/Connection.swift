/// A connection to a server, over which lines and RESP are spoken by hand.
final class Connection {
    struct Ended: Error { let received: String }

    /// The bytes below, for what no method here says.
    let socket: Socket
    private var received: [UInt8] = []
    private var position = 0

    init(_ socket: Socket) { self.socket = socket }

    /// Sends text as it is.
    func send(_ text: String) throws { try socket.send(Array(text.utf8)) }

    /// Sends a line and returns the reply to it, if all before it have been read.
    func request(_ line: String) throws -> LineReply {
        try send(line + "\n")
        return try reply()
    }

    /// Sends an array of bulk strings and returns the reply to it.
    func command(_ arguments: [String]) throws -> RESPValue {
        try socket.send(RESPValue.request(arguments))
        return try value()
    }

    /// Sends a line whose reply must be a JSON value, and returns that.
    func json(_ line: String) throws -> JSON { try JSON(parsing: try request(line).payload) }

    /// The next reply in a line.
    func reply() throws -> LineReply { LineReply(try line()) }

    /// The next line, without its line feed.
    func line() throws -> String {
        var scanned = position
        while true {
            if let end = received[scanned...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { position = end + 1 }
                return String(decoding: received[position..<end], as: UTF8.self)
            }
            let unread = received.count - position
            try receiveMore()
            scanned = position + unread
        }
    }

    /// The next reply in RESP.
    func value() throws -> RESPValue {
        let header = try line()
        guard header.hasSuffix("\r"), let mark = header.first else {
            return .malformed(header)
        }
        let text = String(header.dropFirst().dropLast())
        switch mark {
        case "+": return .simple(text)
        case "-": return .error(text)
        case ":": return Int(text).map { .integer($0) } ?? .malformed(header)
        case "$": return try Int(text).map { .bulk(try bulk($0)) } ?? .malformed(header)
        case "*": return try Int(text).map { .array(try values($0)) } ?? .malformed(header)
        case "%": return try Int(text).map { .map(try values(2 * $0)) } ?? .malformed(header)
        default: return .malformed(header)
        }
    }

    /// All that comes until the other side ends.
    func rest() throws -> String {
        do { while true { try receiveMore() } } catch is Ended {}
        defer { position = received.count }
        return String(decoding: received[position...], as: UTF8.self)
    }

    /// Whether the other side has ended its output, with nothing left to read.
    func hasEnded() throws -> Bool { try rest().isEmpty }

    private func bulk(_ count: Int) throws -> String {
        while received.count - position < count + 2 { try receiveMore() }
        defer { position += count + 2 }
        return String(decoding: received[position..<position + count], as: UTF8.self)
    }

    private func values(_ count: Int) throws -> [RESPValue] {
        try (0..<count).map { _ in try value() }
    }

    private func receiveMore() throws {
        let piece = try socket.receive()
        guard !piece.isEmpty else {
            throw Ended(received: String(decoding: received[position...], as: UTF8.self))
        }
        received.removeFirst(position)
        position = 0
        received += piece
    }
}
