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
}
