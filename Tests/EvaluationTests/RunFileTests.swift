import Testing

@testable import Evaluation

@Suite struct RunFileTests {
    @Test func `A line has the six fields of a run file`() throws {
        let text = try RunFile.lines(query: "q1", hits: [("a", 2.5), ("b", 1)])
        #expect(text == "q1 Q0 a 1 2.5 penchant\nq1 Q0 b 2 1.0 penchant\n")
    }

    @Test func `Scores always fall, so that evaluators who sort by them keep the order`() throws {
        let scores = [3.0, 3, 3, 2.999_999_999_99, 0, 0, -1, -1, 5]
        let hits = scores.enumerated().map { ("p\($0)", $1) }
        let text = try RunFile.lines(query: "q", hits: hits)
        let written = text.split(separator: "\n").compactMap { Float($0.split(separator: " ")[4]) }
        #expect(written.count == scores.count)
        #expect(zip(written, written.dropFirst()).allSatisfy { $0 > $1 })
        #expect(zip(written.dropLast(), scores).allSatisfy { abs(Double($0) - $1) < 1e-5 })
    }

    @Test(arguments: ["", "a b", "a\tb", "a\nb"])
    func `An identifier that would break the fields is refused`(identifier: String) {
        let error = EvaluationError.unwritable(identifier: identifier)
        #expect(throws: error) { try RunFile.lines(query: identifier, hits: []) }
        #expect(throws: error) { try RunFile.lines(query: "q", hits: [(identifier, 1)]) }
    }
}
