import Foundation
import Testing

@testable import Evaluation

@Suite struct ReplayMeasuresTests {
    private static func measured(reversed: Bool = false) -> ReplayMeasures {
        let probes: [(String, Int?, Int?, Bool)] = [
            ("a", 2, 1, true), ("a", 4, 8, false), ("b", nil, 4, false), ("c", 1, nil, false),
            ("c", 11, 11, true),
        ]
        var measures = ReplayMeasures(seed: 7)
        for (customer, neutral, personalized, isRepeat) in reversed ? probes.reversed() : probes {
            measures.add(
                customer: customer, neutralRank: neutral, personalizedRank: personalized,
                isRepeat: isRepeat)
        }
        return measures
    }

    private static func isNear(_ left: Double?, _ right: Double) -> Bool {
        left.map { abs($0 - right) < 1e-12 } ?? false
    }

    @Test func `The figures of five probes worked out by hand`() {
        let all = Self.measured().all
        let neutral: [Double] = [0.5, 0.25, 0, 1, 1.0 / 11]
        let personalized: [Double] = [1, 0.125, 0.25, 0, 1.0 / 11]
        #expect(Self.isNear(all.neutralMRR, neutral.reduce(0, +) / 5))
        #expect(Self.isNear(all.personalizedMRR, personalized.reduce(0, +) / 5))
        // 1/log2(3), 1/log2(5), 1/log2(9); ranks beyond 10 gain nothing.
        let (gain2, gain4, gain8) = (0.6309297535714575, 0.43067655807339306, 0.31546487678572877)
        #expect(Self.isNear(all.neutralNDCG10, (gain2 + gain4 + 1) / 5))
        #expect(Self.isNear(all.personalizedNDCG10, (1 + gain8 + gain4) / 5))
        #expect(all.harmed == 0.4)
        #expect(all.improved == 0.4)
    }

    @Test func `Repeated and new purchases are told apart`() {
        let measures = Self.measured()
        #expect(measures.repeats.probes == 2)
        #expect(measures.repeats.harmed == 0)
        #expect(measures.firsts.probes == 3)
        #expect(Self.isNear(measures.firsts.harmed, 2.0 / 3))
    }

    @Test func `The JSON text has the members that the contract names`() throws {
        struct Text: Decodable {
            struct Group: Decodable {
                let mrr, harmed: Double?
                let probes: Int
            }
            struct Figures: Decodable {
                let mrr: Double
                let harmed: Double?
                let mrrInterval: [Double]
                let mrrRatioInterval: [Double]?
                let `repeat`, new: Group?
            }
            let probes, customers: Int
            let neutral, personalized: Figures
        }
        let measures = Self.measured()
        #expect(measures.json.contains(#""neutral":{"mrr":0.36818181818181817,"ndcg@10":"#))
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let text = try decoder.decode(Text.self, from: Data(measures.json.utf8))
        #expect(text.probes == 5 && text.customers == 3)
        #expect(text.personalized.harmed == 0.4)
        #expect(text.personalized.repeat?.probes == 2)
        #expect(text.personalized.new?.probes == 3)
        #expect(text.neutral.mrrInterval.count == 2)
        let ratio = try #require(text.personalized.mrrRatioInterval)
        #expect(ratio[0] <= 0.8 && 0.8 <= ratio[1])
    }

    @Test func `The order of the probes changes no interval`() {
        let forward = Self.measured().bootstrap.intervals
        let backward = Self.measured(reversed: true).bootstrap.intervals
        #expect(forward.ratio == backward.ratio)
        #expect(forward.neutral == backward.neutral)
    }

    @Test func `Without probes the figures are null`() {
        let measures = ReplayMeasures()
        #expect(measures.json.hasPrefix(#"{"probes":0,"customers":0,"neutral":{"mrr":null,"#))
        #expect(measures.all.ratio == nil)
    }

    @Test func `The summary names the ratio with its interval`() {
        let lines = Self.measured().summary.split(separator: "\n")
        #expect(lines.count == 7)
        #expect(lines[0] == "probes        5 of 3 customers")
        #expect(lines[3].hasPrefix("ratio of mrr  0.7963 ["))
    }
}
