import Analysis
import Testing

@Suite struct CodeTests {
    @Test(arguments: [
        ("AB-123/4", "0:=ab1234 0:+ab 1:+123 2:+4"),
        ("dv7-1211ea", "0:=dv71211ea 0:+dv 1:+7 2:+1211 3:+ea"),
        ("WH1000XM4", "0:=wh1000xm4 0:+wh 1:+1000 2:+xm 3:+4"),
        ("WH-1000XM4 black", "0:=wh1000xm4 0:+wh 1:+1000 2:+xm 3:+4 4:black"),
        ("4GB", "0:=4gb 0:+4 1:+gb"),
        ("12-Gauge", "0:=12gauge 0:+12 1:+gauge"),
        ("#SC-141", "0:=sc141 0:+sc 1:+141"),
        ("AB_12", "0:=ab12 0:+ab 1:+12"),
        ("ab\u{2011}12", "0:=ab12 0:+ab 1:+12"),
        ("ＡＢ－１２", "0:=ab12 0:+ab 1:+12"),
        ("403.011.55", "0:=40301155 0:+403 1:+011 2:+55"),
        ("2024-01-05", "0:=20240105 0:+2024 1:+01 2:+05"),
        ("AB-12.5", "0:=ab125 0:+ab 1:+12.5"),
        ("ab - 12", "0:ab 1:12"), ("ab--12", "0:ab 1:12"), ("17\"", "0:17"),
    ])
    func `a chunk with a digit gives its joined code and its parts`(
        text: String, expected: String
    ) throws {
        #expect(listing(try analyzer("en").tokens(in: text)) == expected)
    }

    @Test(arguments: [
        ("1/2-inch", "0:=1/2inch 0:+1 1:+2 2:+inch"),
        ("5-1/2", "0:=5-1/2 0:+5 1:+1 2:+2"),
        ("1/2", "0:=1/2 0:+1 1:+2"),
        ("2.5-inch", "0:=2.5inch 0:+2.5 1:+inch"),
        ("3.5mm", "0:=3.5mm 0:+3.5 1:+mm"),
        ("100-240V", "0:=100240v 0:+100 1:+240 2:+v"),
        ("5-½", "0:=5-1/2 0:+5 1:+1/2"),
    ])
    func `a measure keeps the separators between its numbers`(
        text: String, expected: String
    ) throws {
        #expect(listing(try analyzer("en").tokens(in: text)) == expected)
    }

    @Test(arguments: [
        ("2.5", "0:2.5"), ("2,5", "0:2.5"), ("1,000", "0:1000"), ("1,000.50", "0:1000.50"),
        ("1.000.000,5", "0:1000000.5"), ("0,125", "0:0.125"), ("½", "0:1/2"), ("m²", "0:m 1:2"),
        ("٢٥", "0:25"), ("⑴", "0:1"), ("12 000", "0:12 1:000"),
    ])
    func `a number stays one word`(text: String, expected: String) throws {
        #expect(listing(try analyzer("en").tokens(in: text)) == expected)
    }

    @Test func `spellings of a code meet in their parts`() throws {
        let analyzer = try analyzer("en")
        for spelling in ["ab123", "AB-123", "ab 123", "Ab/123", "AB.123"] {
            let pieces = analyzer.tokens(in: spelling).filter { $0.kind != .whole }
            #expect(pieces.map(\.form) == ["ab", "123"])
            #expect(pieces.map(\.position) == [0, 1])
        }
    }

    @Test func `ranges point at the pieces in the source`() throws {
        let text = "Größe AB-12é/4 x"
        let ranges = try analyzer("en").tokens(in: text).map { token in
            String(decoding: Array(text.utf8)[token.range], as: UTF8.self)
        }
        #expect(ranges == ["Größe", "AB-12é/4", "AB", "12", "é", "4", "x"])
    }

    @Test func `letters of a code have the stems of words, numbers and codes their own`() throws {
        #expect(try stems("2-shelves", "en") == "2shelves 2 shelv")
        #expect(try stems("shelves", "en") == "shelv")
        #expect(try stems("1000s", "en") == "1000s 1000 s")
    }

    @Test(arguments: [
        ("AB-12 (XPS-Tower)", "0:=ab12 0:+ab 1:+12 2:=xpstower 2:+xps 3:+tower"),
        ("XPS", "0:xps"), ("12345", "0:12345"),
        ("403.011", "0:=403011 0:+403.011"),
        ("12-34", "0:=1234 0:+12 1:+34"),
        ("a/b:c,d", "0:=abcd 0:+a 1:+b 2:+c 3:+d"),
        ("a\u{3000}b\u{A0}c\td", "0:a 1:b 2:c 3:d"),
    ])
    func `in a field of codes every stretch without white space is a code`(
        text: String, expected: String
    ) throws {
        #expect(listing(try analyzer("en").tokens(in: text, isCode: true)) == expected)
    }

    @Test func `a code too long for a word has parts only`() throws {
        let text = Array(repeating: "ab12", count: 60).joined(separator: "-")
        let tokens = try analyzer("en").tokens(in: text)
        #expect(tokens.count == 120)
        #expect(tokens.allSatisfy { $0.kind == .part })
    }
}
