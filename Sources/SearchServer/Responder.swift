import LineProtocol

/// Answers whatever a connection decoded: itself where it can, through the handler otherwise.
struct Responder: Sendable {
    /// Who answers what needs the engine.
    let handler: any RequestHandler
    /// The server's version, for greetings.
    let version: String

    /// Answers one request, and notes in the session what it changes there.
    func reply(to content: DecodedRequest.Content, session: inout SessionInfo) -> Reply {
        switch content {
        case .refused(let error): Reply(error)
        case .session(let command): reply(to: command, session: &session)
        case .request(let request): forward(request, session: &session)
        }
    }

    private func reply(to command: SessionCommand, session: inout SessionInfo) -> Reply {
        switch command {
        case .ping(nil): .pong
        case .ping(let message?), .echo(let message): .text(message)
        case .hello(let arguments): greet(arguments, session: &session)
        case .help(let command): CommandName.help(for: command)
        case .accepted, .quit: .ok
        case .listCommands: .emptyList
        case .countCommands: .integer(CommandName.allCases.count)
        }
    }

    private func greet(_ arguments: HelloArguments, session: inout SessionInfo) -> Reply {
        if let key = arguments.key {
            let answer = forward(.authenticate(key: key), session: &session)
            guard answer == .ok else { return answer }
        }
        session.protocolVersion = arguments.version ?? session.protocolVersion
        return .greeting(
            Greeting(
                version: version, connection: session.connection,
                protocolVersion: session.protocolVersion))
    }

    private func forward(_ request: Request, session: inout SessionInfo) -> Reply {
        let reply = handler.reply(to: request, session: session)
        if case .authenticate(let key) = request, reply == .ok { session.key = key }
        return reply
    }
}
