import LineProtocol
import Testing

@testable import SearchServer

@Suite("A connection's state machine decides when to read, answer and close")
struct ConnectionMachineTests {
    private func requests(_ count: Int, bytes: Int = 1) -> [ReceivedRequest] {
        (0..<count).map { number in
            received(.session(.echo(message: "\(number)")), bytes: bytes)
        }
    }

    private func received(
        _ content: DecodedRequest.Content, bytes: Int = 1
    ) -> ReceivedRequest {
        let request = DecodedRequest(content, framing: .line, byteCount: bytes)
        return ReceivedRequest(request: request, receivedAt: .now)
    }

    private func machine(
        maxPending: Int = 100, maxPendingBytes: Int = 1_000
    ) -> ConnectionMachine {
        ConnectionMachine(maxPending: maxPending, maxPendingBytes: maxPendingBytes)
    }

    @Test("It reads once when opened, and again after each read")
    func reads() {
        var machine = machine()
        #expect(machine.opened() == .init(reads: true))
        #expect(machine.writabilityChanged(to: true) == .init(), "a read is under way")
        #expect(machine.received([]) == .init(reads: true))
    }

    @Test("Only one batch is with a worker at a time, in order")
    func oneBatch() {
        var machine = machine()
        _ = machine.opened()
        let asked = requests(3)
        #expect(machine.received([asked[0]]).batch == [asked[0]])
        #expect(machine.received([asked[1], asked[2]]).batch.isEmpty)
        #expect(machine.answered(1).batch == Array(asked[1...2]))
        #expect(machine.answered(2).batch.isEmpty)
    }

    @Test("A batch has a bounded length, and what a worker left comes again first")
    func boundedBatch() {
        var machine = machine(maxPending: 1_000)
        _ = machine.opened()
        let asked = requests(100)
        #expect(machine.received(asked).batch == Array(asked[..<64]))
        #expect(machine.answered(10).batch == Array(asked[10..<74]))
        #expect(machine.answered(64).batch == Array(asked[74...]))
    }

    @Test("It stops reading while enough requests wait")
    func pipelineLimit() {
        var machine = machine(maxPending: 3)
        _ = machine.opened()
        #expect(machine.received(requests(2)).reads)
        #expect(!machine.received(requests(1)).reads)
        #expect(machine.answered(2).reads)
    }

    @Test("It stops reading while enough bytes of requests wait")
    func byteLimit() {
        var machine = machine(maxPendingBytes: 10)
        _ = machine.opened()
        #expect(machine.received(requests(1, bytes: 9)).reads)
        #expect(!machine.received(requests(1, bytes: 9)).reads)
        #expect(machine.answered(1).reads)
    }

    @Test("It neither reads nor answers while the other side takes no replies")
    func slowReader() {
        var machine = machine()
        _ = machine.opened()
        #expect(machine.writabilityChanged(to: false) == .init())
        #expect(machine.received(requests(2)) == .init())
        let resumed = machine.writabilityChanged(to: true)
        #expect(resumed.batch.count == 2)
        #expect(resumed.reads)
    }

    @Test("After the end of the input it answers what was asked, then closes")
    func endOfInput() {
        var machine = machine()
        _ = machine.opened()
        _ = machine.received(requests(1))
        #expect(machine.inputEnded(requests(1)) == .init())
        let last = machine.answered(1)
        #expect(last.batch.count == 1 && !last.closes && !last.reads)
        #expect(machine.answered(1) == .init(closes: true))
        let isClosed = machine.isClosed
        #expect(isClosed)
    }

    @Test("After the end of the input it closes at once when nothing waits")
    func idleEnd() {
        var machine = machine()
        _ = machine.opened()
        #expect(machine.inputEnded([]) == .init(closes: true))
    }

    @Test("QUIT is the last request that is taken")
    func quit() {
        var machine = machine()
        _ = machine.opened()
        let asked = requests(2)
        let action = machine.received([asked[0], received(.session(.quit)), asked[1]])
        #expect(action.batch.count == 2 && !action.reads)
        #expect(machine.received(asked).batch.isEmpty)
        #expect(machine.answered(2) == .init(closes: true))
    }

    @Test("When the server drains it answers what was received, then closes")
    func draining() {
        var machine = machine()
        _ = machine.opened()
        _ = machine.received(requests(1))
        #expect(machine.drainBegan() == .init())
        #expect(machine.received(requests(1)) == .init(), "what comes later is not taken")
        #expect(machine.answered(1) == .init(closes: true))
    }

    @Test("Once the connection is gone nothing is to be done")
    func gone() {
        var machine = machine()
        _ = machine.opened()
        _ = machine.received(requests(2))
        machine.closed()
        #expect(machine.answered(1) == .init())
        #expect(machine.inputEnded(requests(1)) == .init())
        #expect(machine.drainBegan() == .init())
    }
}
