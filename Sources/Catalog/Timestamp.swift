import Foundation

/// A moment in milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
package struct Timestamp: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970, UTC.
    package let milliseconds: Int64

    /// A moment by its milliseconds since 1970.
    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// The present moment by the system's clock.
    package static var now: Timestamp {
        Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    }

    /// Seconds since 1970, UTC.
    package var seconds: Double { Double(milliseconds) / 1000 }

    /// Whether the left moment is the earlier one.
    package static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.milliseconds < right.milliseconds
    }
}
