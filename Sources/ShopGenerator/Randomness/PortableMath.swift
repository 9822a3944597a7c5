/// Functions whose results must not depend on a machine's mathematics library.
enum PortableMath {
    /// e to the power of `x`, for `x` within ±700, to about 15 digits.
    ///
    /// The library's `exp` may differ in its last bit from machine to machine, and a price on a
    /// rounding edge with it. This one uses only operations that IEEE 754 defines exactly.
    static func exp(_ x: Double) -> Double {
        let logarithmOf2 = 0.693147180559945309417
        let doublings = (x / logarithmOf2).rounded()
        let rest = x - doublings * logarithmOf2
        var term = 1.0
        var sum = 1.0
        for step in 1...18 {
            term *= rest / Double(step)
            sum += term
        }
        return sum * Double(sign: .plus, exponent: Int(doublings), significand: 1)
    }

    /// The natural logarithm of `x`, a normal number above 0, to about 15 digits.
    static func log(_ x: Double) -> Double {
        let logarithmOf2 = 0.693147180559945309417
        let isLarge = x.significand > 1.4142135623730951
        let significand = isLarge ? x.significand / 2 : x.significand
        let exponent = Double(x.exponent) + (isLarge ? 1 : 0)
        let ratio = (significand - 1) / (significand + 1)
        var power = ratio
        var sum = 0.0
        for step in 0..<13 {
            sum += power / Double(2 * step + 1)
            power *= ratio * ratio
        }
        return exponent * logarithmOf2 + 2 * sum
    }
}
