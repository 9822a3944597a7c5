/// BM25 over several fields: S. Robertson, H. Zaragoza, M. Taylor, "Simple BM25 extension to
/// multiple weighted fields", CIKM 2004.
///
///     wtf(t,d)    = Σ_f weight_f · tf_f / (1 − b_f + b_f · length_f / average length_f)
///     impact(t,d) = wtf / (k1 + wtf), in 0 ..< 1, stored as a byte
///     idf(t)      = ln(1 + (N − n + ½) / (n + ½))
struct BM25F {
    private let fields: [SegmentSchema.Field]
    private let k1: Double
    private let averageLengths: [Double]

    init(schema: SegmentSchema, averageLengths: [Double]) {
        fields = schema.fields
        k1 = schema.k1
        self.averageLengths = averageLengths
    }

    /// A field's share of wtf.
    func weightedFrequency(field: Int, count: Int, length: Int) -> Double {
        let (weight, b) = (fields[field].weight, fields[field].b)
        let relativeLength = averageLengths[field] > 0 ? Double(length) / averageLengths[field] : 1
        return weight * Double(count) / (1 - b + b * relativeLength)
    }

    /// The byte that stands for a weighted frequency, 1 … 255.
    func impact(weightedFrequency: Double) -> UInt8 {
        let saturated = weightedFrequency / (k1 + weightedFrequency)
        return UInt8(max(1, min(255, (255 * saturated).rounded())))
    }
}

/// How telling a term is.
package enum InverseDocumentFrequency {
    /// - Returns: nats, above 0.
    package static func nats(documentFrequency: Int, documentCount: Int) -> Double {
        let n = Double(min(documentFrequency, documentCount))
        return NaturalLogarithm.of(1 + (Double(documentCount) - n + 0.5) / (n + 0.5))
    }
}
