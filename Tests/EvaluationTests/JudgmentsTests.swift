import Testing

@testable import Evaluation

@Suite struct JudgmentsTests {
    @Test func `Lines divided by spaces or tabs are read, whatever their ends`() throws {
        let text = "\u{FEFF}q1 0 a 3\r\nq1\t0\tb\t0\n\n  \nq2 Q0 a -1"
        let judgments = try Judgments(qrels: text)
        #expect(judgments.grades(ofQuery: "q1") == ["a": 3, "b": 0])
        #expect(judgments.grades(ofQuery: "q2") == ["a": -1])
        #expect(judgments.grades(ofQuery: "q3").isEmpty)
        #expect(Set(judgments.queries) == ["q1", "q2"])
    }

    @Test(arguments: ["q1 0 a", "q1 0 a 3 x", "q1 0 a high", "q1 0 a 1.5", "q1 0 a 31", "x"])
    func `A malformed line is named by its number`(line: String) {
        let error = #expect(throws: EvaluationError.self) {
            try Judgments(qrels: "q1 0 z 1\n\n\(line)\nq1 0 y 1\n")
        }
        guard case .malformed(.judgments, 3, _, line)? = error else {
            Issue.record("unexpected \(String(describing: error))")
            return
        }
    }

    @Test func `A product judged twice for a query is refused, with a way out`() {
        let error = EvaluationError.repeated(.judgments, line: 2, found: "product a for query q")
        #expect(throws: error) { try Judgments(qrels: "q 0 a 1\nq 0 a 2\n") }
        #expect(
            error.description
                == "judgments, line 2: product a for query q was given before; remove one of the lines"
        )
    }
}
