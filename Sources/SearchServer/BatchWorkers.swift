/// The threads that answer batches: those with a write wait for the disk, or for an import, on
/// threads of their own, so that no search stands behind them.
struct BatchWorkers: Sendable {
    /// Writes that wait at the same time share one commit, so many may well wait.
    private static let writerCount = 32

    private let searching: WorkerPool
    private let writing: WorkerPool

    /// Starts threads.
    ///
    /// - Parameter searchers: the number of threads for batches without a write.
    init(searchers: Int) {
        searching = WorkerPool(threads: searchers)
        writing = WorkerPool(threads: Self.writerCount)
    }

    /// Runs the job that answers a batch.
    func submit(_ batch: Batch, _ job: @escaping WorkerPool.Job) {
        (batch.hasWrite ? writing : searching).submit(job)
    }

    /// Ends the threads once they are idle.
    func shutDown() async {
        await searching.shutDown()
        await writing.shutDown()
    }
}
