import Affinity
import Analysis
import Catalog
import Retrieval

/// A segment as one snapshot sees it: which documents are alive, and what they score by themselves.
struct LiveSegment: Sendable {
    let segment: Segment
    let lookup: DocumentLookup
    let words: AttributeWords
    private let filters: FilterCache
    /// The documents that have not been replaced or deleted since.
    private(set) var live: DocumentSet
    /// Whether all documents are alive.
    private(set) var isWhole = true
    var prior: DocumentPrior

    init(_ segment: Segment, schema: IndexSchema, analyzer: Analyzer) {
        self.segment = segment
        lookup = DocumentLookup(segment)
        words = AttributeWords(segment, schema: schema, analyzer: analyzer)
        filters = FilterCache(documentCount: segment.documentCount)
        live = DocumentSet(documentCount: segment.documentCount, full: true)
        prior = DocumentPrior(documentCount: segment.documentCount)
    }

    /// Takes a document that was replaced or deleted out of every search.
    mutating func remove(_ document: DocumentID) {
        live.remove(document)
        isWhole = false
    }

    /// The documents that pass a filter, dead ones among them.
    func documents(_ filter: Filter) -> FilteredDocuments {
        filters.documents(filter) {
            if case .condition(let condition) = filter { return condition.documents(in: segment) }
            return filter.documents(in: segment) { documents(.condition($0)).documents }
        }
    }

    /// The living document of a product.
    func document(of id: ProductID) -> DocumentID? {
        guard let document = lookup.document(of: id), live.contains(document) else { return nil }
        return document
    }

    /// The scores of documents by themselves at a moment: popularity, and loss when out of stock.
    func prior(
        popularity: PopularProducts, at now: Timestamp, schema: IndexSchema,
        ranking: RankingConstants
    ) -> DocumentPrior {
        var scores = [Score](repeating: 0, count: segment.documentCount)
        for (product, nats) in popularity.nats(at: now) {
            guard let document = lookup.document(of: product) else { continue }
            scores[Int(document.value)] = Nats.units(ranking[.prior] * nats)
        }
        for index in scores.indices {
            scores[index] -= stockLoss(
                of: DocumentID(UInt32(index)), schema: schema, ranking: ranking)
        }
        return DocumentPrior(scores: scores)
    }

    /// What a document loses by being out of stock.
    func stockLoss(
        of document: DocumentID, schema: IndexSchema, ranking: RankingConstants
    ) -> Score {
        guard let column = schema.numberColumns["in_stock"],
            segment.numbers[column].value(of: document) == 0
        else { return 0 }
        return Nats.units(ranking[.stock])
    }
}

/// The conversion between nats and the units of scores.
enum Nats {
    /// The nearest number of units; values beyond any score are cut.
    static func units(_ nats: Double) -> Score {
        Score((max(-400, min(400, nats)) * Double(SegmentLimits.unitsPerNat)).rounded())
    }

    /// A score in nats.
    static func of(_ score: Score) -> Double { Double(score) / Double(SegmentLimits.unitsPerNat) }
}
