import LineProtocol
import NIOCore
import Testing

@testable import SearchServer

@Suite("The connection answers what needs no engine, and forwards the rest")
struct ResponderTests {
    private let responder = Responder(handler: TestHandler(), version: "9.8")

    private func session() -> SessionInfo {
        SessionInfo(connection: 5, peer: "test", counters: ServerCounters())
    }

    private func reply(to arguments: String..., session: inout SessionInfo) -> Reply {
        responder.reply(to: DecodedRequest.Content(arguments: arguments), session: &session)
    }

    @Test("Commands of Redis clients get a fitting answer")
    func redisCommands() {
        var session = session()
        #expect(reply(to: "PING", session: &session) == .pong)
        #expect(reply(to: "PING", "hi", session: &session) == .text("hi"))
        #expect(reply(to: "ECHO", "hi", session: &session) == .text("hi"))
        #expect(reply(to: "SELECT", "0", session: &session) == .ok)
        #expect(reply(to: "CLIENT", "SETNAME", "me", session: &session) == .ok)
        #expect(reply(to: "COMMAND", "DOCS", session: &session) == .emptyList)
        #expect(
            reply(to: "COMMAND", "COUNT", session: &session)
                == .integer(CommandName.allCases.count))
        #expect(reply(to: "QUIT", session: &session) == .ok)
        #expect(reply(to: "HELP", "GET", session: &session) == CommandName.help(for: .get))
    }

    @Test("HELLO greets in the version asked for, and keeps it")
    func hello() {
        var session = session()
        func greeting(_ version: RESPVersion) -> Reply {
            .greeting(Greeting(version: "9.8", connection: 5, protocolVersion: version))
        }
        #expect(reply(to: "HELLO", session: &session) == greeting(.two))
        #expect(reply(to: "HELLO", "3", session: &session) == greeting(.three))
        #expect(reply(to: "HELLO", session: &session) == greeting(.three))
        #expect(reply(to: "HELLO", "2", session: &session) == greeting(.two))
    }

    @Test("A key is remembered once the handler accepts it, and not before")
    func authentication() {
        var session = session()
        #expect(reply(to: "AUTH", "wrong", session: &session) == .error(.denied, "wrong key"))
        #expect(session.key == nil)
        #expect(reply(to: "AUTH", "right", session: &session) == .ok)
        #expect(session.key == "right")
    }

    @Test("HELLO brings a key like AUTH does")
    func helloWithKey() {
        var session = session()
        #expect(
            reply(to: "HELLO", "3", "AUTH", "default", "wrong", session: &session)
                == .error(.denied, "wrong key"))
        #expect(session.key == nil && session.protocolVersion == .two)
        _ = reply(to: "HELLO", "3", "AUTH", "default", "right", session: &session)
        #expect(session.key == "right" && session.protocolVersion == .three)
    }

    @Test("A refused request is answered with its code and message")
    func refusal() {
        var session = session()
        #expect(
            reply(to: "FROB", session: &session)
                == .error(.unknown, #"unknown command "FROB"; HELP lists the commands"#))
    }

    @Test("A batch stops when its replies fill a write, and says how far it came")
    func batchCut() {
        let big = DecodedRequest.Content(arguments: ["GET", "shop", "big"])
        let asked = (0..<20).map { _ in
            ReceivedRequest(request: DecodedRequest(big, framing: .line), receivedAt: .now)
        }
        let answered = Batch(requests: asked, session: session()).answer(with: responder)
        #expect((1..<20).contains(answered.count))
        #expect(answered.replies.readableBytes >= 1 << 18)
    }

    @Test("A batch counts requests, bytes and errors")
    func counters() {
        let session = session()
        let contents = [["PING"], ["FROB"], ["FROB"], ["AUTH", "wrong"]]
        let asked = contents.map { arguments in
            let content = DecodedRequest.Content(arguments: arguments)
            return ReceivedRequest(
                request: DecodedRequest(content, framing: .line), receivedAt: .now)
        }
        let answered = Batch(requests: asked, session: session).answer(with: responder)
        let readings = session.counters.readings
        #expect(readings.requests == 4)
        #expect(readings.bytesOut == answered.replies.readableBytes)
        #expect(readings.errors == [.unknown: 2, .denied: 1])
    }
}
