/// A draw of ranks without an end, of which each is rarer than the one before: the shifted power
/// law that word frequencies follow.
///
/// Rank r (from 0) has a probability in proportion to 1 / (r + `flattening`) to the power of
/// `slope`. Mandelbrot: An informational theory of the statistical structure of languages, 1953.
struct HeavyTail: Sendable {
    /// How many of the first ranks are about alike.
    let flattening: Double
    /// How fast the rest gets rarer; more than 1.
    let slope: Double

    private static let last = 9_007_199_254_740_991.0

    /// A rank, from 0.
    func pick(_ random: inout ShopRandom) -> Int {
        let stretch = PortableMath.exp(-PortableMath.log(random.unit()) / (slope - 1))
        return Int(min(flattening * (stretch - 1), Self.last))
    }
}
