/// A SplitMix64 generator: the same corpus from the same seed on every machine.
///
/// Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014.
package struct SplitMix64: Sendable {
    private var state: UInt64

    /// The generator of a seed.
    package init(seed: UInt64) { state = seed }

    /// The next 64 random bits.
    package mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `bound` − 1, each as likely; `bound` is at least 1.
    package mutating func below(_ bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// A number from 0 to `bound` − 1, small ones far more often, as words and brands are.
    ///
    /// The probability of r falls with r to the power of −2/3.
    package mutating func skewed(below bound: Int) -> Int {
        let unit = Double(next() >> 11) / 9_007_199_254_740_992
        return Int(unit * unit * unit * Double(bound))
    }

    /// One of the elements, each as likely; the list is not empty.
    package mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

    /// Whether what happens once in `count` times happens now.
    package mutating func once(in count: Int) -> Bool { below(count) == 0 }
}
