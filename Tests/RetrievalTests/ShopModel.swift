@testable import Retrieval

/// What is in a segment, as plain arrays in the segment's order, and the search that looks at all
/// of it: independent of posting lists, columns and `Preferences`.
struct ShopModel {
    /// What a customer favors, by the numbers of values.
    struct Taste {
        var attributes: [(column: Int, weights: [Int: Score], others: Score)] = []
        var boosts: [(document: Int, score: Score)] = []
        var cap: Score = 0

        /// The same as the engine takes it.
        func preferences(in segment: Segment) -> Preferences {
            Preferences(
                attributes: attributes.map { attribute in
                    let named = attribute.weights.map { (ModelShop.text($0.key), $0.value) }
                    return (
                        attribute.column, Dictionary(uniqueKeysWithValues: named), attribute.others
                    )
                },
                boosts: boosts.map {
                    Hit(document: DocumentID(UInt32($0.document)), score: $0.score)
                },
                cap: cap, in: segment)
        }
    }

    let documentCount: Int
    /// By document: the place of its id in the order of ids.
    let ranks: [Int]
    /// By attribute and document.
    let values: [[[Int]]]
    private let postings: [String: [(document: Int, impact: Score)]]

    /// - Parameters: by number, which is the rank.
    init(
        _ segment: Segment, values: [[[Int]]], impacts: [String: [(number: Int, impact: Score)]]
    ) {
        documentCount = segment.documentCount
        let ranks = (0..<UInt32(documentCount)).map {
            Int(segment.documents.rank(of: DocumentID($0)))
        }
        var documents = [Int](repeating: 0, count: documentCount)
        for (document, rank) in ranks.enumerated() { documents[rank] = document }
        self.ranks = ranks
        self.values = values.map { column in ranks.map { column[$0] } }
        postings = impacts.mapValues { list in
            list.map { (documents[$0.number], $0.impact) }.sorted { $0.document < $1.document }
        }
    }

    /// Every document's affinity.
    func affinities(_ taste: Taste) -> [Score] {
        var sums = [Score](repeating: 0, count: documentCount)
        for attribute in taste.attributes {
            var weights = [Score](
                repeating: attribute.others, count: ModelShop.valueCounts[attribute.column])
            for (value, weight) in attribute.weights { weights[value] = weight }
            for (document, own) in values[attribute.column].enumerated() where !own.isEmpty {
                var most = weights[own[0]]
                for value in own where weights[value] > most { most = weights[value] }
                sums[document] += most
            }
        }
        for boost in taste.boosts { sums[boost.document] += boost.score }
        return sums.map { max(-taste.cap, min(taste.cap, $0)) }
    }

    /// Every document's text score, and the groups it holds; of alternatives only the best scores.
    func texts(_ query: Query) -> (scores: [Score], groups: [UInt64]) {
        var scores = [Score](repeating: 0, count: documentCount)
        var groups = [UInt64](repeating: 0, count: documentCount)
        var best: [UInt64: [Int: Score]] = [:]
        for term in query.terms {
            for (document, impact) in postings[String(decoding: term.key, as: UTF8.self)] ?? [] {
                let score = term.weight * impact / 256
                groups[document] |= term.groups
                if term.isAlternative {
                    best[term.groups, default: [:]][document, default: 0] = max(
                        score, best[term.groups]?[document] ?? 0)
                } else {
                    scores[document] += score
                }
            }
        }
        for group in best.values {
            for (document, score) in group { scores[document] += score }
        }
        return (scores, groups)
    }

    /// The best hits and the number of all matches; ties by rank.
    func search(
        _ query: Query, prior: [Score], affinities: [Score], eligible: DocumentSet, limit: Int,
        floor: Score = .min
    ) -> (hits: [Hit], matchCount: Int) {
        let (scores, groups) = texts(query)
        // One integer for each hit: the score in the upper half, ranks descending in the lower.
        var best: [Int] = []
        var (least, matchCount) = (Int.min, 0)
        for document in eligible {
            let place = Int(document.value)
            guard groups[place].nonzeroBitCount >= query.requiredGroups else { continue }
            matchCount += 1
            let score = scores[place] + prior[place] + affinities[place]
            let key = Int(score) << 32 | (0xffff_ffff - ranks[place])
            guard key > least, score >= floor else { continue }
            best.append(key)
            if limit > 0, best.count >= 4 * limit + 100 {
                best = Array(best.sorted(by: >).prefix(limit))
                least = best[limit - 1]
            }
        }
        var documents: [Int: Int] = [:]
        let keys = best.sorted(by: >).prefix(limit)
        let wanted = Set(keys.map { 0xffff_ffff - ($0 & 0xffff_ffff) })
        for (document, rank) in ranks.enumerated() where wanted.contains(rank) {
            documents[rank] = document
        }
        let hits = keys.map { key in
            Hit(
                document: DocumentID(UInt32(documents[0xffff_ffff - (key & 0xffff_ffff)] ?? 0)),
                score: Score(key >> 32))
        }
        return (hits, matchCount)
    }
}
