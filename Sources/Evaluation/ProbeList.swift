internal import Foundation

/// Purchases to predict, in time order.
package struct ProbeList: Sendable, Equatable {
    /// A purchase, and the query that should have found its product.
    package struct Probe: Sendable, Equatable {
        /// Who bought.
        package let customer: String
        /// When, as the file says it; only what happened strictly before may be known.
        package let at: String
        /// The same moment in milliseconds since 1970-01-01T00:00:00Z.
        package let millisecondsSince1970: Int64
        /// What is searched.
        package let query: String
        /// What should be found.
        package let product: String
        /// Whether the customer had bought it before.
        package let isRepeat: Bool
    }

    private struct Line: Decodable {
        let customer: String
        let at: String
        let query: String
        let product: String
        let `repeat`: Bool
    }

    private static let form =
        "a JSON object with the texts customer, at (ISO 8601), query and product, and the flag repeat"

    /// The probes; those of the same moment in the order of the file.
    package private(set) var probes: [Probe] = []

    /// The probes of a file of JSON lines; blank lines are skipped and other members ignored.
    ///
    /// - Throws: `EvaluationError.malformed` for a line that is not such an object.
    package init(jsonLines text: String) throws(EvaluationError) {
        let decoder = JSONDecoder()
        for (number, text) in NumberedLines(text) {
            guard let line = try? decoder.decode(Line.self, from: Data(text.utf8)),
                let moment = Self.milliseconds(line.at)
            else {
                throw .malformed(
                    .probes, line: number, expected: Self.form, found: NumberedLines.excerpt(text))
            }
            probes.append(
                Probe(
                    customer: line.customer, at: line.at, millisecondsSince1970: moment,
                    query: line.query, product: line.product, isRepeat: line.repeat))
        }
        sortByTime()
    }

    private mutating func sortByTime() {
        let order = probes.indices.sorted { left, right in
            (probes[left].millisecondsSince1970, left)
                < (probes[right].millisecondsSince1970, right)
        }
        probes = order.map { probes[$0] }
    }

    private static func milliseconds(_ text: String) -> Int64? {
        let whole = Date.ISO8601FormatStyle()
        let fractional = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        guard let date = (try? whole.parse(text)) ?? (try? fractional.parse(text)) else {
            return nil
        }
        // Cut, not rounded: an event of the same moment, cut likewise, must not come before.
        // The half of a microsecond makes up for what a double cannot hold.
        return Int64((date.timeIntervalSince1970 * 1_000 + 0.0005).rounded(.down))
    }
}
