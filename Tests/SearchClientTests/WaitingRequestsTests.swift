import Testing

@testable import SearchClient

@Suite("Replies go to whoever waits longest")
struct WaitingRequestsTests {
    @Test("Each receiver gets as many replies as it asked for, in order")
    func order() {
        var waiting = WaitingRequests<String>()
        waiting.append(count: 2, receiver: "a")
        waiting.append(count: 1, receiver: "b")
        #expect(outcome(waiting.take(.ok)) == "more")
        let error = ServerReply.error(code: "BUSY", message: "later")
        #expect(outcome(waiting.take(error)) == "a [ok, BUSY]")
        #expect(outcome(waiting.take(.ok)) == "b [ok]")
        #expect(outcome(waiting.take(.ok)) == "unasked")
    }

    @Test("Those that still wait are told apart from those that have their replies")
    func removal() {
        var waiting = WaitingRequests<String>()
        for name in ["a", "b", "c"] { waiting.append(count: 1, receiver: name) }
        _ = waiting.take(.ok)
        #expect(waiting.removeAll() == ["b", "c"])
        #expect(waiting.removeAll().isEmpty)
    }

    private func outcome(_ outcome: WaitingRequests<String>.Outcome) -> String {
        switch outcome {
        case .more: return "more"
        case .unasked: return "unasked"
        case .complete(let receiver, let replies):
            let names = replies.map { reply in
                if case .error(let code, _) = reply { code } else { "ok" }
            }
            return "\(receiver) [\(names.joined(separator: ", "))]"
        }
    }
}
