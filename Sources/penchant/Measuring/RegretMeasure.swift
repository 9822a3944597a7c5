import Catalog
import SearchEngine
import ShopGenerator

/// The mean regret of the neutral and of the personalized ranking.
struct RegretMeasure {
    private static let depth = 1_000

    private var measured = 0
    private var skipped = 0
    private var neutral = 0.0
    private var personal = 0.0

    /// Asks a query as nobody and as its customer.
    mutating func add(_ query: AskedQuery, taste: PlantedTaste, index: Index) throws {
        var request = SearchRequest(query: query.text)
        request.limit = Self.depth
        request.strength = 0
        let matches = try index.search(request).hits
        let candidates = try matches.map { hit in
            let product = PlantedTaste.Product(try JSONValue(parsing: hit.product))
            return Regret.Candidate(
                id: hit.id, text: Double(hit.score), utility: taste.utility(of: product))
        }
        // Where every order is as good as any other there is nothing to regret.
        guard candidates.count > 1, let regret = Regret(among: candidates) else {
            skipped += 1
            return
        }
        request.limit = Regret.depth
        request.strength = 1
        request.customer = query.customer
        request.fields = ["id"]
        measured += 1
        neutral += regret.of(matches.map(\.id))
        personal += regret.of(try index.search(request).hits.map(\.id))
    }

    /// A table for a person.
    var text: String {
        var table = TextTable([.left, .right])
        table.add(["queries", Quantity.count(measured)])
        table.add(["without a choice", Quantity.count(skipped)])
        table.add(["regret@10, neutral", Self.digits(mean(neutral))])
        table.add(["regret@10, personalized", Self.digits(mean(personal))])
        table.add(["regret@10, oracle", Self.digits(0)])
        return table.lines.joined(separator: "\n")
    }

    /// One object.
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        let figures = [
            ("queries", Double(measured)), ("skipped", Double(skipped)),
            ("neutral", mean(neutral)), ("personalized", mean(personal)), ("oracle", 0),
        ]
        for (name, value) in figures {
            writer.name(name)
            writer.value(.number(value))
        }
        writer.endObject()
        return writer.bytes
    }

    private func mean(_ sum: Double) -> Double { measured == 0 ? 0 : sum / Double(measured) }

    private static func digits(_ value: Double) -> String { Quantity.decimal(value, digits: 4) }
}
