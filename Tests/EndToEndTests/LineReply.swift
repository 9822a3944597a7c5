/// A reply in a line.
enum LineReply: Equatable {
    case ok
    case json(String)
    case error(code: String, message: String)
    /// A line that is no reply.
    case malformed(String)

    init(_ line: String) {
        if line == "OK" {
            self = .ok
        } else if line.hasPrefix("OK ") {
            self = .json(String(line.dropFirst(3)))
        } else {
            self = Self.error(in: line) ?? .malformed(line)
        }
    }

    /// The JSON of a reply that has one; else the reply itself, which is none.
    var payload: String {
        if case .json(let text) = self { text } else { "\(self)" }
    }

    /// The code of an error; nil for other replies.
    var code: String? {
        if case .error(let code, _) = self { code } else { nil }
    }

    /// The message of an error; empty for other replies.
    var message: String {
        if case .error(_, let message) = self { message } else { "" }
    }

    private static func error(in line: String) -> LineReply? {
        let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        guard words.count == 3, words[0] == "ERR" else { return nil }
        return .error(code: String(words[1]), message: String(words[2]))
    }
}

extension LineReply {
    /// The reply without what differs from one search to the next.
    var timeless: LineReply {
        if case .json(let text) = self { .json(text.timeless) } else { self }
    }
}

extension String {
    /// The text with every figure at 0 that differs from one moment to the next.
    var timeless: String {
        replacing(/"(took_us|cpu_s|rss_bytes|peak_rss_bytes)":[\d.]+/) { "\"\($0.1)\":0" }
    }
}
