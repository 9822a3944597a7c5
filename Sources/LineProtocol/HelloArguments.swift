/// The versions of Redis' protocol that are spoken.
///
/// Both write every reply alike, except the one to `HELLO`.
package enum RESPVersion: Int, Sendable {
    case two = 2
    case three = 3
}

/// What `HELLO` names.
package struct HelloArguments: Equatable, Sendable {
    /// The version to go on with; nil keeps the one in use.
    package let version: RESPVersion?
    /// The key that the client brings, as with `AUTH`.
    package let key: String?
}

private enum HelloOption: String, CaseIterable {
    case authenticate = "AUTH"
    case name = "SETNAME"
}

extension HelloArguments {
    /// Reads what follows `HELLO`.
    ///
    /// - Throws: `unsupportedProtocol` for a version that is not spoken.
    init(from cursor: inout ArgumentCursor) throws(LineProtocolError) {
        version = try cursor.nextIfAny().map(Self.version)
        var key: String?
        while let option = try cursor.nextOption(of: HelloOption.self) {
            switch option {
            case .authenticate:
                _ = try cursor.next("a user")
                key = try cursor.next("a key")
            case .name: _ = try cursor.next("a name")
            }
        }
        self.key = key
    }

    private static func version(_ text: String) throws(LineProtocolError) -> RESPVersion {
        guard let version = Int(text).flatMap(RESPVersion.init) else {
            throw .unsupportedProtocol(found: text)
        }
        return version
    }
}
