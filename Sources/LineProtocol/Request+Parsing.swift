/// The keyword that may follow an explanation's product.
private enum ExplainOption: String, CaseIterable {
    case customer = "FOR"
}

extension Request {
    /// Reads what follows a command's name; nil when the command is not the engine's to answer.
    init?(from cursor: inout ArgumentCursor) throws(LineProtocolError) {
        switch cursor.command {
        case .search: self = .search(try SearchArguments(from: &cursor))
        case .explain: self = .explain(try ExplainArguments(from: &cursor))
        case .customer: self = try Self.customer(&cursor)
        case .analyze: self = try Self.analysis(&cursor)
        case .get, .put, .delete, .event: self = try Self.single(&cursor)
        case .flush: self = .flush(index: try cursor.nextName("an index"))
        case .reload: self = .reload(index: try cursor.nextName("an index"))
        case .rollback: self = .rollback(index: try cursor.nextName("an index"))
        case .stats: self = .stats
        case .info: self = .info
        case .authenticate: self = try Self.authentication(&cursor)
        case .help, .ping, .echo, .hello, .select, .client, .command, .quit: return nil
        }
    }

    private static func single(_ cursor: inout ArgumentCursor) throws(LineProtocolError) -> Self {
        let index = try cursor.nextName("an index")
        switch cursor.command {
        case .put: return .put(index: index, product: Array(try cursor.next("a product").utf8))
        case .event: return .event(index: index, event: Array(try cursor.next("an event").utf8))
        case .delete: return .delete(index: index, product: try cursor.nextName("a product id"))
        default: return .get(index: index, product: try cursor.nextName("a product id"))
        }
    }

    private static func customer(_ cursor: inout ArgumentCursor) throws(LineProtocolError) -> Self {
        let index = try cursor.nextName("an index")
        let action: CustomerAction = try cursor.nextKeyword()
        return .customer(
            index: index, action: action, customer: try cursor.nextName("a customer id"))
    }

    private static func analysis(_ cursor: inout ArgumentCursor) throws(LineProtocolError) -> Self {
        .analyze(
            index: try cursor.nextName("an index"), field: try cursor.nextName("a field"),
            text: try cursor.next("a text"))
    }

    private static func authentication(
        _ cursor: inout ArgumentCursor
    ) throws(LineProtocolError) -> Self {
        let first = try cursor.next("a key")
        // Redis clients may send a user name before the key; there is only one user.
        return .authenticate(key: cursor.nextIfAny() ?? first)
    }
}

extension ExplainArguments {
    /// Reads what follows `EXPLAIN`.
    init(from cursor: inout ArgumentCursor) throws(LineProtocolError) {
        index = try cursor.nextName("an index")
        query = try cursor.next("a query")
        product = try cursor.nextName("a product id")
        let option = try cursor.nextOption(of: ExplainOption.self)
        customer = option == nil ? nil : try cursor.nextName("a customer id")
        // A second FOR gets the message of every repeated option.
        _ = try cursor.nextOption(of: ExplainOption.self)
    }
}
