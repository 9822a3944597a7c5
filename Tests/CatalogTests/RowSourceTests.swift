import Catalog
import Testing

/// Reads a source to its end.
func items(of path: String, format: SourceFormat? = nil) throws -> [SourceItem] {
    var source = try RowSource(path: path, format: format)
    var items: [SourceItem] = []
    while let item = try source.next() { items.append(item) }
    return items
}

extension SourceItem {
    /// The row, or nil for a reject.
    var row: SourceRow? { if case .row(let row) = self { row } else { nil } }

    /// The reject, or nil for a row.
    var reject: RejectedRow? { if case .rejected(let row) = self { row } else { nil } }
}

@Suite struct JSONLinesTests {
    @Test func rowsHaveTheirLinesAndJSON() throws {
        let file = try TemporaryFile("a.jsonl", "\u{FEFF}{\"a\": 1}\r\n\n  \n{\"b\":2}")
        let items = try items(of: file.path)
        #expect(items.compactMap(\.row?.line) == [1, 4])
        #expect(items[0].row?.json == Array("{\"a\":1}".utf8))
        #expect(items[1].row?.columns == [JSONMember(name: "b", value: .number(2))])
        #expect(items[1].row?.byteOffset == 17)
    }

    @Test func badLinesAreRejectedAndReadingGoesOn() throws {
        let bytes =
            Array("{\"a\":1}\n{\"a\":}\n[1]\n{\"a\":\"caf".utf8) + [0xE9] + Array("\"}\n{}".utf8)
        let items = try items(of: TemporaryFile("a.jsonl", bytes).path)
        #expect(items.compactMap(\.row?.line) == [1, 5])
        #expect(items.compactMap(\.reject?.line) == [2, 3, 4])
        #expect(
            items[1].reject?.reason
                == "not valid JSON at byte 5: expected a value, found \"}\"")
        #expect(items[1].reject?.text == "{\"a\":}")
        #expect(items[2].reject?.reason == "expected a JSON object, found an array")
        #expect(
            items[3].reject?.reason.hasPrefix(
                "byte 0xE9 at column 10 is not UTF-8; is this Latin-1?") == true)
    }

    @Test func linesBeyondTheLimitAreRejected() throws {
        let long = String(repeating: "x", count: 3 * RowSource.rowByteLimit)
        let items = try items(of: TemporaryFile("a.jsonl", "{}\n{\"a\":\"\(long)\"}\n{}\n").path)
        #expect(items.compactMap(\.row?.line) == [1, 3])
        #expect(items[1].reject?.line == 2)
        #expect((items[1].reject?.text.utf8.count ?? 0) < 1100)
    }
}

@Suite struct CSVTests {
    private func rows(_ text: String) throws -> [SourceItem] {
        try items(of: TemporaryFile("a.csv", text).path)
    }

    private func cells(_ item: SourceItem) -> [String] {
        item.row?.columns.map { "\($0.name)=\($0.value.summary)" } ?? []
    }

    @Test func quotesLineBreaksAndEmptyCellsFollowTheStandard() throws {
        let items = try rows(
            "\u{FEFF}id,title,note\r\n1,\"a \"\"b\"\", c\r\nd\",\r\n2,17\" screen,\" \"\r\n3,x,y")
        #expect(items.count == 3)
        #expect(
            items[0].row?.columns == [
                JSONMember(name: "id", value: .string("1")),
                JSONMember(name: "title", value: .string("a \"b\", c\r\nd")),
            ])
        #expect(cells(items[1]) == ["id=the string \"2\"", "title=the string \"17\" screen\""])
        #expect(items.compactMap(\.row?.line) == [2, 4, 5])
        #expect(items[2].row?.columns.count == 3)
    }

    @Test(arguments: [",", ";", "\t"])
    func theDelimiterIsDetected(_ delimiter: String) throws {
        let lines = [["id", "\"a,;,;\t\t\t\""], ["1", "2"]]
        let text = lines.map { $0.joined(separator: delimiter) }.joined(separator: "\n")
        let row = try #require(try rows(text).first?.row)
        #expect(row.columns.map(\.name).first == "id" && row.columns.count == 2)
    }

    @Test func raggedRowsAreRejectedWithTheirCounts() throws {
        let items = try rows("a,b\n1,2\n1\n\n\"x\ny\",2,3\n3,4\n")
        #expect(items.compactMap(\.row?.line) == [2, 7])
        #expect(items.compactMap(\.reject?.line) == [3, 5])
        #expect(
            items.compactMap(\.reject?.reason) == [
                "expected 2 columns as in the header, found 1",
                "expected 2 columns as in the header, found 3",
            ])
        #expect(items[2].reject?.text == "\"x\ny\",2,3")
    }

    @Test func strayQuotesCostTheirLineOnly() throws {
        let items = try rows("a,b\n\"x\\\"y\",2\n3,4\n5,\"open\n6,7\n")
        #expect(items.compactMap(\.row?.line) == [3, 5])
        #expect(items[0].reject?.reason.contains("backslashes do not escape quotes") == true)
        #expect(items[2].reject?.line == 4)
        #expect(items[2].reject?.reason.contains("is not closed") == true)
    }

    @Test func endsWithAndWithoutALineBreakAreTheSame() throws {
        for ending in ["", "\n", "\r\n", "\n\n", "\r"] {
            let items = try rows("a,b\r\n1,\"2\"\(ending)")
            #expect(
                items.map(cells) == [["a=the string \"1\"", "b=the string \"2\""]], "\(ending)")
        }
    }

    @Test func latin1RowsAreRejected() throws {
        let bytes = Array("id,t\n1,ok\n2,30".utf8) + [0xB0] + Array(" x\n3,ok\n".utf8)
        let items = try items(of: TemporaryFile("a.csv", bytes).path)
        #expect(items.compactMap(\.row?.line) == [2, 4])
        #expect(items[1].reject?.reason.hasPrefix("byte 0xB0 at column 5 is not UTF-8") == true)
        #expect(items[1].reject?.byteOffset == 10)
    }

    @Test(arguments: [
        ("", HeaderProblem.missing), ("a,b,a\n1,2,3", .duplicate(name: "a", first: 1, second: 3)),
        (",,\n1,2,3", .unnamed),
    ])
    func headersThatNameNothingAreRefused(_ text: String, _ problem: HeaderProblem) throws {
        let file = try TemporaryFile("a.csv", text)
        #expect(throws: CatalogError.invalidHeader(path: file.path, problem: problem)) {
            try items(of: file.path)
        }
    }

    @Test func unnamedColumnsAreLeftOut() throws {
        let items = try rows("id,,t\n1,x,2\n")
        #expect(items[0].row?.columns.map(\.name) == ["id", "t"])
    }

    @Test func rowsAcrossChunksAreReadWhole() throws {
        let cell = String(repeating: "line\n\"\"quoted\"\", ", count: 20_000)
        let lines = (0..<5).map { "\($0),\"\(cell)\"\n" }
        let items = try rows("id,t\n" + lines.joined())
        #expect(items.compactMap(\.row).count == 5)
        let expected = cell.replacing("\"\"", with: "\"")
        #expect(items[4].row?.columns.last?.value == .string(expected))
        #expect(items[4].row?.line == 2 + 4 * 20_001)
    }
}

@Suite struct FormatTests {
    @Test(arguments: [
        ("[{}]", "a.json", "jq -c"), ("<rss/>", "a.xml", "XML"), ("PK\u{3}\u{4}", "a.csv", "ZIP"),
    ])
    func foreignFormsAreRefusedWithAdvice(_ text: String, _ name: String, _ words: String) throws {
        let file = try TemporaryFile(name, text)
        let error = try #require(throws: CatalogError.self) { try items(of: file.path) }
        #expect("\(error)".contains(words), "\(error)")
    }

    @Test func utf16IsRefused() throws {
        let file = try TemporaryFile("a.csv", [0xFF, 0xFE, 0x61, 0x00])
        let error = try #require(throws: CatalogError.self) { try items(of: file.path) }
        #expect("\(error)".contains("iconv -f UTF-16"))
    }

    @Test func theContentDecidesWhereTheNameDoesNot() throws {
        #expect(try items(of: TemporaryFile("export", "{\"a\":1}\n").path).first?.row?.json != nil)
        #expect(try items(of: TemporaryFile("export", "a;b\n1;2").path).first?.row?.json == nil)
    }

    @Test func missingFilesAreNamed() {
        #expect(throws: CatalogError.self) { try items(of: "/nowhere/a.csv") }
    }
}
