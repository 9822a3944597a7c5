/// A SplitMix64 generator: the same numbers for the same seed on every machine.
///
/// Everything random in a shop has its own stream, so that a change in how one is used leaves the
/// others as they were, and product n can be made without making those before it. The standard
/// library's shuffles and ranges are avoided: what they draw may change with its version.
/// Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014.
struct ShopRandom {
    /// What the numbers are drawn for.
    enum Stream: UInt64 {
        case brandNames = 1
        case brandChoice, layout, traits, text, taste, drift, journey, phrases, log, words, codes,
            bench
    }

    private static let increment: UInt64 = 0x9E37_79B9_7F4A_7C15
    private var state: UInt64

    /// The generator of one thing, `index`, of a stream.
    init(seed: UInt64, stream: Stream, index: Int = 0) {
        let base = Self.mix(seed &+ Self.increment &* stream.rawValue)
        state = Self.mix(base ^ (UInt64(truncatingIfNeeded: index) &* 0xD134_2543_DE82_EF95))
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

    /// Whether something that happens in `percent` of all cases happens now.
    mutating func chance(_ percent: Int) -> Bool {
        below(100) < percent
    }

    /// A number above 0, at most 1.
    mutating func unit() -> Double {
        Double((next() >> 11) + 1) / 9_007_199_254_740_992
    }

    /// One of the elements, each as likely as any other; the list is not empty.
    mutating func pick<Element>(_ list: [Element]) -> Element {
        list[below(list.count)]
    }

    /// The elements in random order.
    mutating func shuffled<Element>(_ list: [Element]) -> [Element] {
        var result = list
        for last in stride(from: result.count - 1, to: 0, by: -1) {
            result.swapAt(last, below(last + 1))
        }
        return result
    }

    /// A number of nearly normal distribution, mean 0, deviation 1, within ±8.2.
    ///
    /// The bits set in a random word are binomial with deviation 4; a uniform part fills the gaps.
    /// Only exact arithmetic is used, so that no mathematics library can make a difference.
    mutating func normal() -> Double {
        let ones = next().nonzeroBitCount
        let fraction = Double(next() >> 11) / 9_007_199_254_740_992
        return (Double(ones) + fraction - 32.5) / 4
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        var bits = value
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
