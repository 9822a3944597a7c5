import Catalog
import Testing

@Suite struct LineBatchesTests {
    /// The items of all batches of a file, and how many batches there are.
    private func batched(_ path: String) throws -> (items: [SourceItem], batches: Int) {
        var batches = try LineBatches(path: path)
        var items: [SourceItem] = []
        var count = 0
        while let batch = try batches.next() {
            batch.forEachJSONRow { items.append($0) }
            count += 1
        }
        return (items, count)
    }

    @Test(arguments: [
        "", "\n", "{\"a\": 1}", "{\"a\":1}\n", "\u{FEFF}{\"a\": 1}\r\n\n  \n{\"b\":2}",
        "{}\nnot JSON\n{\"a\":[1, 2]}\n\n", "[]\n",
    ])
    func aShortFileGivesTheItemsThatOneReaderGives(_ text: String) throws {
        let file = try TemporaryFile("a.jsonl", text)
        #expect(try batched(file.path).items == items(of: file.path, format: .jsonLines))
    }

    @Test func aLongFileGivesTheItemsThatOneReaderGives() throws {
        var text = ""
        for number in 0..<9_000 {
            text +=
                "{\"id\": \"p\(number)\",\"text\":\"\(String(repeating: "wört ", count: number % 40))\"}"
            text += number % 7 == 0 ? "\r\n\n" : "\n"
            if number % 1_000 == 5 { text += "{\"broken\":\n" }
            // Longer than a batch, and longer than a row may be.
            if number == 4_000 { text += "{\"a\":\"\(String(repeating: "x", count: 600_000))\"}\n" }
            if number == 6_000 {
                text += "{\"a\":\"\(String(repeating: "y", count: 1_100_000))\"}\n"
            }
        }
        let file = try TemporaryFile("a.jsonl", text)
        let found = try batched(file.path)
        #expect(found.batches > 3)
        #expect(found.items == (try items(of: file.path)))
    }
}
