import Foundation
import Testing

@testable import Evaluation

@Suite struct RankingMeasuresTests {
    private static func measured() throws -> RankingMeasures {
        let qrels = "q1 0 a 1\nq1 0 b 1\nq2 0 a 1\nq3 0 a 0\n"
        var measures = RankingMeasures(judgments: try Judgments(qrels: qrels))
        measures.add(query: .init(id: "q1", text: "one"), ranking: ["a", "b"])
        measures.add(query: .init(id: "q2", text: "two \"x\""), ranking: [])
        measures.add(query: .init(id: "q3", text: "three"), ranking: ["a"])
        measures.add(query: .init(id: "q4", text: "four"), ranking: ["a"])
        return measures
    }

    @Test func `Means are over the queries that have a relevant product`() throws {
        let measures = try Self.measured()
        #expect(measures.ndcg10 == 0.5)
        #expect(measures.ndcg10Judged == 0.5)
        #expect(measures.recall100 == 0.5)
        #expect(measures.mrr == 0.5)
        #expect(measures.queries == 4)
        #expect(measures.relevantQueries == 2)
        #expect(measures.zeroResults == 1)
    }

    @Test func `The JSON text has the means and every query`() throws {
        struct Text: Decodable {
            struct Query: Decodable {
                let id, query: String
                let mrr: Double?
                let results: Int
            }
            let mrr: Double
            let queries, zeroResults: Int
            let perQuery: [Query]
        }
        let json = try Self.measured().json
        #expect(json.hasPrefix(#"{"ndcg@10":0.5,"ndcg@10_judged":0.5,"recall@100":0.5,"mrr":0.5,"#))
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let text = try decoder.decode(Text.self, from: Data(json.utf8))
        #expect(text.perQuery.map(\.id) == ["q1", "q2", "q3", "q4"])
        #expect(text.perQuery.map(\.mrr) == [1, 0, nil, nil])
        #expect(text.perQuery[1].query == "two \"x\"")
        #expect(text.queries == 4 && text.zeroResults == 1)
    }

    @Test func `Without queries the means are null`() throws {
        let measures = RankingMeasures(judgments: try Judgments(qrels: ""))
        #expect(measures.json.hasPrefix(#"{"ndcg@10":null,"#))
        #expect(measures.mrr == nil)
    }

    @Test func `The summary gives one figure a line`() throws {
        let lines = try Self.measured().summary.split(separator: "\n")
        #expect(lines.count == 7)
        #expect(lines[0] == "ndcg@10           0.5000")
        #expect(lines[6] == "zero_results      1")
    }
}
