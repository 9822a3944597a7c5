import LineProtocol
import Testing

@Suite("Commands become values, the same in a line and in RESP")
struct RequestParsingTests {
    /// A command as a line, as arguments, and as what it means.
    struct Example: Sendable, CustomTestStringConvertible {
        let line: String
        let arguments: [String]
        let content: DecodedRequest.Content

        var testDescription: String { line }

        init(_ line: String, _ arguments: [String], _ content: DecodedRequest.Content) {
            self.line = line
            self.arguments = arguments
            self.content = content
        }

        init(_ line: String, _ request: Request) {
            self.init(line, line.split(separator: " ").map(String.init), .request(request))
        }

        init(_ line: String, _ command: SessionCommand) {
            self.init(line, line.split(separator: " ").map(String.init), .session(command))
        }
    }

    static let requests: [Example] = [
        Example("GET shop p1", .get(index: "shop", product: "p1")),
        Example(
            #"PUT shop {"id":1,"t":"a}b"}"#, ["PUT", "shop", #"{"id":1,"t":"a}b"}"#],
            .request(.put(index: "shop", product: Array(#"{"id":1,"t":"a}b"}"#.utf8)))),
        Example("DELETE shop p1", .delete(index: "shop", product: "p1")),
        Example("FLUSH shop", .flush(index: "shop")),
        Example(
            #"EVENT shop { "kind": "view" }"#, ["EVENT", "shop", #"{ "kind": "view" }"#],
            .request(.event(index: "shop", event: Array(#"{ "kind": "view" }"#.utf8)))),
        Example("CUSTOMER shop SHOW c1", .customer(index: "shop", action: .show, customer: "c1")),
        Example(
            "CUSTOMER shop export c1", .customer(index: "shop", action: .export, customer: "c1")),
        Example(
            "CUSTOMER shop Forget c1", .customer(index: "shop", action: .forget, customer: "c1")),
        Example(
            #"ANALYZE shop title "Trail shoes""#, ["analyze", "shop", "title", "Trail shoes"],
            .request(.analyze(index: "shop", field: "title", text: "Trail shoes"))),
        Example("RELOAD shop", .reload(index: "shop")),
        Example("ROLLBACK shop", .rollback(index: "shop")),
        Example("STATS", .stats),
        Example("info", .info),
        Example("AUTH secret", .authenticate(key: "secret")),
        Example("AUTH default secret", .authenticate(key: "secret")),
    ]

    static let commands: [Example] = [
        Example("PING", .ping(message: nil)),
        Example("pInG hi", .ping(message: "hi")),
        Example("ECHO hi", .echo(message: "hi")),
        Example("QUIT", .quit),
        Example("HELP", .help(nil)),
        Example("HELP search", .help(.search)),
        Example("SELECT 0", .accepted),
        Example("CLIENT SETNAME me", .accepted),
        Example("CLIENT SETINFO LIB-NAME some", .accepted),
        Example("CLIENT NO-EVICT on", .accepted),
        Example("COMMAND", .listCommands),
        Example("COMMAND DOCS", .listCommands),
        Example("COMMAND DOCS get put", .listCommands),
        Example("COMMAND COUNT", .countCommands),
    ]

    @Test("A command for the engine is read alike in both framings", arguments: requests)
    func engineCommand(_ example: Example) {
        #expect(content(ofLine: example.line) == example.content)
        #expect(content(ofArray: example.arguments) == example.content)
    }

    @Test("A command for the connection is read alike in both framings", arguments: commands)
    func sessionCommand(_ example: Example) {
        #expect(content(ofLine: example.line) == example.content)
        #expect(content(ofArray: example.arguments) == example.content)
    }

    @Test("EXPLAIN names a query, a product and perhaps a customer")
    func explain() throws {
        let neutral = try #require(explained(#"EXPLAIN shop "red shoes" p1"#))
        #expect(neutral.index == "shop")
        #expect(neutral.query == "red shoes")
        #expect(neutral.product == "p1")
        #expect(neutral.customer == nil)
        #expect(explained("EXPLAIN shop shoes p1 for c1")?.customer == "c1")
    }

    private func explained(_ line: String) -> ExplainArguments? {
        guard case .request(.explain(let arguments)) = content(ofLine: line) else { return nil }
        return arguments
    }

    @Test("HELLO may name a version, a key and a name")
    func hello() throws {
        let bare = try #require(greeted("HELLO"))
        #expect(bare.version == nil && bare.key == nil)
        #expect(greeted("HELLO 2")?.version == .two)
        let full = try #require(greeted("HELLO 3 AUTH default secret SETNAME me"))
        #expect(full.version == .three && full.key == "secret")
    }

    private func greeted(_ line: String) -> HelloArguments? {
        guard case .session(.hello(let arguments)) = content(ofLine: line) else { return nil }
        return arguments
    }

    @Test(
        "A wrong request is refused with what was expected and what was found",
        arguments: [
            ("FROB a b", "UNKNOWN", #"unknown command "FROB"; HELP lists the commands"#),
            ("HELP frob", "UNKNOWN", #"unknown command "frob"; HELP lists the commands"#),
            (
                "GET shop", "SYNTAX",
                "GET expects a product id, found the end of the request;"
                    + " usage: GET <index> <product id>"
            ),
            (
                "GET", "SYNTAX",
                "GET expects an index, found the end of the request;"
                    + " usage: GET <index> <product id>"
            ),
            (
                "STATS now", "SYNTAX",
                #"STATS expects no further argument, found "now";"#
                    + " quote an argument with spaces; usage: STATS"
            ),
            (#"GET "" p"#, "SYNTAX", #"GET expects an index that is not empty, found """#),
            (
                "CUSTOMER shop DROP c1", "SYNTAX",
                #"CUSTOMER expects one of SHOW EXPORT FORGET, found "DROP";"#
                    + " quote an argument with spaces"
            ),
            (
                "CUSTOMER shop", "SYNTAX",
                "CUSTOMER expects SHOW or EXPORT or FORGET, found the end of the request;"
                    + " usage: CUSTOMER <index> SHOW|EXPORT|FORGET <customer id>"
            ),
            (
                "EXPLAIN shop q p FOR a FOR b", "SYNTAX",
                "EXPLAIN expects FOR once, found it again"
            ),
            (
                "EXPLAIN shop q p BY a", "SYNTAX",
                #"EXPLAIN expects one of FOR, found "BY"; quote an argument with spaces"#
            ),
            ("SELECT 1", "SYNTAX", #"SELECT expects 0, found "1""#),
            (
                "CLIENT KILL x", "SYNTAX",
                "CLIENT expects one of SETNAME SETINFO NO-EVICT NO-TOUCH,"
                    + #" found "KILL"; quote an argument with spaces"#
            ),
            (
                "HELLO 4", "NOPROTO",
                #"unsupported protocol version: expected 2 or 3, found "4""#
            ),
            (
                "HELLO 2 AUTH me", "SYNTAX",
                "HELLO expects a key, found the end of the request;"
                    + " usage: HELLO [2|3 [AUTH <user> <key>] [SETNAME <name>]]"
            ),
        ])
    func refusal(line: String, code: String, message: String) {
        guard case .refused(let error) = content(ofLine: line) else {
            Issue.record("expected a refusal of \(line)")
            return
        }
        #expect(error.code.rawValue == code)
        #expect(error.description == message)
    }

    @Test("What was found is shortened and escaped, so that a message is one short line")
    func excerpt() {
        let found = String(repeating: "x\n", count: 1_000)
        let message = LineProtocolError.unknownCommand(found: found).description
        #expect(!message.contains("\n"))
        #expect(message.utf8.count < 200)
    }
}
