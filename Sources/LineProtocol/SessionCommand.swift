/// What a client asks of the connection itself, without the engine.
package enum SessionCommand: Equatable, Sendable {
    case ping(message: String?)
    case echo(message: String)
    /// A Redis client's greeting.
    case hello(HelloArguments)
    case help(CommandName?)
    /// `SELECT 0` or `CLIENT …`: understood, and nothing to do.
    case accepted
    case listCommands
    case countCommands
    case quit
}

/// What `CLIENT` may set; nothing of it has an effect here.
private enum ClientSetting: String, CaseIterable {
    case name = "SETNAME"
    case information = "SETINFO"
    case eviction = "NO-EVICT"
    case touch = "NO-TOUCH"
}

private enum CommandQuestion: String, CaseIterable {
    case documentation = "DOCS"
    case count = "COUNT"
}

extension SessionCommand {
    /// Reads what follows the name of a command that the engine does not answer.
    init(from cursor: inout ArgumentCursor) throws(LineProtocolError) {
        switch cursor.command {
        case .ping: self = .ping(message: cursor.nextIfAny())
        case .echo: self = .echo(message: try cursor.next("a message"))
        case .hello: self = .hello(try HelloArguments(from: &cursor))
        case .help: self = .help(try cursor.nextIfAny().map(CommandName.init))
        case .select: self = try Self.selection(&cursor)
        case .client: self = try Self.clientSetting(&cursor)
        case .command: self = try Self.commandQuestion(&cursor)
        case .quit: self = .quit
        default: throw .unknownCommand(found: cursor.command.rawValue)
        }
    }

    private static func selection(_ cursor: inout ArgumentCursor) throws(LineProtocolError) -> Self
    {
        let database = try cursor.next("0")
        guard database == "0" else {
            throw .invalidValue(name: "SELECT", expected: "0", found: database)
        }
        return .accepted
    }

    private static func clientSetting(
        _ cursor: inout ArgumentCursor
    ) throws(LineProtocolError) -> Self {
        let _: ClientSetting = try cursor.nextKeyword()
        while cursor.nextIfAny() != nil {}
        return .accepted
    }

    private static func commandQuestion(
        _ cursor: inout ArgumentCursor
    ) throws(LineProtocolError) -> Self {
        let question = try cursor.nextOption(of: CommandQuestion.self)
        // DOCS may name commands; the answer is the same empty list.
        while question == .documentation, cursor.nextIfAny() != nil {}
        return question == .count ? .countCommands : .listCommands
    }
}
