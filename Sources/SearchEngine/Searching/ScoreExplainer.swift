import Affinity
import Catalog
import Foundation
import Retrieval

/// Takes a score apart, in the very numbers that it was added up from.
struct ScoreExplainer {
    let live: LiveSegment
    let plan: PlannedQuery
    /// The plan's search in the segment.
    let search: SegmentSearch
    let taste: Taste
    let strength: Double
    let schema: IndexSchema
    let ranking: RankingConstants
    let now: Timestamp

    /// The parts of a document's score; those that are 0 are left out.
    func parts(of document: DocumentID) -> [ScorePart] {
        let preferences = search.preferences
        var parts = textParts(of: document)
        parts += priorParts(of: document)
        let isNeutral = strength == 0 || preferences.cap == 0
        let personal = isNeutral ? [] : attributeParts(of: document) + boostParts(of: document)
        let sum = personal.reduce(Score(0)) { $0 + $1.score }
        let effect = preferences.affinity(of: document, in: live.segment)
        parts += personal
        if effect != sum {
            parts.append(
                ScorePart(
                    kind: .cap, score: effect - sum,
                    cause: "all taste together counts at most \(Self.signed(preferences.cap))"))
        }
        return parts.filter { $0.score != 0 }
    }

    private func textParts(of document: DocumentID) -> [ScorePart] {
        search.contributions(to: document)
            .map { part in
                let weight = Self.signed(plan.query.terms[part.term].weight)
                let fit = Int((Double(part.impact) / 2.55).rounded())
                return ScorePart(
                    kind: .text, score: part.score,
                    cause: "\(plan.meanings[part.term].text): \(fit) % of \(weight)")
            }
    }

    private func priorParts(of document: DocumentID) -> [ScorePart] {
        let loss = live.stockLoss(of: document, schema: schema, ranking: ranking)
        let popularity = live.prior.scores[Int(document.value)] + loss
        let purchases = expm1(Nats.of(popularity) / max(ranking[.prior], 1e-9))
        return [
            ScorePart(
                kind: .popularity, score: popularity,
                cause: String(format: "about %.1f purchases of late", purchases)),
            ScorePart(kind: .stock, score: -loss, cause: "out of stock"),
        ]
    }

    private func attributeParts(of document: DocumentID) -> [ScorePart] {
        search.preferences.attributes.compactMap { attribute in
            let column = live.segment.attributes[attribute.column]
            let score = search.preferences.part(of: attribute, document: document, in: live.segment)
            let values = taste.values[attribute.column] ?? [:]
            // The part is that of the product's best value; of equal ones the first is named.
            let value = column.ordinals(of: document).compactMap(column.text(of:)).first {
                Nats.units((values[$0]?.nats ?? 0) * strength) == score
            }
            guard let value, let known = values[value] else { return nil }
            let name = live.segment.schema.attributes[attribute.column]
            return ScorePart(
                kind: known.evidence == nil ? .profile : .affinity, score: score,
                cause: "\(name)=\(value) \(Self.signed(score))\(because(known.evidence))")
        }
    }

    private func because(_ evidence: AttributeAffinity.Evidence?) -> String {
        guard let evidence else { return ", given with the request" }
        let events = evidence.events == 1 ? "1 event" : "\(evidence.events) events"
        return ", \(events), newest \(ago(evidence.newest))"
    }

    private func boostParts(of document: DocumentID) -> [ScorePart] {
        taste.boosts.compactMap { boost in
            guard live.lookup.document(of: boost.product) == document else { return nil }
            let score = Nats.units(boost.nats * strength)
            switch boost.cause {
            case .repeatPurchase(let count, let newest):
                let times = String(format: "%.1f", count)
                return ScorePart(
                    kind: .repeat, score: score,
                    cause: "bought before, \(times) times net of returns, newest \(ago(newest))")
            case .boughtAfter(let product):
                return ScorePart(
                    kind: .related, score: score,
                    cause: "often bought after \(product.text) and others of their purchases")
            case .hidden:
                return ScorePart(kind: .hidden, score: score, cause: "hidden by the customer")
            case nil:
                return ScorePart(
                    kind: .profile, score: score, cause: "given with the request")
            }
        }
    }

    /// "2 d ago", in the largest unit that fits.
    private func ago(_ time: Timestamp) -> String {
        let minutes = max(0, (now.milliseconds - time.milliseconds) / 60_000)
        if minutes < 60 { return "\(minutes) min ago" }
        return minutes < 2 * 24 * 60 ? "\(minutes / 60) h ago" : "\(minutes / (24 * 60)) d ago"
    }

    private static func signed(_ score: Score) -> String {
        String(format: "%+.2f", Nats.of(score))
    }
}
