import Catalog
import Testing

@Suite struct JSONWriterTests {
    @Test func commasAndColonsComeByThemselves() {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("hits")
        writer.beginArray()
        writer.beginObject()
        writer.endObject()
        writer.integer(3)
        writer.raw(Array(#"{"a":1}"#.utf8))
        writer.endArray()
        writer.name("ok")
        writer.bool(true)
        writer.name("none")
        writer.null()
        writer.name("score")
        writer.double(1.25)
        writer.endObject()
        let text = String(decoding: writer.bytes, as: UTF8.self)
        #expect(text == #"{"hits":[{},3,{"a":1}],"ok":true,"none":null,"score":1.25}"#)
    }

    @Test func stringsNeverBreakTheLine() {
        var writer = JSONWriter()
        writer.string("a\"b\\c\n\r\t\u{01}\u{1F}é")
        let text = String(decoding: writer.bytes, as: UTF8.self)
        #expect(text == #""a\"b\\c\n\r\t\u0001\u001Fé""#)
    }

    @Test func whatIsNotFiniteBecomesNull() {
        var writer = JSONWriter()
        writer.double(.infinity)
        #expect(writer.bytes == Array("null".utf8))
    }
}
