/// Why a server could not be set up.
package enum ServerError: Error, Equatable, Sendable {
    case invalidSetting(name: String, expected: ClosedRange<Int>, found: Int)
    case cannotListen(host: String, port: Int, reason: String)
}

extension ServerError: CustomStringConvertible {
    /// One line for a person: what was expected, what was found, and what to do next.
    package var description: String {
        switch self {
        case .invalidSetting(let name, let expected, let found):
            "\(name) expects \(expected.lowerBound) to \(expected.upperBound), found \(found)"
        case .cannotListen(let host, let port, let reason):
            "cannot listen on \(host):\(port): \(reason);"
                + " choose another host or port, or end what listens there"
        }
    }
}
