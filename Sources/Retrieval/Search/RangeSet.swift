/// A set of places within one range, one bit each.
struct RangeSet: Equatable {
    var low: UInt64 = 0
    var high: UInt64 = 0

    static let all = RangeSet(low: .max, high: .max)

    var isEmpty: Bool { low | high == 0 }

    var count: Int { low.nonzeroBitCount + high.nonzeroBitCount }

    /// By quarter of 32 places a bit: whether one of them is in the set.
    var quarters: UInt8 {
        // Without a branch: 1 for a half that is not 0.
        func any(_ half: UInt64) -> UInt64 { (half &+ 0xffff_ffff) &>> 32 }
        let lower = any(low & 0xffff_ffff) | any(low &>> 32) &<< 1
        let upper = any(high & 0xffff_ffff) | any(high &>> 32) &<< 1
        return UInt8(truncatingIfNeeded: lower | upper &<< 2)
    }

    mutating func insert(_ place: Int) {
        // Without a branch, as places are as good as random.
        let bit = UInt64(1) &<< UInt64(truncatingIfNeeded: place)
        let isHigh = UInt64(truncatingIfNeeded: place >> 6)
        low |= bit &* (1 &- isHigh)
        high |= bit &* isHigh
    }

    func contains(_ place: Int) -> Bool {
        place < 64
            ? (low >> UInt64(place)) & 1 == 1 : (high >> UInt64(place - 64)) & 1 == 1
    }

    /// Whether there are at most two places: counting takes a dozen steps on old processors.
    @inline(__always) var hasFew: Bool {
        let (otherLow, otherHigh) = (low & (low &- 1), high & (high &- 1))
        if otherLow | otherHigh == 0 { return true }
        return (low == 0 && otherHigh & (otherHigh &- 1) == 0)
            || (high == 0 && otherLow & (otherLow &- 1) == 0)
    }

    /// How many places are before one.
    @inline(__always) func count(before place: Int) -> Int {
        let below = (UInt64(1) &<< UInt64(truncatingIfNeeded: place)) &- 1
        return place < 64
            ? (low & below).nonzeroBitCount : low.nonzeroBitCount + (high & below).nonzeroBitCount
    }

    /// The places of a quarter, 32 each.
    @inline(__always) func quarter(_ quarter: Int) -> RangeSet {
        let mask = UInt64(0xffff_ffff) << UInt64(32 * (quarter & 1))
        return quarter < 2 ? RangeSet(low: low & mask) : RangeSet(high: high & mask)
    }

    /// Removes and returns the smallest place.
    @inline(__always) mutating func popFirst() -> Int? {
        if low != 0 {
            let place = low.trailingZeroBitCount
            low &= low &- 1
            return place
        }
        guard high != 0 else { return nil }
        let place = high.trailingZeroBitCount
        high &= high &- 1
        return 64 + place
    }

    @inline(__always) static func & (a: RangeSet, b: RangeSet) -> RangeSet {
        RangeSet(low: a.low & b.low, high: a.high & b.high)
    }

    static func | (a: RangeSet, b: RangeSet) -> RangeSet {
        RangeSet(low: a.low | b.low, high: a.high | b.high)
    }

    static func ^ (a: RangeSet, b: RangeSet) -> RangeSet {
        RangeSet(low: a.low ^ b.low, high: a.high ^ b.high)
    }

    static prefix func ~ (a: RangeSet) -> RangeSet { RangeSet(low: ~a.low, high: ~a.high) }
}
