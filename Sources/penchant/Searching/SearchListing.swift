import Catalog
import SearchEngine

/// What a search found, as lines for a person.
struct SearchListing {
    private static let titleWidth = 60
    private static let brandWidth = 20

    private let response: SearchResponse
    private let request: SearchRequest
    private let definition: IndexDefinition

    /// The listing of the response to a request.
    init(_ response: SearchResponse, of request: SearchRequest, definition: IndexDefinition) {
        self.response = response
        self.request = request
        self.definition = definition
    }

    /// The heading, the hits, and the facets if there are any.
    var text: String {
        var blocks = [heading]
        if !response.hits.isEmpty { blocks.append(hits) }
        if !response.facets.isEmpty { blocks.append(facets) }
        return blocks.joined(separator: "\n\n")
    }

    private var heading: String {
        let milliseconds = Quantity.decimal(Double(response.microseconds) / 1000, digits: 2)
        var lines = [
            "\(Quantity.count(response.total, "product")) for \"\(request.query)\" "
                + "(\(milliseconds) ms, generation \(response.generation))"
        ]
        if let corrected = response.corrected { lines.append("understood as \"\(corrected)\"") }
        if let relaxed = response.relaxed { lines.append(Self.text(of: relaxed)) }
        return lines.map { TextTable.clipped($0, to: 200) }.joined(separator: "\n")
    }

    private static func text(of relaxed: SearchResponse.Relaxation) -> String {
        let ignored = relaxed.ignored.map { "\"\($0)\"" }.joined(separator: ", ")
        guard relaxed.required > 0 else { return "nothing has \(ignored)" }
        let words = Quantity.count(relaxed.of, "word")
        let text = "relaxed: \(relaxed.required) of \(words) had to match"
        return ignored.isEmpty ? text : text + "; nothing has \(ignored)"
    }

    private var hits: String {
        var table = TextTable([.right, .right, .left, .left, .right])
        for (place, hit) in response.hits.enumerated() {
            let shown = ShownProduct(hit, definition: definition)
            table.add([
                Quantity.count(request.offset + place + 1), Quantity.nats(hit.score),
                TextTable.clipped(shown.title, to: Self.titleWidth),
                TextTable.clipped(shown.brand, to: Self.brandWidth), shown.price,
            ])
        }
        return zip(table.lines, response.hits)
            .flatMap { line, hit in [line] + Self.lines(of: hit.parts ?? []) }
            .joined(separator: "\n")
    }

    private static func lines(of parts: [ScorePart]) -> [String] {
        var table = TextTable([.left, .right])
        for part in parts {
            table.add([part.kind.rawValue, Quantity.nats(part.score, isSigned: true), part.cause])
        }
        return table.lines.map { "      \($0)" }
    }

    private var facets: String {
        var table = TextTable([])
        for facet in response.facets {
            let values = facet.values.map { "\($0.value) (\(Quantity.count($0.count)))" }
            table.add([facet.attribute, values.joined(separator: ", ")])
        }
        return table.lines.joined(separator: "\n")
    }
}
