/// How many documents of a set have each value of an attribute.
package struct FacetCounts {
    private static let blockSize = 32
    /// With fewer matches, to ask ranges first costs more than it saves.
    private static let manyCount = 1_024
    /// How many ranges are asked whether most have one value.
    private static let sampleSize = 16

    private let column: AttributeColumn
    /// By ordinal; element 0 counts nothing of interest.
    private var counts: [UInt32]

    /// Counts the values of all documents that match.
    package init(of column: AttributeColumn, in faceted: FacetedMatches) {
        self.column = column
        counts = [UInt32](repeating: 0, count: column.valueCount + 1)
        if let ordinals = column.singleOrdinals {
            switch ordinals.width {
            case 1: count(ordinals, of: UInt8.self, in: faceted)
            case 2: count(ordinals, of: UInt16.self, in: faceted)
            default: count(ordinals, of: UInt32.self, in: faceted)
            }
        } else {
            for document in faceted.documents {
                for index in column.assignments(of: DocumentID(document)) {
                    counts[column.ordinal(ofAssignment: index)] &+= 1
                }
            }
        }
        counts[0] = 0
    }

    /// The number of values that some document has.
    package var valueCount: Int { counts.count { $0 > 0 } }

    /// The values that most documents have, of equally many the first in the order of bytes first.
    package func greatest(_ limit: Int) -> [(value: String, count: Int)] {
        guard limit > 0 else { return [] }
        var found: [(ordinal: Int, count: UInt32)] = []
        var least: UInt32 = 0
        for block in stride(from: 0, to: counts.count, by: Self.blockSize) {
            let block = block..<min(block + Self.blockSize, counts.count)
            // Bits of all counts together make at least the greatest count: mostly 0.
            var bits: UInt32 = 0
            for ordinal in block { bits |= counts[ordinal] }
            guard bits > least else { continue }
            for ordinal in block where counts[ordinal] > least {
                found.append((ordinal, counts[ordinal]))
                // Ordinals ascend, so one that only equals the last of a full page stands behind it.
                if found.count - limit >= limit { least = Self.cut(&found, to: limit) }
            }
        }
        _ = Self.cut(&found, to: limit)
        return found.compactMap { entry in
            column.text(of: entry.ordinal).map { ($0, Int(entry.count)) }
        }
    }

    /// All values that some document has.
    package var all: [(value: String, count: Int)] {
        counts.indices.compactMap { ordinal in
            guard counts[ordinal] > 0 else { return nil }
            return column.text(of: ordinal).map { ($0, Int(counts[ordinal])) }
        }
    }

    /// Sorts and cuts; gives the count of the last of a full page, else 0.
    private static func cut(_ found: inout [(ordinal: Int, count: UInt32)], to limit: Int) -> UInt32
    {
        found.sort { $0.count != $1.count ? $0.count > $1.count : $0.ordinal < $1.ordinal }
        guard found.count >= limit else { return 0 }
        found.removeLast(found.count - limit)
        return found[limit - 1].count
    }

    @inline(__always) private mutating func count<Stored: FixedWidthInteger & BitwiseCopyable>(
        _ ordinals: OrdinalColumn, of type: Stored.Type, in faceted: FacetedMatches
    ) {
        if faceted.documents.count >= Self.manyCount, isMostlyUniform(in: faceted.rows) {
            countByRange(ordinals, of: type, in: faceted)
        } else {
            countByDocument(ordinals, of: type, in: faceted.documents)
        }
    }

    /// Counts from two places at once: neighbors mostly have the same value, so that each would wait
    /// for the count before it.
    @inline(__always)
    private mutating func countByDocument<Stored: FixedWidthInteger & BitwiseCopyable>(
        _ ordinals: OrdinalColumn, of type: Stored.Type, in documents: [UInt32]
    ) {
        var counts = counts.mutableSpan
        let half = documents.count / 2
        for index in 0..<half {
            counts[ordinals.ordinal(at: Int(documents[index]), as: type)] &+= 1
            counts[ordinals.ordinal(at: Int(documents[half &+ index]), as: type)] &+= 1
        }
        for document in documents[(2 * half)...] {
            counts[ordinals.ordinal(at: Int(document), as: type)] &+= 1
        }
    }

    /// Documents are laid out by attributes: where all 128 of a range have the same value, its
    /// count grows by the number of matches.
    @inline(__always)
    private mutating func countByRange<Stored: FixedWidthInteger & BitwiseCopyable>(
        _ ordinals: OrdinalColumn, of type: Stored.Type, in faceted: FacetedMatches
    ) {
        let uniform = column.uniformOrdinals
        let documents = faceted.documents.span
        var counts = counts.mutableSpan
        var start = 0
        for row in faceted.rows {
            let own = start..<Int(row.end)
            start = own.upperBound
            let common = uniform.ordinal(at: Int(row.range), as: type)
            if common > 0 {
                counts[common] &+= UInt32(truncatingIfNeeded: own.count)
                continue
            }
            for index in own {
                counts[ordinals.ordinal(at: Int(documents[index]), as: type)] &+= 1
            }
        }
    }

    /// Whether in most of some ranges all documents have the same value, by a sample.
    private func isMostlyUniform(in rows: [FacetedMatches.Row]) -> Bool {
        let uniform = column.uniformOrdinals
        var (asked, found) = (0, 0)
        for row in stride(from: 0, to: rows.count, by: max(1, rows.count / Self.sampleSize)) {
            asked += 1
            found += uniform.ordinal(at: Int(rows[row].range)) > 0 ? 1 : 0
        }
        return 4 * found >= 3 * asked
    }
}
