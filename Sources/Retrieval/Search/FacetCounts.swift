/// How many documents of a set have each value of an attribute.
package final class FacetCounts {
    private static let blockSize = 32
    /// With fewer matches, to ask ranges first costs more than it saves.
    private static let manyCount = 192
    /// How many ranges are asked whether most have one value.
    private static let sampleSize = 16
    /// With so many values for a match, the values met are listed, as looking for them takes longer.
    private static let valuesPerMatch = 8

    private let column: AttributeColumn
    /// By ordinal, and behind them of what is damaged; element 0 counts nothing of interest.
    private let counts: Scratch<UInt32>
    /// The ordinals that some document has, in any order; nil where most may be.
    private let met: [Int]?

    /// Counts the values of all documents that match.
    package init(of column: AttributeColumn, in faceted: FacetedMatches) {
        self.column = column
        counts = Scratch(repeating: 0, count: column.valueCount + 2)
        let areFew = faceted.count * Self.valuesPerMatch <= column.valueCount
        if areFew || column.singleOrdinals == nil {
            met = Self.list(column, faceted, in: counts)
        } else {
            met = nil
            if faceted.count >= Self.manyCount, Self.isMostlyUniform(column, in: faceted) {
                column.ordinals.count(faceted, uniform: column.uniformOrdinals, in: counts)
            } else {
                column.ordinals.count(faceted, in: counts)
            }
        }
        counts[0] = 0
        counts[column.valueCount + 1] = 0
    }

    /// Counts the values, and lists those that there are.
    private static func list(
        _ column: AttributeColumn, _ faceted: FacetedMatches, in counts: borrowing Scratch<UInt32>
    ) -> [Int] {
        var met: [Int] = []
        met.reserveCapacity(min(faceted.count, column.valueCount))
        for number in 0..<faceted.count {
            for index in column.assignments(of: DocumentID(faceted.documents[number])) {
                let ordinal = column.ordinal(ofAssignment: index)
                if counts[ordinal] == 0, ordinal > 0 { met.append(ordinal) }
                counts[ordinal] &+= 1
            }
        }
        return met
    }

    /// Whether in most of some ranges all documents have the same value, by a sample.
    private static func isMostlyUniform(
        _ column: AttributeColumn, in faceted: FacetedMatches
    ) -> Bool {
        let uniform = column.uniformOrdinals
        let rows = faceted.rows.count
        var (asked, found) = (0, 0)
        for row in stride(from: 0, to: rows, by: max(1, rows / sampleSize)) {
            asked += 1
            found += uniform.ordinal(at: Int(faceted.rows[row].range)) > 0 ? 1 : 0
        }
        return 4 * found >= 3 * asked
    }

    /// The number of values that some document has.
    package var valueCount: Int { met?.count ?? ordinals.count }

    /// The values that most documents have, of equally many the first in the order of bytes first.
    package func greatest(_ limit: Int) -> [(value: String, count: Int)] {
        var page = FacetPage(limit: limit)
        if let met {
            for ordinal in met { page.insert(ordinal, count: counts[ordinal]) }
        } else {
            insertAll(into: &page)
        }
        var values: [(value: String, count: Int)] = []
        values.reserveCapacity(page.entries.count)
        for entry in page.entries {
            if let text = column.text(of: entry.ordinal) { values.append((text, entry.count)) }
        }
        return values
    }

    private func insertAll(into page: inout FacetPage) {
        for block in stride(from: 0, to: counts.count, by: Self.blockSize) {
            let block = block..<min(block + Self.blockSize, counts.count)
            // Bits of all counts together make at least the greatest count: mostly 0.
            var bits: UInt32 = 0
            for ordinal in block { bits |= counts[ordinal] }
            guard bits > page.leastCount else { continue }
            for ordinal in block where counts[ordinal] > page.leastCount {
                page.insert(ordinal, count: counts[ordinal])
            }
        }
    }

    /// All values that some document has.
    package var all: [(value: String, count: Int)] {
        (met ?? ordinals).compactMap { ordinal in
            column.text(of: ordinal).map { ($0, Int(counts[ordinal])) }
        }
    }

    /// The ordinals that some document has.
    private var ordinals: [Int] { (0..<counts.count).filter { counts[$0] > 0 } }
}
