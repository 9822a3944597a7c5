import Foundation
import Testing

@testable import Benchmarking

@Suite("Comparisons")
struct ComparisonTests {
    private func compare(
        _ a: [Double], _ b: [Double], deciding: ComparedFigure = .mean, bound: Double = 0.05,
        p99: [Double]? = nil
    ) throws -> Comparison {
        let linesA = a.map { Samples.task(mean: $0, p99: p99 == nil ? nil : 100) }
        let linesB = b.enumerated().map { Samples.task(mean: $1, p99: p99?[$0]) }
        return try Comparison(
            a: ComparedRounds(name: "a", lines: linesA),
            b: ComparedRounds(name: "b", lines: linesB), deciding: deciding, bound: bound)
    }

    @Test(arguments: [
        ([90.0, 91, 92, 89, 90], Verdict.faster, false),
        ([110, 111, 112, 109, 110], .slower, true),
        ([103, 104, 103, 102, 104], .slower, false),
        ([110, 111, 112, 109, 99], .withinNoise, false),
        ([100.5, 100.6, 100.4, 100.5, 100.7], .withinNoise, false),
        ([100, 100, 100, 100, 100], .withinNoise, false),
    ])
    func `The verdict heeds noise, least effect and bound`(
        b: [Double], verdict: Verdict, isRegression: Bool
    ) throws {
        let task = try #require(try compare([100, 100, 100, 100, 100], b).tasks.first)
        #expect(task.verdict == verdict)
        #expect(task.isRegression == isRegression)
    }

    @Test func `Ratios are of the same round, so that slow hours cancel out`() throws {
        let comparison = try compare([100, 200, 400, 100, 300], [90, 180, 360, 90, 270])
        let ratio = try #require(comparison.tasks.first?.figures[.mean])
        #expect(abs(ratio.ratio - 0.9) < 1e-12)
        #expect(ratio.verdict == .faster)
        #expect(ratio.a == 200)
        #expect(ratio.b == 180)
    }

    @Test func `Another figure can decide`() throws {
        let same = [100.0, 100, 100, 100, 100]
        let p99 = [130.0, 131, 129, 130, 140]
        #expect(try compare(same, same, p99: p99).regressions.isEmpty)
        #expect(try compare(same, same, deciding: .p99, p99: p99).regressions.count == 1)
    }

    @Test(arguments: [
        (106.0, Verdict.slower), (104, .withinBound), (94, .faster), (96, .withinBound),
    ])
    func `Without rounds the noise is unknown, and the bound decides`(
        b: Double, verdict: Verdict
    ) throws {
        let comparison = try compare([100], [b])
        #expect(comparison.isNoiseUnknown)
        #expect(comparison.coverage == nil)
        #expect(comparison.tasks.first?.verdict == verdict)
        #expect(comparison.regressions.count == (verdict == .slower ? 1 : 0))
    }

    @Test func `Different numbers of products found are noticed`() throws {
        let a = ComparedRounds(name: "a", lines: [Samples.task(matches: 10)])
        let b = ComparedRounds(name: "b", lines: [Samples.task(matches: 11)])
        #expect(try Comparison(a: a, b: b, bound: 0.05).tasks.first?.matchesDiffer == true)
        #expect(try Comparison(a: a, b: a, bound: 0.05).tasks.first?.matchesDiffer == false)
    }

    @Test func `Tasks of one side only are named`() throws {
        let a = ComparedRounds(name: "a", lines: [Samples.task("or"), Samples.task("and")])
        let b = ComparedRounds(name: "b", lines: [Samples.task("or"), Samples.task("or", docs: 5)])
        let comparison = try Comparison(a: a, b: b, bound: 0.05)
        #expect(comparison.tasks.map(\.task.task) == ["or"])
        #expect(comparison.onlyA == ["and (penchant, 1000000 products)"])
        #expect(comparison.onlyB == ["or (penchant, 5 products)"])
    }

    @Test func `Sides with nothing in common are not compared`() {
        let a = ComparedRounds(name: "a", lines: [Samples.task("or")])
        let b = ComparedRounds(name: "b", lines: [Samples.task("and")])
        #expect(throws: BenchmarkingError.self) { try Comparison(a: a, b: b, bound: 0.05) }
        #expect(throws: BenchmarkingError.self) {
            try Comparison(a: a.only(["and"]), b: b.only(["and"]), bound: 0.05)
        }
    }

    @Test func `A CPU time of zero was not measured`() throws {
        var line = Samples.task()
        line.cpuMicroseconds = 0
        let side = ComparedRounds(name: "a", lines: [line])
        let task = try #require(try Comparison(a: side, b: side, bound: 0.05).tasks.first)
        #expect(task.figures[.cpu] == nil)
        #expect(task.figures[.mean] != nil)
    }

    @Test func `As JSON it has the figures by their names`() throws {
        let comparison = try compare([100, 100, 100, 100, 100], [110, 111, 112, 109, 110])
        let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(comparison))
        let members = try #require(object as? [String: Any])
        let task = try #require((members["tasks"] as? [[String: Any]])?.first)
        let mean = try #require((task["figures"] as? [String: [String: Any]])?["mean_us"])
        #expect(members["by"] as? String == "mean_us")
        #expect(task["regression"] as? Bool == true)
        #expect(mean["verdict"] as? String == "slower")
        #expect(mean["low"] as? Double == 1.09)
    }

    @Test(arguments: [
        ("5%", 0.05), ("5 %", 0.05), ("0.05", 0.05), ("0%", 0), ("12.5%", 0.125), ("5", nil),
        ("-1%", nil), ("x", nil), ("", nil), ("2000%", nil), ("nan%", nil),
    ])
    func `Bounds are shares or have a sign`(text: String, share: Double?) {
        #expect(Bound(text)?.share == share)
    }

    @Test func `Bounds are written as they are read`() {
        #expect(Bound(percent: 5).text == "5%")
        #expect(Bound("2.5%")?.text == "2.5%")
    }
}
