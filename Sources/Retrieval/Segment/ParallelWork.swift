import Dispatch
import Synchronization

/// Work in equal parts on several threads.
enum ParallelWork {
    /// Runs the body once for each part; with one part, on the calling thread.
    ///
    /// - Returns: the results by part.
    static func map<Result: Sendable>(
        parts: Int, _ body: @Sendable (Int) -> Result
    ) -> [Result] {
        if parts <= 1 { return [body(0)] }
        let results = Mutex([Result?](repeating: nil, count: parts))
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            let result = body(part)
            results.withLock { $0[part] = result }
        }
        return results.withLock { $0.compactMap { $0 } }
    }

    /// The share of a part in 0 ..< count.
    static func share(of part: Int, in parts: Int, count: Int) -> Range<Int> {
        (count * part / parts)..<(count * (part + 1) / parts)
    }
}
