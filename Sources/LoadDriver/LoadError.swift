/// Why a load cannot be prepared or applied.
package enum LoadError: Error, Equatable, Sendable {
    /// A file cannot be read; `reason` is the system's.
    case unreadable(path: String, reason: String)
    /// A mix file does not have its form; `place` is the dotted path of keys, "" at the top.
    case badMix(path: String, line: Int, place: String, expected: String, found: String)
    /// A file of the shop has nothing of what a kind of request is made of.
    case nothingToAsk(path: String, kind: RequestKind, expected: String)
    /// A line of a file of the shop does not have its form.
    case badLine(path: String, expected: String, found: String)
    /// A setting of the run is out of range.
    case invalidSetting(name: String, expected: String, found: String)
    /// The server does not serve the index.
    case notServed(index: String, host: String, port: Int)
    /// Nobody answered at the address when the run was to begin.
    case cannotConnect(host: String, port: Int, reason: String)
}

extension LoadError: CustomStringConvertible {
    /// One line for a person: what went wrong and what to do next.
    package var description: String {
        switch self {
        case .unreadable(let path, let reason):
            "cannot read \(path): \(reason)"
        case .badMix(let path, let line, let place, let expected, let found):
            "\(path), line \(line)\(place.isEmpty ? "" : ", \(place)"): "
                + "expected \(expected), found \(found)"
        case .nothingToAsk(let path, let kind, let expected):
            "the mix has \(kind.name), but \(path) has no \(expected); generate a shop with some, "
                + "or take \(kind.name) out of the mix"
        case .badLine(let path, let expected, let found):
            "\(path): expected \(expected) on each line, found \(found)"
        case .invalidSetting(let name, let expected, let found):
            "\(name) should be \(expected), found \(found)"
        case .notServed(let index, let host, let port):
            "the server at \(host):\(port) has no index \"\(index)\"; name one that it serves, "
                + "by the name of its folder"
        case .cannotConnect(let host, let port, let reason):
            "cannot connect to \(host):\(port): \(reason); start one with 'penchant serve'"
        }
    }
}
