/// A point of a latency curve; in JSON a pair of numbers.
package struct CurvePoint: Codable, Sendable, Equatable {
    /// The share of requests that took no longer, 0 to 1.
    package var quantile: Double
    /// How long they took at most, in microseconds.
    package var microseconds: Double

    package init(quantile: Double, microseconds: Double) {
        self.quantile = quantile
        self.microseconds = microseconds
    }

    package init(from decoder: any Decoder) throws {
        var pair = try decoder.unkeyedContainer()
        quantile = try pair.decode(Double.self)
        microseconds = try pair.decode(Double.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var pair = encoder.unkeyedContainer()
        try pair.encode(quantile)
        try pair.encode(microseconds)
    }
}
