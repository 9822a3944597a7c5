import Testing

@testable import Evaluation

@Suite struct QueryListTests {
    @Test func `Queries keep the order of the file, and their text may hold anything`() throws {
        let list = try QueryList(tsv: "b\trunning shoes\r\na\tx\ty\n\nc\t\n")
        #expect(
            list.queries == [
                .init(id: "b", text: "running shoes"), .init(id: "a", text: "x\ty"),
                .init(id: "c", text: ""),
            ])
    }

    @Test(arguments: ["no tab", "\tno id", "two words\tquery"])
    func `A malformed line is named by its number`(line: String) {
        let error = #expect(throws: EvaluationError.self) {
            try QueryList(tsv: "a\tok\n\(line)\n")
        }
        guard case .malformed(.queries, 2, _, line)? = error else {
            Issue.record("unexpected \(String(describing: error))")
            return
        }
    }

    @Test func `An identifier that stands twice is refused`() {
        #expect(throws: EvaluationError.repeated(.queries, line: 2, found: "query a")) {
            try QueryList(tsv: "a\tx\na\ty")
        }
    }

    @Test func `A long line is cut in the message`() {
        let error = #expect(throws: EvaluationError.self) {
            try QueryList(tsv: String(repeating: "x", count: 500))
        }
        #expect(error.map { $0.description.count < 200 } == true)
    }
}
