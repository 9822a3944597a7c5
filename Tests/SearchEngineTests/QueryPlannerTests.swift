import Catalog
import Foundation
import Retrieval
import Testing

@testable import SearchEngine

@Suite("Understanding a query")
struct QueryPlannerTests {
    private let shop: TestIndex

    init() throws {
        shop = try TestIndex(
            TestIndex.strict,
            products: [
                product("h1", "wireless headphones WH-1000XM4", brand: "Sony", color: "black"),
                product("h2", "wireless headphones", brand: "Sony", color: "white"),
                product("h3", "wired headphones", brand: "Bose", color: "black"),
                product("h4", "wired earphones", brand: "Bose", color: "white"),
                product("s1", "trail shoes for the rain", brand: "New Balance", color: "red"),
                product("s2", "trail shoes", brand: "Nike", color: "red"),
                product("s3", "road shoes", brand: "Nike", color: "blue"),
                product("t1", "cotton t-shirt", brand: "Nike", color: "blue"),
                product("t2", "cotton tshirt", brand: "Nike", color: "red"),
                product("c1", "crème brûlée torch", brand: "Nestlé", color: "red"),
            ])
    }

    private func ids(_ query: String) throws -> Set<String> { Set(try shop.index.ids(query)) }

    private func plan(_ query: String) throws -> PlannedQuery {
        let index = shop.index
        return try QueryPlanner(
            snapshot: index.currentSnapshot, schema: index.schema, analyzers: index.analyzers,
            ranking: index.definition.ranking
        ).plan(query)
    }

    @Test("all words must match, in whatever form and order")
    func allWords() throws {
        #expect(try ids("wireless headphones") == ["h1", "h2"])
        #expect(try ids("HEADPHONE Wireless") == ["h1", "h2"])
        #expect(try ids("sony") == ["h1", "h2"])
        #expect(try ids("creme brulee") == ["c1"])
        #expect(try ids("nestle") == ["c1"])
        #expect(try ids("shoes shoes shoe") == ["s1", "s2", "s3"])
    }

    @Test("a misspelled word becomes the word most likely meant, and the reply says so")
    func correction() throws {
        let response = try shop.index.find("wireles headphnoes")
        #expect(Set(response.hits.map(\.id)) == ["h1", "h2"])
        #expect(response.corrected == "wireless headphones")
        #expect(response.relaxed == nil)
        #expect(try shop.index.find("wireless headphones").corrected == nil)
    }

    @Test("a word that some product has is never corrected")
    func knownWordStays() throws {
        let response = try shop.index.find("earphones")
        #expect(response.hits.map(\.id) == ["h4"])
        #expect(response.corrected == nil)
    }

    @Test("two words written as one are split where titles have them side by side")
    func splitting() throws {
        let response = try shop.index.find("trailshoes")
        #expect(Set(response.hits.map(\.id)) == ["s1", "s2"])
        #expect(response.corrected == "trail shoes")
    }

    @Test("the last word may be unfinished, the ones before may not")
    func completion() throws {
        let response = try shop.index.find("wired earph")
        #expect(response.hits.map(\.id) == ["h4"])
        #expect(response.corrected == nil)
        #expect(try ids("head") == ["h1", "h2", "h3"])
        let middle = try shop.index.find("roa shoes")
        #expect(middle.relaxed?.ignored == ["roa"])
    }

    @Test("a code is found however its pieces are joined or separated")
    func codes() throws {
        for query in ["WH-1000XM4", "wh1000xm4", "wh 1000 xm4", "WH1000 XM4", "wh-1000-xm-4"] {
            #expect(try shop.index.ids(query).first == "h1", "\(query)")
        }
    }

    @Test("compounds meet, joined, hyphenated or apart")
    func compounds() throws {
        for query in ["t-shirt", "tshirt", "t shirt"] {
            #expect(try ids(query) == ["t1", "t2"], "\(query)")
        }
    }

    @Test("words that say little need not match, unless there are no others")
    func stopWords() throws {
        #expect(try ids("shoes for the trail") == ["s1", "s2"])
        #expect(try shop.index.ids("trail shoes for the rain").first == "s1")
        #expect(try ids("for the") == ["s1"])
        #expect(try shop.index.find("shoes for the trail").relaxed == nil)
    }

    @Test("with too few results one word less has to match, and the reply says so")
    func relaxation() throws {
        let response = try shop.index.find("wireless shoes")
        #expect(response.relaxed == .init(required: 1, of: 2, ignored: []))
        #expect(Set(response.hits.map(\.id)) == ["h1", "h2", "s1", "s2", "s3"])
        let three = try shop.index.find("sony wireless shoes")
        #expect(three.relaxed == .init(required: 2, of: 3, ignored: []))
        #expect(Set(three.hits.map(\.id)) == ["h1", "h2"])
    }

    @Test("a word that nothing is near to is left out, and the reply says which")
    func ignored() throws {
        let response = try shop.index.find("zzyzxqk headphones")
        #expect(Set(response.hits.map(\.id)) == ["h1", "h2", "h3"])
        #expect(response.relaxed == .init(required: 1, of: 2, ignored: ["zzyzxqk"]))
    }

    @Test("only unknown words find nothing")
    func onlyUnknown() throws {
        let response = try shop.index.find("zzyzxqk qqqqq")
        #expect(response.total == 0)
        #expect(response.hits.isEmpty)
        #expect(response.relaxed?.ignored == ["zzyzxqk", "qqqqq"])
    }

    @Test("a query without words finds everything", arguments: ["", "   ", "\t", "!!!", "-", "…"])
    func empty(query: String) throws {
        let response = try shop.index.find(query) { $0.limit = 100 }
        #expect(response.total == 10)
        #expect(response.hits.count == 10)
        // Signs without a word are left out, and that is said.
        let signs = query.filter { !$0.isWhitespace }
        #expect((response.relaxed?.ignored ?? []) == (signs.isEmpty ? [] : [signs]))
        #expect(response.corrected == nil)
    }

    @Test("of a thousand words 32 are looked at, the others are named as ignored")
    func thousandWords() throws {
        let words = (0..<1_000).map { "shoes\($0 % 2 == 0 ? "" : "x")" }
        let response = try shop.index.find(words.joined(separator: " "))
        #expect(!response.hits.isEmpty)
        #expect((response.relaxed?.ignored.count ?? 0) >= 968)
    }

    @Test(
        "no text, however strange, is trouble",
        arguments: [
            "\u{0}", "\u{feff}shoes", "👟", "👨‍👩‍👧‍👦 shoes", "\u{200d}\u{200d}", "e\u{301}\u{301}\u{301}",
            "\u{202e}seohs", "ﷺ", "𝕤𝕙𝕠𝕖𝕤", "ＳＨＯＥＳ", "รองเท้า", "靴を買う", "ß", "İstanbul",
            "\"", "\\", "a\u{0}b", String(repeating: "x", count: 20_000),
            String(repeating: "a-", count: 5_000), String(repeating: "1", count: 5_000),
            String(repeating: "é", count: 3_000), String(repeating: "靴", count: 3_000), "'", "''",
            "O'", "'s", "1/2", "1.2.3.4", "-1", "+", "#", "@", "a@b", "٣٤", "½",
            "\u{ad}sho\u{ad}es",
        ])
    func strange(query: String) throws {
        for text in [query, query + " shoes", "shoes " + query] {
            let response = try shop.index.find(text) { $0.explains = true }
            #expect(response.hits.count == min(10, response.total))
            for hit in response.hits {
                #expect(hit.parts?.reduce(0) { $0 + $1.score } == hit.score)
            }
        }
    }

    @Test("full-width and mathematical letters are the letters that they look like")
    func compatibility() throws {
        #expect(try ids("ＳＨＯＥＳ") == ["s1", "s2", "s3"])
        #expect(try ids("𝕤𝕙𝕠𝕖𝕤") == ["s1", "s2", "s3"])
    }

    @Test("all terms together weigh what the definition says a perfect document scores")
    func scale() throws {
        let expected = Nats.units(4)
        for query in ["shoes", "wireless headphones", "WH-1000XM4", "trail shoes for the rain"] {
            let terms = try plan(query).query.terms
            let sum = terms.reduce(Int32(0)) { $0 + $1.weight }
            // Each weight is rounded by itself.
            #expect(abs(sum - expected) <= Int32(terms.count))
        }
    }

    @Test("a whole title that is the query stands before titles that only hold it")
    func wholeTitle() throws {
        #expect(try shop.index.ids("wireless headphones").first == "h2")
        #expect(try shop.index.ids("trail shoes").first == "s2")
    }
}

@Suite("A product's own id as a query")
struct IdentifierQueryTests {
    @Test(
        "finds the product, first",
        arguments: ["AB-99312", "C-17/4", "zz9", "p17", "10045", "4.711", "x", "sku_1", "ÄÖ-7"])
    func found(id: String) throws {
        let shop = try TestIndex(products: [
            product("other", "lamp"), product(id, "chair"), product("p170", "sofa 17"),
            product("another", "table 45"),
        ])
        #expect(try shop.index.ids(id).first == id)
        #expect(try shop.index.ids(id.lowercased()).first == id)
    }
}

@Suite("Fields in another language than the index")
struct OtherLanguageTests {
    private let shop: TestIndex

    init() throws {
        let definition = TestIndex.strict.replacingOccurrences(
            of: "description, weight: 0.5", with: "description, weight: 0.5, language: de")
        shop = try TestIndex(
            definition,
            products: [
                product("a", "chalet", #""description":"Häuser aus Holz""#),
                product("b", "shelf", #""description":"Bücher und Regale""#),
                product("c", "tree", #""description":"Bäume""#),
            ])
    }

    @Test(
        "a word as it stands in the field is found",
        arguments: ["häuser", "Holz", "bücher", "bäume"])
    func exactForm(word: String) throws {
        #expect(try shop.index.find(word).total == 1)
    }

    @Test("and must match like any other word")
    func mustMatch() throws {
        #expect(try shop.index.ids("häuser holz") == ["a"])
        #expect(try shop.index.find("häuser holz").relaxed == nil)
    }
}

@Suite("What a query leaves to taste")
struct GateTests {
    private let shop: TestIndex

    init() throws {
        shop = try TestIndex(
            products: (1...12).map {
                product(
                    "p\($0)", "running shoe", brand: ["Nike", "New Balance", "Puma"][$0 % 3],
                    color: ["red", "dark blue"][$0 % 2])
            })
        for number in [3, 9, 1] {
            try shop.index.record(event("kim", "cart", "p\(number)"))
        }
    }

    private func causes(_ query: String) throws -> Set<String> {
        let hits = try shop.index.find(query) {
            $0.customer = "kim"
            $0.explains = true
        }.hits
        let parts = hits.flatMap { $0.parts ?? [] }.filter { $0.kind == .affinity }
        return Set(parts.map { String($0.cause.prefix { $0 != "=" }) })
    }

    @Test("a query that names nothing leaves brand and color to taste")
    func open() throws {
        #expect(try causes("shoe") == ["brand", "color"])
        #expect(try causes("") == ["brand", "color"])
    }

    @Test("a query that names a brand silences the taste for brands, and no other")
    func brandNamed() throws {
        for query in ["nike shoe", "NIKE", "shoe, nike!", "new balance shoe", "shoe New  Balance"] {
            #expect(try causes(query) == ["color"], "\(query)")
        }
    }

    @Test("half a name does not silence")
    func halfNamed() throws {
        #expect(try causes("balance shoe") == ["brand", "color"])
        #expect(try causes("blue shoe") == ["brand", "color"])
    }

    @Test("a color of two words is named by both")
    func colorNamed() throws {
        #expect(try causes("dark blue shoe") == ["brand"])
        #expect(try causes("nike dark blue") == [])
    }

    @Test("a misspelled name silences, once corrected")
    func corrected() throws {
        let response = try shop.index.find("balanse new")
        #expect(response.corrected == "balance new")
        #expect(try causes("new balanse shoe") == ["color"])
    }

    @Test("a name is known by its letters, with or without accents")
    func accents() throws {
        try shop.index.put(product("n1", "running shoe", brand: "Nestlé"))
        try shop.index.record(event("kim", "cart", "n1"))
        try shop.index.flush()
        #expect(try causes("nestlé shoe") == ["color"])
        #expect(try causes("nestle shoe") == ["color"])
    }
}
