/// Bounds what a term contributes with an impact: exactly if the weight is 256 ... 65,535; lesser ones
/// count as 256, and greater ones are off by a 32,768th at most.
///
/// Factors of sixteen bits multiply four at a time on every processor.
struct ContributionBound {
    private let weight: Score
    private let factor: UInt16
    private let shift: UInt32

    /// - Parameter weight: 0 ... `Impact.maximumWeight`.
    init(weight: Score) {
        // So that it is above 0 wherever the term occurs.
        self.weight = max(weight, 256)
        let weight = UInt32(self.weight)
        var shift: UInt32 = 0
        while (weight - 1) >> shift >= UInt32(UInt16.max) { shift += 1 }
        // Rounded up, and still below 65,536.
        factor = UInt16((weight - 1) >> shift + 1)
        self.shift = 8 - shift
    }

    /// As much or less, and still a bound, for impacts that come one by one: an instruction less.
    @inline(__always) func scalar(_ impact: UInt8) -> Score {
        Impact.contribution(weight: weight, impact: impact)
    }

    /// At least the contribution, and above 0, of an impact above 0; else 0.
    @inline(__always) func callAsFunction(_ impact: UInt8) -> Score {
        Score(truncatingIfNeeded: (UInt32(factor) &* UInt32(impact)) &>> shift)
    }
}
