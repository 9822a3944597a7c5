import Testing

@testable import ShopGenerator

@Suite struct JSONLinesTests {
    @Test func `Members, lists and nested objects get their commas and no others`() {
        var lines = JSONLines()
        for _ in 0..<2 {
            lines.beginObject()
            lines.member("a", 1)
            lines.member("b", tenths: 43)
            lines.member("c", ["x", "y"])
            lines.name("d")
            lines.beginObject()
            lines.member("e", true)
            lines.endObject()
            lines.member("f", UTCTime(secondsSince1970: 0))
            lines.endObject()
            lines.endLine()
        }
        let line = #"{"a":1,"b":4.3,"c":["x","y"],"d":{"e":true},"f":"1970-01-01T00:00:00Z"}"#
        #expect(String(decoding: lines.bytes, as: UTF8.self) == "\(line)\n\(line)\n")
    }

    @Test func `Quotes, backslashes and control characters are escaped`() {
        var lines = JSONLines()
        lines.string("a\"b\\c\n\u{1f}é")
        #expect(String(decoding: lines.bytes, as: UTF8.self) == #""a\"b\\c\u000a\u001fé""#)
    }
}
