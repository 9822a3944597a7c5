import Catalog
import Retrieval

/// What a search found.
package struct SearchResponse: Sendable {
    /// One product.
    package struct Hit: Sendable {
        package let id: String
        /// In ten-thousandths of a nat.
        package let score: Int32
        /// The product's columns as JSON.
        package let product: [UInt8]
        /// The parts that make up the score, when asked for.
        package let parts: [ScorePart]?
    }

    /// The values of one attribute among all products found, the most frequent first.
    package struct Facet: Sendable {
        package let attribute: String
        package let values: [(value: String, count: Int)]
        /// How many values there are, when not all are given.
        package let valueCount: Int
    }

    /// That fewer words had to match than were given.
    package struct Relaxation: Sendable, Equatable {
        package let required: Int
        package let of: Int
        /// Words that nothing has.
        package let ignored: [String]
    }

    package let total: Int
    package let microseconds: Int
    package let generation: Int
    package let hits: [Hit]
    package let facets: [Facet]
    /// The query as understood, if it was not as typed.
    package let corrected: String?
    package let relaxed: Relaxation?

    /// The reply's JSON; see the protocol.
    package func json() -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("total")
        writer.integer(total)
        writer.name("took_us")
        writer.integer(microseconds)
        writer.name("generation")
        writer.integer(generation)
        writer.name("hits")
        writer.beginArray()
        for hit in hits { hit.write(to: &writer) }
        writer.endArray()
        writer.name("facets")
        writeFacets(to: &writer)
        writeCuts(to: &writer)
        writer.name("corrected")
        if let corrected { writer.string(corrected) } else { writer.null() }
        writer.name("relaxed")
        if let relaxed { relaxed.write(to: &writer) } else { writer.null() }
        writer.endObject()
        return writer.bytes
    }

    /// Names the facets that do not give all values, with how many there are.
    private func writeCuts(to writer: inout JSONWriter) {
        let cut = facets.filter { $0.valueCount > $0.values.count }
        guard !cut.isEmpty else { return }
        writer.name("cut")
        writer.beginObject()
        for facet in cut {
            writer.name(facet.attribute)
            writer.integer(facet.valueCount)
        }
        writer.endObject()
    }

    private func writeFacets(to writer: inout JSONWriter) {
        writer.beginObject()
        for facet in facets {
            writer.name(facet.attribute)
            writer.beginArray()
            for (value, count) in facet.values {
                writer.beginObject()
                writer.name("value")
                writer.string(value)
                writer.name("count")
                writer.integer(count)
                writer.endObject()
            }
            writer.endArray()
        }
        writer.endObject()
    }
}

extension SearchResponse.Hit {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.name("id")
        writer.string(id)
        writer.name("score")
        writer.score(score)
        writer.name("product")
        writer.raw(product)
        if let parts {
            writer.name("explain")
            writer.parts(parts)
        }
        writer.endObject()
    }
}

extension SearchResponse.Relaxation {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.name("required")
        writer.integer(required)
        writer.name("of")
        writer.integer(of)
        writer.name("ignored")
        writer.beginArray()
        for word in ignored { writer.string(word) }
        writer.endArray()
        writer.endObject()
    }
}

extension JSONWriter {
    /// A score in nats with all its decimals, so that parts add up in the text, too.
    mutating func score(_ score: Int32) {
        let sign = score < 0 ? "-" : ""
        let units = score.magnitude
        let fraction = String(units % 10_000)
        let padding = String(repeating: "0", count: 4 - fraction.count)
        raw(Array("\(sign)\(units / 10_000).\(padding)\(fraction)".utf8))
    }

    /// The parts of a score as an array.
    mutating func parts(_ parts: [ScorePart]) {
        beginArray()
        for part in parts {
            beginObject()
            name("part")
            string(part.kind.rawValue)
            name("score")
            score(part.score)
            name("cause")
            string(part.cause)
            endObject()
        }
        endArray()
    }
}
