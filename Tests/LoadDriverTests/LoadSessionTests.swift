import Histogram
import NIOCore
import Testing

@testable import LoadDriver

/// A session against a server and a clock that are only numbers.
private struct Simulation {
    var session: LoadSession
    var tally = LoadTally()
    private var pending: [Int64] = []
    var sentCount = 0

    init(_ pacing: (RequestStream) -> Pacing, window: MeasuredWindow) throws {
        let mix = try RequestMix(yaml: "requests: {anonymous: {weight: 1}}", path: "t")
        let stream = RequestStream(try SmallShop.workload(mix), number: 0)
        session = LoadSession(stream, pacing(stream), window: window)
    }

    /// Sends what is due, which the server answers `service` later, but not while it stalls.
    mutating func send(at now: Int64, service: Int64, stall: Range<Int64>? = nil) {
        var buffer = ByteBuffer()
        while session.write(at: now, into: &buffer, &tally) {}
        let count = buffer.readableBytesView.count { $0 == UInt8(ascii: "\n") }
        var answer = now + service
        if let stall, stall.contains(answer) { answer = stall.upperBound }
        pending += Array(repeating: answer, count: count)
        sentCount += count
    }

    /// Takes the replies that have come.
    mutating func receive(until now: Int64) {
        while let first = pending.first, first <= now {
            pending.removeFirst()
            session.take(.success, at: first, &tally)
        }
    }
}

@Suite struct LoadSessionTests {
    private static let millisecond: Int64 = 1_000_000

    private func openLoop(rate: Double) -> (RequestStream) -> Pacing {
        { .open(OpenLoopPlan($0, rate: rate, spacing: .uniform, connections: 1)) }
    }

    @Test func aStallIsChargedToAllThatShouldHaveBeenAnsweredMeanwhile() throws {
        // 1,000 requests a second for 10 s; from 5.0 to 6.0 s the server answers nothing.
        let ms = Self.millisecond
        var run = try Simulation(
            openLoop(rate: 1_000), window: MeasuredWindow(warmUp: 0, seconds: 10))
        for step in 0...10_100 {
            let now = Int64(step) * ms
            run.send(at: now, service: ms / 10, stall: 5_000 * ms..<6_000 * ms)
            run.receive(until: now)
        }
        let latency = run.tally[.anonymous].latency
        #expect(latency.totalCount == 10_000)
        // A tenth of all requests fell into the second, and waited for half of it on average.
        #expect(abs(latency.mean / 1e6 - (0.9 * 0.1 + 0.1 * 500)) < 1)
        #expect(latency.valueAtPercentile(50) < 200_000)
        #expect(abs(Double(latency.valueAtPercentile(95)) / 1e6 - 500) < 5)
        #expect(abs(Double(latency.valueAtPercentile(99)) / 1e6 - 900) < 5)
        #expect(abs(Double(latency.valueAtPercentile(100)) / 1e6 - 1_000) < 2)
        #expect(run.session.isFinished(at: 10_000 * ms))
    }

    @Test func aDriverThatSendsLateIsChargedToTheLatencyAndToldApart() throws {
        let ms = Self.millisecond
        var run = try Simulation(
            openLoop(rate: 1_000), window: MeasuredWindow(warmUp: 0, seconds: 1))
        // The driver wakes up 50 ms too late for the first 50 requests.
        run.send(at: 49 * ms, service: ms)
        run.receive(until: 50 * ms)
        #expect(run.sentCount == 50)
        #expect(abs(Int64(run.tally.lag.max) - 49 * ms) < ms / 10)
        #expect(abs(Int64(run.tally[.anonymous].latency.max) - 50 * ms) < ms / 10)
    }

    @Test func aConnectionThatWasDownIsNoLagOfTheDriverButLatency() throws {
        let ms = Self.millisecond
        var run = try Simulation(
            openLoop(rate: 1_000), window: MeasuredWindow(warmUp: 0, seconds: 1))
        run.session.becameReady(at: 300 * ms)
        run.send(at: 300 * ms, service: ms)
        run.receive(until: 400 * ms)
        #expect(run.sentCount == 301)
        #expect(run.tally.lag.max < 1_000)
        #expect(abs(Int64(run.tally[.anonymous].latency.max) - 301 * ms) < ms)
    }

    @Test func whatWasSentInTheWarmUpIsNotCounted() throws {
        let ms = Self.millisecond
        var run = try Simulation(
            openLoop(rate: 1_000), window: MeasuredWindow(warmUp: 1, seconds: 2))
        for step in 0...3_010 {
            run.send(at: Int64(step) * ms, service: step < 900 ? 90 * ms : ms)
            run.receive(until: Int64(step) * ms)
        }
        #expect(run.sentCount == 3_000)
        #expect(run.tally[.anonymous].latency.totalCount == 2_000)
        #expect(run.tally[.anonymous].latency.max < 2_000_000)
    }

    @Test func onlyAnswersWithinTheMeasuredTimeCountAsThroughput() throws {
        let ms = Self.millisecond
        var run = try Simulation(
            openLoop(rate: 1_000), window: MeasuredWindow(warmUp: 0, seconds: 1))
        for step in 0...2_000 {
            // From the middle on the server is away until after the end.
            run.send(
                at: Int64(step) * ms, service: 0, stall: 500 * ms..<1_500 * ms)
            run.receive(until: Int64(step) * ms)
        }
        #expect(run.tally[.anonymous].latency.totalCount == 1_000)
        #expect(run.tally[.anonymous].completed == 500)
    }

    @Test func errorsAreCountedByCodeAndTimedLikeSuccesses() throws {
        var run = try Simulation(
            { _ in .closed(depth: 3) }, window: MeasuredWindow(warmUp: 0, seconds: 1))
        run.send(at: 0, service: .max / 2)
        run.session.take(.failure(code: "BUSY"), at: 1_000, &run.tally)
        run.session.take(.failure(code: "DEADLINE"), at: 2_000, &run.tally)
        run.session.take(.unreadable, at: 3_000, &run.tally)
        let tally = run.tally[.anonymous]
        #expect(tally.errors == ["BUSY": 1, "DEADLINE": 1, "UNREADABLE": 1])
        #expect(tally.latency.totalCount == 3)
        #expect(tally.completed == 0)
    }

    @Test func aClosedLoopKeepsAsManyRequestsUnderWayAsItsDepth() throws {
        var run = try Simulation(
            { _ in .closed(depth: 4) }, window: MeasuredWindow(warmUp: 0, seconds: 1))
        run.send(at: 0, service: 10)
        #expect(run.sentCount == 4)
        run.send(at: 5, service: 10)
        #expect(run.sentCount == 4)
        run.receive(until: 10)
        run.send(at: 11, service: 10)
        #expect(run.sentCount == 8)
        run.receive(until: 21)
        run.send(at: 1_000_000_000, service: 10)
        #expect(run.sentCount == 8)
        #expect(run.session.isFinished(at: 1_000_000_000))
    }

    @Test func whatWasUnderWayWhenTheConnectionBrokeIsLost() throws {
        var run = try Simulation(
            { _ in .closed(depth: 4) }, window: MeasuredWindow(warmUp: 0, seconds: 1))
        run.send(at: 0, service: .max / 2)
        run.session.disconnect(&run.tally)
        #expect(run.tally[.anonymous].errors == ["LOST": 4])
        run.send(at: 10, service: 10)
        #expect(run.sentCount == 8)
    }

    @Test func aServerThatNeverAnswersIsChargedForAllThatWasIntended() throws {
        let ms = Self.millisecond
        var run = try Simulation(
            openLoop(rate: 1_000), window: MeasuredWindow(warmUp: 0, seconds: 1))
        run.send(at: 399 * ms, service: .max / 2)
        run.session.abandon(at: 3_000 * ms, &run.tally)
        let tally = run.tally[.anonymous]
        #expect(tally.errors == ["UNANSWERED": 400, "UNSENT": 600])
        #expect(tally.latency.totalCount == 1_000)
        #expect(tally.latency.min > 1_990_000_000)
        #expect(tally.completed == 0)
    }
}
