import Affinity
package import Analysis
import Catalog
import Retrieval
import Synchronization

extension Index {
    /// Searches the index as it is now.
    package func search(_ request: SearchRequest) throws(EngineError) -> SearchResponse {
        let snapshot = snapshot.withLock { $0 }
        let now = Timestamp.now
        let taste = try taste(of: request, snapshot: snapshot, now: now)
        return try searcher(snapshot, taste, now).search(request)
    }

    /// Takes the score of one product for a query apart.
    package func explain(
        _ query: String, product: String, customer: String?
    ) throws(EngineError) -> ScoreExplanation {
        let snapshot = snapshot.withLock { $0 }
        let now = Timestamp.now
        var request = SearchRequest(query: query)
        request.customer = customer
        let id: ProductID
        do { id = try ProductID(product) } catch { throw .catalog(error) }
        let taste = try taste(of: request, snapshot: snapshot, now: now)
        let (score, matches, parts) = try searcher(snapshot, taste, now)
            .explain(query, product: id)
        return ScoreExplanation(id: product, score: score, matches: matches, parts: parts)
    }

    /// The tokens of a text as a field takes them.
    package func analyze(
        _ text: String, field: String
    ) throws(EngineError) -> [Token] {
        guard let place = definition.fields.firstIndex(where: { $0.name == field }) else {
            throw .unknownField(name: field, known: definition.fields.map(\.name))
        }
        return analyzers.analyzer(ofField: place)
            .tokens(in: text, isCode: definition.fields[place].kind == .code)
    }

    private func searcher(
        _ snapshot: IndexSnapshot, _ taste: CompiledTaste, _ now: Timestamp
    ) -> Searcher {
        Searcher(
            snapshot: snapshot, definition: definition, schema: schema, analyzers: analyzers,
            taste: taste, now: now)
    }

    private func taste(
        of request: SearchRequest, snapshot: IndexSnapshot, now: Timestamp
    ) throws(EngineError) -> CompiledTaste {
        var taste = CompiledTaste.none
        if let customer = request.customer {
            let id: CustomerID
            do { id = try CustomerID(customer) } catch { throw .catalog(error) }
            taste = self.taste(of: id, snapshot: snapshot, now: now)
        }
        guard let profile = request.profile else { return taste }
        var combined = taste.taste
        try InlineProfile(profile).add(to: &combined, snapshot: snapshot, schema: schema)
        return CompiledTaste(combined, snapshot: snapshot, ranking: definition.ranking)
    }

    /// The customer's taste on a snapshot, remembered for a while.
    func taste(
        of customer: CustomerID, snapshot: IndexSnapshot, now: Timestamp
    ) -> CompiledTaste {
        let revision = behavior.withLock { $0.model.revision(of: customer) }
        guard revision > 0 else { return .none }
        if let known = tastes.taste(of: customer, revision: revision, snapshot: snapshot) {
            return known
        }
        guard let knowledge = behavior.withLock({ $0.model.knowledge(of: customer) }) else {
            return .none
        }
        let interests = knowledge.interests(at: now)
        let taste = CompiledTaste(
            Taste(
                interests, snapshot: snapshot, schema: schema, ranking: definition.ranking),
            snapshot: snapshot, ranking: definition.ranking)
        tastes.remember(
            taste, of: customer, revision: knowledge.revision, snapshot: snapshot)
        return taste
    }
}

/// One product's score for a query, taken apart.
package struct ScoreExplanation: Sendable {
    package let id: String
    package let score: Int32
    /// Whether the product is among the results at all.
    package let matches: Bool
    /// They add up to the score.
    package let parts: [ScorePart]

    /// The reply's JSON.
    package func json() -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("id")
        writer.string(id)
        writer.name("matches")
        writer.bool(matches)
        writer.name("score")
        writer.score(score)
        writer.name("parts")
        writer.parts(parts)
        writer.endObject()
        return writer.bytes
    }
}
