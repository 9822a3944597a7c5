import Foundation

/// A SplitMix64 generator: the same numbers for the same seed and stream on every machine.
///
/// Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014.
struct LoadRandom: Sendable {
    private static let increment: UInt64 = 0x9E37_79B9_7F4A_7C15
    private var state: UInt64

    /// The generator of one stream, such as that of a connection.
    init(seed: UInt64, stream: Int) {
        let base = Self.mix(seed &+ Self.increment)
        state = Self.mix(base ^ (UInt64(truncatingIfNeeded: stream) &* 0xD134_2543_DE82_EF95))
    }

    /// The next 64 random bits.
    mutating func next() -> UInt64 {
        state &+= Self.increment
        return Self.mix(state)
    }

    /// A whole number from 0 to `bound` − 1; `bound` is at least 1.
    mutating func below(_ bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// A number from 0 to below 1.
    mutating func fraction() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// A number above 0 of the exponential distribution with mean 1.
    mutating func exponential() -> Double {
        -log1p(-fraction())
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        var bits = value
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
