import NIOCore
import NIOPosix
import Synchronization

/// A few threads that run jobs in the order submitted.
///
/// A thread that is awake takes job after job, so that under load a submission wakes nobody: each
/// wake-up costs more than a short search.
final class WorkerPool: Sendable {
    typealias Job = @Sendable () -> Void

    private struct State {
        var jobs = CircularBuffer<Job>()
        var awake = 0
    }

    private let threads: NIOThreadPool
    private let state = Mutex(State())

    /// Starts threads.
    init(threads count: Int) {
        threads = NIOThreadPool(numberOfThreads: count)
        threads.start()
    }

    /// Runs a job on some thread of the pool.
    func submit(_ job: @escaping Job) {
        let needsThread = state.withLock { state in
            state.jobs.append(job)
            guard state.awake < threads.numberOfThreads else { return false }
            state.awake += 1
            return true
        }
        guard needsThread else { return }
        threads.submit { [self] condition in
            if case .active = condition { runJobs() }
        }
    }

    /// Ends the threads once they are idle.
    func shutDown() async {
        try? await threads.shutdownGracefully()
    }

    private func runJobs() {
        while let job = nextJob() { job() }
    }

    private func nextJob() -> Job? {
        state.withLock { state in
            if let job = state.jobs.popFirst() { return job }
            state.awake -= 1
            return nil
        }
    }
}
