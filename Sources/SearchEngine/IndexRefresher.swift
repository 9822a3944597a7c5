import Foundation
import Synchronization

/// Keeps an index fresh while a server runs: changes become visible within a second, popularity
/// within half a minute, a generation is verified once it answers, and many changes become a new
/// generation.
package final class IndexRefresher: Sendable {
    private static let interval = 0.4
    private static let roundsBetweenPriors = 75

    private let index: Index
    private let isStopped = Mutex(false)
    private let ended = DispatchSemaphore(value: 0)

    /// Starts a thread that works until `stop`.
    package init(_ index: Index) {
        self.index = index
        let thread = Thread { [self] in run() }
        thread.name = "refresh \(index.paths.name)"
        thread.start()
    }

    /// Ends the work and waits for its end.
    package func stop() {
        isStopped.withLock { $0 = true }
        ended.wait()
    }

    private func run() {
        var verified = 0
        var round = 0
        var lastNotice = ""
        while !isStopped.withLock({ $0 }) {
            do throws(EngineError) {
                try index.refresh()
                try index.rebuildIfNeeded()
                lastNotice = ""
            } catch {
                // The same trouble every round is told once.
                let text = "the index cannot be refreshed: \(error)"
                if text != lastNotice { index.notice(text) }
                lastNotice = text
            }
            if index.generation != verified {
                index.readVocabulary()
                index.verifyAnswering()
                verified = index.generation
            }
            round += 1
            if round % Self.roundsBetweenPriors == 0 { index.refreshPriors() }
            Thread.sleep(forTimeInterval: Self.interval)
        }
        ended.signal()
    }
}
