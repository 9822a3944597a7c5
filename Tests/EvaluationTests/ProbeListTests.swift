import Testing

@testable import Evaluation

@Suite struct ProbeListTests {
    private static func line(_ customer: String, _ at: String) -> String {
        """
        {"customer":"\(customer)","at":"\(at)","query":"ink","product":"7","repeat":true,"more":1}
        """
    }

    @Test func `Probes come in time order, those of one moment in the order of the file`() throws {
        let text = [
            Self.line("a", "2018-03-05T00:00:00Z"), Self.line("b", "2018-03-04T00:00:00.500Z"),
            Self.line("c", "2018-03-05T01:00:00+01:00"), Self.line("d", "2018-03-04T00:00:00Z"),
        ].joined(separator: "\n")
        let list = try ProbeList(jsonLines: text)
        #expect(list.probes.map(\.customer) == ["d", "b", "a", "c"])
        #expect(list.probes[1].millisecondsSince1970 == 1_520_121_600_500)
        #expect(list.probes[0].query == "ink" && list.probes[0].product == "7")
        #expect(list.probes[0].isRepeat)
    }

    @Test(arguments: [
        "{}", "not json", line("a", "yesterday"), "[1]",
        #"{"customer":"a","at":"2018-03-05T00:00:00Z","query":"x","product":"7"}"#,
    ])
    func `A malformed line is named by its number`(line: String) {
        let error = #expect(throws: EvaluationError.self) {
            try ProbeList(jsonLines: Self.line("a", "2018-03-05T00:00:00Z") + "\n" + line)
        }
        guard case .malformed(.probes, 2, _, _)? = error else {
            Issue.record("unexpected \(String(describing: error))")
            return
        }
    }
}
