import NIOCore

/// What a reply line says in its first words.
enum ReplyMark: Equatable, Sendable {
    /// `OK`, whatever follows.
    case success
    /// `ERR` and its code.
    case failure(code: String)
    /// Neither: the other side does not speak the protocol.
    case unreadable
}

/// Finds the replies in a stream of bytes without keeping more than their first words.
struct ReplyScanner: Sendable {
    // `ERR `, a code and a space.
    private static let headBytes = 32

    private var head: [UInt8] = []

    /// Passes over the bytes and reports each reply that ends in them.
    mutating func scan(_ buffer: ByteBuffer, _ report: (ReplyMark) -> Void) {
        var rest = buffer.readableBytesView
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            report(mark(endingWith: rest[rest.startIndex..<end]))
            rest = rest[(end + 1)...]
        }
        head.append(contentsOf: rest.prefix(Self.headBytes - head.count))
    }

    private mutating func mark(endingWith line: ByteBufferView) -> ReplyMark {
        if head.isEmpty, line.starts(with: "OK".utf8) {
            return Self.endsWord(line.dropFirst(2).first) ? .success : .unreadable
        }
        head.append(contentsOf: line.prefix(Self.headBytes - head.count))
        defer { head.removeAll(keepingCapacity: true) }
        return Self.mark(of: head)
    }

    private static func mark(of line: [UInt8]) -> ReplyMark {
        if line.starts(with: "OK".utf8) {
            return endsWord(line.dropFirst(2).first) ? .success : .unreadable
        }
        guard line.starts(with: "ERR ".utf8) else { return .unreadable }
        let code = line.dropFirst(4).prefix { !endsWord($0) }
        return .failure(code: String(decoding: code, as: UTF8.self))
    }

    /// Whether a word is over before this byte.
    private static func endsWord(_ byte: UInt8?) -> Bool {
        switch byte {
        case nil, UInt8(ascii: " "), UInt8(ascii: "\r"): true
        default: false
        }
    }
}
