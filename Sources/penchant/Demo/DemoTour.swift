import Catalog
import SearchClient
import ShopGenerator

/// Runs the demo's searches over the socket and shows how and why the rankings differ.
struct DemoTour {
    private static let pageSize = 5
    private static let columnWidth = 46

    let port: Int
    let index: String

    func run() async throws {
        let connection = try await SearchConnection.connect(host: "127.0.0.1", port: port)
        try Output.line("\n4. The same searches as two customers and as nobody")
        for query in ShopPlan.demoQueries {
            var pages: [(who: String, hits: [JSONValue])] = []
            for customer in [nil] + ShopPlan.showcaseCustomers.map(Optional.some) {
                let hits = try await search(query, as: customer, on: connection)
                pages.append((customer ?? "nobody", hits))
            }
            try show(query, pages)
        }
        await connection.close()
    }

    private func search(
        _ query: String, as customer: String?, on connection: SearchConnection
    ) async throws -> [JSONValue] {
        var arguments = ["SEARCH", index, query, "LIMIT", "\(Self.pageSize)", "EXPLAIN"]
        if let customer { arguments += ["FOR", customer] }
        switch try await connection.send(arguments) {
        case .json(let bytes):
            guard case .array(let hits) = try JSONValue(parsing: bytes)["hits"] else { return [] }
            return hits
        case .error(let code, let message):
            throw CommandFailure.serverRefused(reason: "\(code) \(message)")
        case .ok: return []
        }
    }

    private func show(_ query: String, _ pages: [(who: String, hits: [JSONValue])]) throws {
        var table = TextTable([.right])
        table.add([""] + pages.map { "as \($0.who)" })
        for rank in 0..<Self.pageSize {
            table.add(
                ["\(rank + 1)"]
                    + pages.map { page in
                        rank < page.hits.count ? Self.title(of: page.hits[rank]) : ""
                    })
        }
        try Output.line("\n   \"\(query)\"\n")
        for line in table.lines { try Output.line("   \(line)") }
        for page in pages where page.who != "nobody" {
            guard let first = page.hits.first else { continue }
            try Output.line("\n   why \(page.who) sees \"\(Self.title(of: first))\" first:")
            for line in Self.reasons(of: first) { try Output.line("     \(line)") }
        }
    }

    private static func title(of hit: JSONValue) -> String {
        guard case .string(let title) = hit["product"]?["title"] else { return "?" }
        return TextTable.clipped(title, to: columnWidth)
    }

    /// The parts of the score, those of the text in one line.
    private static func reasons(of hit: JSONValue) -> [String] {
        guard case .array(let parts) = hit["explain"] else { return [] }
        var table = TextTable([.right, .left])
        var text = 0.0
        for part in parts {
            guard case .number(let score) = part["score"], case .string(let kind) = part["part"],
                case .string(let cause) = part["cause"]
            else { continue }
            if kind == "text" { text += score } else { table.add([signed(score), kind, cause]) }
        }
        return ["\(signed(text))  text, how well the words fit"] + table.lines
    }

    private static func signed(_ score: Double) -> String {
        (score < 0 ? "-" : "+") + Quantity.decimal(abs(score), digits: 2)
    }
}
