import Benchmarking
package import LineProtocol
import NIOCore
import NIOPosix

/// The same requests straight to the engine, without sockets: each thread asks again as soon as it
/// is answered.
package struct InProcessRun: Sendable {
    private let workload: Workload
    private let threads: Int
    private let window: MeasuredWindow
    private let warmUp: Double
    private let answer: @Sendable (Request) -> Reply

    /// Prepares a run.
    ///
    /// - Parameters:
    ///   - threads: the number of threads that ask at the same time.
    ///   - seconds: the length of the measured part.
    ///   - warmUp: how long is asked before that, in seconds.
    ///   - answer: answers a request, on any thread.
    package init(
        workload: Workload, threads: Int, seconds: Double, warmUp: Double,
        answer: @escaping @Sendable (Request) -> Reply
    ) {
        self.workload = workload
        self.threads = threads
        self.warmUp = warmUp
        window = MeasuredWindow(warmUp: warmUp, seconds: seconds)
        self.answer = answer
    }

    /// Asks until time is up.
    ///
    /// - Parameter reading: what this process has used so far, asked for twice.
    package func run(reading: @Sendable () -> ProcessReading?) async -> LoadResult {
        let pool = NIOThreadPool(numberOfThreads: threads)
        pool.start()
        // Made before time counts: histograms are large.
        let empty = LoadTally()
        let start = NIODeadline.now()
        // Submitted from here, since tasks could wait for threads that the run keeps busy.
        let eventLoop = MultiThreadedEventLoopGroup.singleton.any()
        let tallies = (0..<threads).map { thread in
            pool.runIfActive(eventLoop: eventLoop) { ask(thread: thread, from: start, empty) }
        }
        try? await Task.sleep(for: .nanoseconds(window.start))
        let first = reading()
        try? await Task.sleep(for: Duration(start + .nanoseconds(window.end) - .now()))
        let last = reading()
        var measured = empty
        // The pool is active until all have answered, so there is none that fails.
        for tally in tallies { measured.add((try? await tally.get()) ?? empty) }
        try? await pool.shutdownGracefully()
        let load = LoadDescription(
            loop: .inProcess, threads: threads, seconds: window.seconds, warmUpSeconds: warmUp,
            mix: workload.mix.name)
        let usage = first.flatMap { first in
            last.map { UsageReadings(first: first, last: $0) }
        }
        return LoadResult(
            load: load, tally: measured, kinds: workload.mix.parts.map(\.kind), usage: usage)
    }

    private func ask(thread: Int, from start: NIODeadline, _ empty: LoadTally) -> LoadTally {
        var stream = RequestStream(workload, number: thread)
        var tally = empty
        var decoder = RequestDecoder()
        var buffer = ByteBuffer()
        var now = (NIODeadline.now() - start).nanoseconds
        while now < window.end {
            let planned = stream.nextRequest()
            buffer.clear()
            workload.write(planned, stream: thread, into: &buffer)
            guard case .request(let request)? = decoder.decode(buffer: &buffer)?.content else {
                tally[planned.kind].fail(ErrorCode.syntax.rawValue)
                now = (NIODeadline.now() - start).nanoseconds
                continue
            }
            let asked = (NIODeadline.now() - start).nanoseconds
            let reply = answer(request)
            now = (NIODeadline.now() - start).nanoseconds
            record(reply, of: planned.kind, from: asked, to: now, &tally)
        }
        return tally
    }

    private func record(
        _ reply: Reply, of kind: RequestKind, from asked: Int64, to now: Int64,
        _ tally: inout LoadTally
    ) {
        guard window.contains(asked) else { return }
        tally[kind].record(nanoseconds: now - asked)
        if case .error(let code, _) = reply {
            tally[kind].fail(code.rawValue)
        } else if window.contains(now) {
            tally[kind].complete()
        }
    }
}
