/// Why a shop cannot be generated.
package enum ShopError: Error, Equatable, CustomStringConvertible {
    /// A size of the plan lies outside of what can be generated.
    case outOfRange(argument: String, expected: ClosedRange<Int>, found: Int)
    /// The time before which everything happens lies outside of what can be written.
    case untimely(expected: ClosedRange<UTCTime>, found: UTCTime)

    /// What is wrong, and what to give instead.
    package var description: String {
        switch self {
        case .outOfRange(let argument, let expected, let found):
            """
            \(argument) is \(found); give a number from \(expected.lowerBound) \
            to \(expected.upperBound)
            """
        case .untimely(let expected, let found):
            """
            the shop's last moment is \(found.secondsSince1970) seconds after 1970; give a time \
            from \(expected.lowerBound.iso8601) to \(expected.upperBound.iso8601)
            """
        }
    }
}
