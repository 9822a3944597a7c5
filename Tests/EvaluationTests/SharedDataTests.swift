import Foundation
import Testing

@testable import Evaluation

/// Public judgments and probes that lie beside the repository on some machines. Where they do not,
/// these tests are skipped; every rule they touch is tested with small texts elsewhere, too.
private enum SharedData {
    static let folder: URL? = {
        let environment = ProcessInfo.processInfo.environment
        var candidates = environment["PENCHANT_SHARED"].map { [URL(filePath: $0)] } ?? []
        var ancestor = URL(filePath: #filePath)
        while ancestor.path != "/" {
            ancestor.deleteLastPathComponent()
            candidates.append(ancestor.appending(path: "shared"))
        }
        return candidates.map { $0.appending(path: "data") }
            .first { FileManager.default.fileExists(atPath: $0.path) }
    }()

    static func text(_ path: String) throws -> String {
        let folder = try #require(folder)
        return try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }
}

@Suite(.enabled(if: SharedData.folder != nil)) struct SharedDataTests {
    @Test(arguments: ["chorus", "crowdflower", "home_depot"])
    func `Public judgments and queries fit together`(set: String) throws {
        let judgments = try Judgments(qrels: SharedData.text("\(set)/qrels.txt"))
        let list = try QueryList(tsv: SharedData.text("\(set)/queries.tsv"))
        #expect(Set(judgments.queries) == Set(list.queries.map(\.id)))
        var measures = RankingMeasures(judgments: judgments)
        for query in list.queries {
            let grades = judgments.grades(ofQuery: query.id)
            let best = grades.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
            measures.add(query: query, ranking: best)
        }
        #expect(measures.ndcg10.map { abs($0 - 1) < 1e-12 } == true)
        #expect(measures.mrr == 1)
    }

    @Test(arguments: ["online_retail", "office", "industrial"])
    func `Public probes are read whole`(set: String) throws {
        let text = try SharedData.text("\(set)/probes.jsonl")
        let list = try ProbeList(jsonLines: text)
        #expect(list.probes.count == text.split(separator: "\n").count)
    }
}
