import Analysis
import Testing

@Suite struct WordTests {
    @Test(arguments: [
        ("Men's Trail Running Shoes", "0:men 1:trail 2:running 3:shoes"),
        ("t-shirt", "0:=tshirt 0:t 1:shirt"),
        ("stainless-steel pan", "0:=stainlesssteel 0:stainless 1:steel 2:pan"),
        ("U.S.A.", "0:=usa 0:u 1:s 2:a"),
        ("red/blue", "0:red 1:blue"), ("cotton+linen-mix", "0:cotton 1:=linenmix 1:linen 2:mix"),
        ("me@x.com", "0:me 1:=xcom 1:x 2:com"),
        ("size:large", "0:size 1:large"), ("Sony™ (new)", "0:sony 1:new"),
        ("👟 shoes 👨‍👩‍👧 1️⃣", "0:shoes 1:1"), ("___ - ... !", ""), ("", ""), (" \n\t", ""),
        ("soft\u{AD}ware", "0:software"), ("\u{301}", ""), ("5㎏", "0:5 1:kg"),
    ])
    func `English text becomes words`(text: String, expected: String) throws {
        #expect(listing(try analyzer("en").tokens(in: text)) == expected)
    }

    @Test func `t-shirt and tshirt, singular and plural, share a stem`() throws {
        #expect(try stems("t-shirts", "en").hasPrefix("tshirt "))
        #expect(try stems("tshirt", "en") == "tshirt")
    }

    @Test(arguments: ["men's", "men’s", "MEN'S", "men＇s", "mens", "men"])
    func `possessives share the stem of the word`(text: String) throws {
        #expect(try stems(text, "en") == "men")
    }

    @Test func `a possessive ending belongs to the token's range`() throws {
        #expect(try analyzer("en").tokens(in: "men's").map(\.range) == [0..<5])
        #expect(listing(try analyzer("en").tokens(in: "men's-5")) == "0:=men5 0:+men 1:+5")
    }

    @Test(arguments: [
        ("l'eau", "fr", "0:=leau 0:l 1:eau"), ("L’Oréal", "en", "0:=loreal 0:l 1:oreal"),
        ("men's", "none", "0:=mens 0:men 1:s"), ("o'neill", "en", "0:=oneill 0:o 1:neill"),
        ("col·lecció", "ca", "0:=colleccio 0:col 1:leccio"),
        ("rock'n'roll", "de", "0:=rocknroll 0:rock 1:n 2:roll"),
    ])
    func `an apostrophe inside a word separates like a hyphen`(
        text: String, code: String, expected: String
    ) throws {
        #expect(listing(try analyzer(code).tokens(in: text)) == expected)
    }

    @Test func `stems are those of Snowball`() throws {
        #expect(try stems("running shoes for the families", "en") == "run shoe for the famili")
        #expect(try stems("Häuser", "de") == "haus")
        #expect(try stems("ботинками", "ru") == "ботинк")
        #expect(try stems("running shoes", "none") == "running shoes")
    }
}
