import Foundation
import Synchronization

/// Work on a thread of its own, whose result is waited for.
final class Background<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)
    private let done = DispatchSemaphore(value: 0)

    /// Starts the work.
    init(_ body: @escaping @Sendable () throws -> Value) {
        Thread.detachNewThread { [self] in
            let outcome = Result { try body() }
            result.withLock { $0 = outcome }
            done.signal()
        }
    }

    struct NoResult: Error {}

    /// Waits for the end, once.
    func value() throws -> Value {
        done.wait()
        guard let outcome = result.withLock({ $0 }) else { throw NoResult() }
        return try outcome.get()
    }
}

/// A sign between threads.
final class Flag: Sendable {
    private let raised = Atomic(false)

    var isRaised: Bool { raised.load(ordering: .sequentiallyConsistent) }

    func raise() { raised.store(true, ordering: .sequentiallyConsistent) }
}

/// A number that threads share.
final class Counter: Sendable {
    private let number = Atomic(0)

    var value: Int { number.load(ordering: .sequentiallyConsistent) }

    func set(to value: Int) { number.store(value, ordering: .sequentiallyConsistent) }
}
