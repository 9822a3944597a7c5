import Dispatch
import Synchronization

/// Work in parts on several threads.
enum ParallelWork {
    /// Runs the body once for each part; with one thread, on the calling one.
    ///
    /// - Parameter threads: how many work, each taking the next part when it is done with one.
    /// - Returns: the results by part.
    static func map<Result: Sendable>(
        parts: Int, threads: Int, _ body: @Sendable (Int) -> Result
    ) -> [Result] {
        if threads <= 1 || parts <= 1 { return (0..<parts).map(body) }
        let results = Mutex([Result?](repeating: nil, count: parts))
        let taken = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: min(parts, threads)) { _ in
            while true {
                let part = taken.add(1, ordering: .relaxed).oldValue
                guard part < parts else { return }
                let result = body(part)
                results.withLock { $0[part] = result }
            }
        }
        return results.withLock { $0.compactMap { $0 } }
    }

    /// The share of a part in 0 ..< count.
    static func share(of part: Int, in parts: Int, count: Int) -> Range<Int> {
        (count * part / parts)..<(count * (part + 1) / parts)
    }
}
