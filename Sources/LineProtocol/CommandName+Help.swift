extension CommandName {
    /// How the command is written: the name, `<arguments>` and `[OPTIONS]`.
    package var usage: String {
        arguments.isEmpty ? rawValue : "\(rawValue) \(arguments)"
    }

    private var arguments: String {
        switch self {
        case .search:
            "<index> <query> [FOR <customer>] [PROFILE <json>] [STRENGTH <0…1>] [WHERE <filter>]"
                + " [FACETS <a,b>] [SORT <field[:asc|desc]>] [LIMIT <n>] [OFFSET <n>]"
                + " [FIELDS <a,b>] [EXPLAIN] [DEADLINE <ms>]"
        case .get, .delete: "<index> <product id>"
        case .put, .event: "<index> <json>"
        case .flush, .reload, .rollback: "<index>"
        case .customer: "<index> SHOW|EXPORT|FORGET <customer id>"
        case .analyze: "<index> <field> <text>"
        case .explain: "<index> <query> <product id> [FOR <customer>]"
        case .stats, .info, .quit: ""
        case .help: "[<command>]"
        case .ping: "[<message>]"
        case .echo: "<message>"
        case .hello: "[2|3 [AUTH <user> <key>] [SETNAME <name>]]"
        case .authenticate: "<key>"
        case .select: "0"
        case .client: "SETNAME|SETINFO|NO-EVICT|NO-TOUCH <value>…"
        case .command: "[DOCS|COUNT]"
        }
    }

    /// What the command does, in one sentence.
    package var summary: String {
        switch self {
        case .search: "Ranks the products that match a query, for a customer if one is named."
        case .get: "Returns a product as it was stored."
        case .put: "Stores a product durably, replacing one of the same id."
        case .delete: "Removes a product durably."
        case .flush: "Makes every change so far visible to searches."
        case .event: "Records durably what a customer did."
        case .customer: "Shows, exports or forgets what is known of a customer."
        case .analyze: "Shows the terms that a field's analysis makes of a text."
        case .explain: "Shows the parts of a product's score for a query."
        case .reload: "Reads an index's definition and newest generation again."
        case .rollback: "Returns an index to its previous generation."
        case .stats: "Returns counters of the server and its indexes."
        case .info: "Returns version, uptime and indexes of the server."
        case .help: "Lists the commands, or describes one."
        case .ping: "Answers at once."
        case .echo: "Answers with the message."
        case .hello: "Greets a Redis client, in version 2 or 3 of its protocol."
        case .authenticate: "Presents the key that the server was given."
        case .select: "Accepted from Redis clients; there is only database 0."
        case .client: "Accepted from Redis clients; changes nothing."
        case .command: "Accepted from Redis clients; lists nothing."
        case .quit: "Closes the connection once everything asked before is answered."
        }
    }

    /// The answer to `HELP`: usage and summary of one command, or of all.
    package static func help(for command: CommandName?) -> Reply {
        let listed = (command.map { [$0] } ?? allCases).map(\.helpObject)
        let json = command == nil ? #"{"commands":[\#(listed.joined(separator: ","))]}"# : listed[0]
        return .json(Array(json.utf8))
    }

    private var helpObject: String {
        #"{"command":\#(rawValue.quotedAsJSON),"usage":\#(usage.quotedAsJSON),"#
            + #""summary":\#(summary.quotedAsJSON)}"#
    }
}
