import Foundation
import Glibc

/// Waiting for what happens soon, in another process.
enum Polling {
    private static let interval: UInt32 = 5_000

    /// Asks again and again for a value; nil when there is none in time.
    static func value<Value>(
        within seconds: Double, _ body: () throws -> Value?
    ) rethrows -> Value? {
        let clock = ContinuousClock()
        let deadline = clock.now + .seconds(seconds)
        while true {
            if let value = try body() { return value }
            guard clock.now < deadline else { return nil }
            usleep(interval)
        }
    }

    /// Asks again and again whether something holds; false when it does not in time.
    static func holds(within seconds: Double, _ body: () throws -> Bool) rethrows -> Bool {
        try value(within: seconds) { try body() ? true : nil } ?? false
    }
}
