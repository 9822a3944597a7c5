import Catalog
import Foundation
import Testing

@Suite struct RejectsFileTests {
    @Test func rejectsAreOneJSONObjectALine() throws {
        let file = try TemporaryFile("rejects.jsonl", "left from before")
        let rejects = try RejectsFile(path: file.path)
        #expect(!FileManager.default.fileExists(atPath: file.path))
        let row = RejectedRow(line: 3, byteOffset: 40, reason: "why\tnot", text: "a\n\"b\"")
        try rejects.write(row, of: "in.csv")
        try rejects.write(row, of: "in.csv")
        #expect(rejects.count == 2)
        let text = try String(contentsOfFile: file.path, encoding: .utf8)
        let line = #"{"file":"in.csv","line":3,"byte":40,"reason":"why\tnot","row":"a\n\"b\""}"#
        #expect(text == "\(line)\n\(line)\n")
    }

    @Test func rowsRejectedLaterOnKeepTheirPlace() throws {
        let file = try TemporaryFile("a.csv", "id,t\n7,x\n")
        let row = try #require(try items(of: file.path).first?.row)
        let reject = row.rejected(because: "no")
        #expect(reject.line == 2 && reject.byteOffset == 5)
        #expect(reject.text == #"{"id":"7","t":"x"}"#)
    }
}
