/// The name of a command, in capitals as it is shown.
package enum CommandName: String, CaseIterable, Sendable {
    case search = "SEARCH"
    case get = "GET"
    case put = "PUT"
    case delete = "DELETE"
    case flush = "FLUSH"
    case event = "EVENT"
    case customer = "CUSTOMER"
    case analyze = "ANALYZE"
    case explain = "EXPLAIN"
    case reload = "RELOAD"
    case rollback = "ROLLBACK"
    case stats = "STATS"
    case info = "INFO"
    case help = "HELP"
    case ping = "PING"
    case echo = "ECHO"
    case hello = "HELLO"
    case authenticate = "AUTH"
    case select = "SELECT"
    case client = "CLIENT"
    case command = "COMMAND"
    case quit = "QUIT"

    /// Finds a command by its name in any case.
    ///
    /// - Throws: `unknownCommand` when there is none.
    init(_ text: String) throws(LineProtocolError) {
        guard let name = CommandName(rawValue: text.uppercased()) else {
            throw .unknownCommand(found: text)
        }
        self = name
    }
}
