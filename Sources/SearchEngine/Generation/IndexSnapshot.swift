import Catalog
import Retrieval

/// Everything that a search reads, as it was at one moment; never changed once it is shared.
struct IndexSnapshot: Sendable {
    /// The most words of a segment with a prefix that completions are chosen from.
    private static let maximumExpansion = 200

    /// Sets snapshots apart.
    let number: Int
    /// The number of the generation on disk, 0 while nothing has been built.
    var generation: Int
    /// The change after which changes come on top of the generation.
    var base: Int64
    /// The last change of the catalog that is contained.
    var change: Int64
    /// The first segment is the generation's, further ones hold later changes.
    var segments: [LiveSegment]
    /// The words of the first segment, for corrections.
    let vocabulary: Vocabulary

    /// - Parameter before: the snapshot that this one follows, whose vocabulary may still serve.
    init(
        number: Int, generation: Int, base: Int64, change: Int64, segments: [LiveSegment],
        after before: IndexSnapshot? = nil
    ) {
        self.number = number
        self.generation = generation
        self.base = base
        self.change = change
        self.segments = segments
        let base = segments.first?.segment
        vocabulary =
            if let before, let base, before.segments.first?.segment === base {
                before.vocabulary
            } else {
                Vocabulary(base)
            }
    }

    /// The number of products that can be found.
    var productCount: Int { segments.reduce(0) { $0 + $1.live.count } }

    /// The number of documents, replaced ones included: what frequencies are measured against.
    var documentCount: Int { segments.reduce(0) { $0 + $1.segment.documentCount } }

    /// In how many documents a term occurs.
    func documentFrequency(of key: [UInt8]) throws(EngineError) -> Int {
        var sum = 0
        for live in segments {
            do throws(RetrievalError) {
                sum += try live.segment.terms.entry(of: key)?.documentFrequency ?? 0
            } catch { throw .retrieval(error) }
        }
        return sum
    }

    /// The known words that begin with a prefix, the most frequent first.
    func completions(of prefix: String, limit: Int) throws(EngineError) -> [String] {
        var found: [String: Int] = [:]
        for live in segments {
            do throws(RetrievalError) {
                let words = try live.segment.terms.mostFrequentEntries(
                    withPrefix: TermKey.word(prefix), limit: Self.maximumExpansion)
                for (key, entry) in words {
                    let word = String(decoding: key.dropFirst(), as: UTF8.self)
                    found[word, default: 0] += entry.documentFrequency
                }
            } catch { throw .retrieval(error) }
        }
        let ordered = found.sorted {
            $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key
        }
        return ordered.prefix(limit).map(\.key)
    }

    /// The segment and document of a living product.
    func place(of id: ProductID) -> (segment: Int, document: DocumentID)? {
        for (index, live) in segments.enumerated() {
            if let document = live.document(of: id) { return (index, document) }
        }
        return nil
    }

    /// A value's share of all documents, 0 where it does not occur.
    func share(of value: String, column: Int) -> Double {
        var count = 0
        for live in segments {
            let values = live.segment.attributes[column]
            if let ordinal = values.ordinal(of: value) {
                count += values.documentCount(of: ordinal)
            }
        }
        return Double(count) / Double(max(1, documentCount))
    }
}
