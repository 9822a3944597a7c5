/// A set of places within one range, one bit each.
struct RangeSet: Equatable {
    var low: UInt64 = 0
    var high: UInt64 = 0

    static let all = RangeSet(low: .max, high: .max)

    var isEmpty: Bool { low | high == 0 }

    var count: Int { low.nonzeroBitCount + high.nonzeroBitCount }

    mutating func insert(_ place: Int) {
        if place < 64 { low |= 1 << UInt64(place) } else { high |= 1 << UInt64(place - 64) }
    }

    func contains(_ place: Int) -> Bool {
        place < 64
            ? (low >> UInt64(place)) & 1 == 1 : (high >> UInt64(place - 64)) & 1 == 1
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

    static func & (a: RangeSet, b: RangeSet) -> RangeSet {
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
