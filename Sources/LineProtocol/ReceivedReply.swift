/// A reply line as a client reads it.
package enum ReceivedReply: Equatable, Sendable {
    /// Done, and nothing to tell.
    case ok
    /// A JSON value, as bytes not yet read.
    case json([UInt8])
    /// What failed; the code is kept as text, since a newer server may know more of them.
    case error(code: String, message: String)
}

extension ReceivedReply {
    /// Reads a line without its line end.
    ///
    /// - Throws: `malformedReply` when it begins with neither `OK` nor `ERR`.
    init(line: some Collection<UInt8>) throws(LineProtocolError) {
        let parts = line.split(separator: .space, maxSplits: 1, omittingEmptySubsequences: false)
        switch (parts.first.map { String(decoding: $0, as: UTF8.self) }, parts.count) {
        case ("OK", 1): self = .ok
        case ("OK", 2): self = .json(Array(parts[1]))
        case ("ERR", 2):
            let words = String(decoding: parts[1], as: UTF8.self).split(
                separator: " ", maxSplits: 1)
            let message = words.count == 2 ? String(words[1]) : ""
            self = .error(code: words.first.map(String.init) ?? "", message: message)
        default: throw .malformedReply(found: String(decoding: line, as: UTF8.self))
        }
    }
}
