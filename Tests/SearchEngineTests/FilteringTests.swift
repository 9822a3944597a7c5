import Testing

@testable import SearchEngine

@Suite("Filtering, sorting, counting")
struct FilteringTests {
    let shop: GeneratedShop

    init() throws { shop = try GeneratedShop.shared.get() }

    private func idsSorted(
        _ accepts: (GeneratedShop.Columns) -> Bool
    ) -> [String] {
        shop.products.filter { accepts($0.value) }.keys.sorted()
    }

    @Test(
        "every form of filter finds what counting by hand finds", arguments: FilterCase.all.indices)
    func filters(number: Int) throws {
        let filter = FilterCase.all[number]
        let page = try shop.index.find("") {
            $0.filter = filter.text
            $0.limit = 10_000
        }
        #expect(page.hits.map(\.id).sorted() == idsSorted(filter.accepts), "\(filter.text)")
        #expect(page.total == page.hits.count)
    }

    @Test("a filter and words together find what both find", arguments: FilterCase.all.indices)
    func filtersAndWords(number: Int) throws {
        let filter = FilterCase.all[number]
        // One word is never relaxed, so the words find the same with and without the filter.
        let unfiltered = Set(try shop.index.ids("jacket") { $0.limit = 10_000 })
        let filtered = try shop.index.ids("jacket") {
            $0.filter = filter.text
            $0.limit = 10_000
        }
        let expected = idsSorted(filter.accepts).filter(unfiltered.contains)
        #expect(filtered.sorted() == expected, "\(filter.text)")
    }

    @Test("facets count what was found, whatever the page, the most frequent first")
    func facets() throws {
        for filter in FilterCase.all {
            let page = try shop.index.find("") {
                $0.filter = filter.text
                $0.facets = ["color", "material"]
                $0.limit = 3
            }
            for facet in page.facets {
                var expected: [String: Int] = [:]
                for columns in shop.products.values where filter.accepts(columns) {
                    if let value = columns.text(facet.attribute) {
                        expected[value, default: 0] += 1
                    }
                }
                #expect(Dictionary(uniqueKeysWithValues: facet.values.map { ($0, $1) }) == expected)
                let isOrdered = zip(facet.values, facet.values.dropFirst()).allSatisfy {
                    ($1.count, $0.value) < ($0.count, $1.value)
                }
                #expect(isOrdered, "\(facet)")
            }
        }
    }

    @Test("facets come in the order asked for, and only text and flags can be counted")
    func facetNames() throws {
        let page = try shop.index.find("shoes") { $0.facets = ["type", "brand", "color"] }
        #expect(page.facets.map(\.attribute) == ["type", "brand", "color"])
        for name in ["price", "rating", "in_stock", "nonesuch", ""] {
            #expect(throws: EngineError.self) {
                try shop.index.find("shoes") { $0.facets = [name] }
            }
        }
    }

    @Test(
        "sorting by a number gives all matches in that order, ties by id", arguments: [true, false])
    func sortByNumber(isDescending: Bool) throws {
        for (field, query) in [("price", "jacket"), ("rating", "")] {
            let found = try shop.index.ids(query) { $0.limit = 10_000 }
            let page = try shop.index.ids(query) {
                $0.sorting = .init(field: field, isDescending: isDescending)
                $0.limit = 10_000
            }
            let expected = found.sorted { a, b in
                let (x, y) = (number(field, a), number(field, b))
                if x == y { return a.utf8.lexicographicallyPrecedes(b.utf8) }
                return isDescending ? x > y : x < y
            }
            #expect(page == expected)
        }
    }

    private func number(_ field: String, _ id: String) -> Double {
        shop.products[id]?.number(field) ?? .nan
    }

    @Test("sorted hits carry the scores of the ranked ones")
    func sortedScores() throws {
        let ranked = try shop.index.find("jacket") {
            $0.customer = "anna"
            $0.limit = 10_000
        }
        let scores = Dictionary(uniqueKeysWithValues: ranked.hits.map { ($0.id, $0.score) })
        let sorted = try shop.index.find("jacket") {
            $0.customer = "anna"
            $0.sorting = .init(field: "price", isDescending: false)
            $0.limit = 50
            $0.explains = true
        }
        #expect(sorted.total == ranked.total)
        for hit in sorted.hits {
            #expect(hit.score == scores[hit.id])
            #expect(hit.parts?.reduce(0) { $0 + $1.score } == hit.score)
        }
    }

    @Test("products without the field come last, either way, by id")
    func missingLast() throws {
        let small = try TestIndex(products: [
            product("b", "lamp", #""rating":2"#), product("d", "lamp"),
            product("a", "lamp"), product("c", "lamp", #""rating":4,"material":"Oak""#),
            product("e", "lamp", #""material":"ash""#),
        ])
        func sorted(_ field: String, _ isDescending: Bool) throws -> [String] {
            try small.index.ids("lamp") {
                $0.sorting = .init(field: field, isDescending: isDescending)
            }
        }
        #expect(try sorted("rating", false) == ["b", "c", "a", "d", "e"])
        #expect(try sorted("rating", true) == ["c", "b", "a", "d", "e"])
        #expect(try sorted("material", false) == ["e", "c", "a", "b", "d"])
        #expect(try sorted("material", true) == ["c", "e", "a", "b", "d"])
        #expect(try sorted("released", true) == ["a", "b", "c", "d", "e"])
    }

    @Test("sorted pages join to the whole order")
    func sortedPages() throws {
        func page(_ offset: Int, _ limit: Int) throws -> [String] {
            try shop.index.ids("jacket") {
                $0.sorting = .init(field: "color", isDescending: false)
                $0.offset = offset
                $0.limit = limit
            }
        }
        let whole = try page(0, 10_000)
        let joined = try stride(from: 0, to: whole.count, by: 7).flatMap { try page($0, 7) }
        #expect(joined == whole)
        #expect(try page(0, 0) == [])
    }

    @Test("what cannot be sorted by is refused with what can")
    func unknownSort() throws {
        for name in ["nonesuch", "title", "score", "id"] {
            #expect {
                try shop.index.find("jacket") {
                    $0.sorting = .init(field: name, isDescending: false)
                }
            } throws: { error in
                "\(error)".contains("sorted by") && "\(error)".contains("price")
            }
        }
    }

    @Test("FIELDS gives back only those columns, in the product's order")
    func fields() throws {
        let page = try shop.index.find("jacket") {
            $0.fields = ["price", "id", "nonesuch"]
            $0.limit = 5
        }
        for hit in page.hits {
            let price = Int(number("price", hit.id))
            #expect(
                String(decoding: hit.product, as: UTF8.self)
                    == #"{"id":"\#(hit.id)","price":\#(price)}"#)
        }
        let none = try shop.index.find("jacket") { $0.fields = [] }
        #expect(none.hits.allSatisfy { $0.product == "{}".json })
    }
}

@Suite("Filters against the definition")
struct FilterResolverTests {
    private let shop: TestIndex

    init() throws {
        shop = try TestIndex(products: [
            product("a", "lamp", #""released":"2024-05-31","sale":true,"rating":4"#),
            product("b", "lamp", #""released":"2024-06-01T10:30:00Z","sale":"no","rating":4.5"#),
            product("c", "lamp", color: "Dark Green", #""material":["oak","ash"]"#),
        ])
    }

    private func ids(_ filter: String) throws -> [String] {
        try shop.index.ids("lamp") { $0.filter = filter }
    }

    @Test("dates are compared as moments")
    func dates() throws {
        #expect(try ids("released:[2024-05-31 TO 2024-06-01]") == ["a"])
        #expect(try ids("released:[* TO 2024-06-02]") == ["a", "b"])
        #expect(try ids("released:>2024-05-31") == ["b"])
        #expect(try ids("released:2024-05-31") == ["a"])
        #expect(try ids(#"released:"2024-06-01T12:30:00+02:00""#) == ["b"])
    }

    @Test("products without a number lie within no bounds, and pass NOT")
    func missingNumbers() throws {
        #expect(try ids("rating:[* TO *]") == ["a", "b"])
        #expect(try ids("NOT rating:[* TO *]") == ["c"])
        #expect(try ids("rating:[9 TO 1]") == [])
        #expect(try ids("rating:{4 TO 4.5}") == [])
    }

    @Test("one of several values is enough, and case does not count")
    func values() throws {
        #expect(try ids("material:ash") == ["c"])
        #expect(try ids("material:OAK AND material:ash") == ["c"])
        #expect(try ids(#"color:"dark green""#) == ["c"])
        #expect(try ids("color:dark") == [])
    }

    @Test(
        "a flag is asked for as it may be written in a product",
        arguments: [
            ("true", ["a"]), ("TRUE", ["a"]), ("yes", ["a"]), ("1", ["a"]), ("false", ["b"]),
            ("no", ["b"]), ("0", ["b"]),
        ])
    func flags(text: String, expected: [String]) throws {
        #expect(try ids("sale:\(text)") == expected)
    }

    @Test(
        "a value of the wrong kind is refused with what the attribute takes",
        arguments: [
            ("price:cheap", "a number"), ("price:[1 TO dear]", "a number"),
            ("price:nan", "a number"), ("price:inf", "a number"), ("rating:>high", "a number"),
            ("released:soon", "a date"), ("released:[2024-13-01 TO *]", "a date"),
            ("in_stock:perhaps", "true or false"), ("sale:perhaps", "true or false"),
            ("color:[a TO b]", "bounds"), ("color:>5", "bounds"),
        ])
    func wrongKind(filter: String, expected: String) {
        #expect { try ids(filter) } throws: { "\($0)".contains(expected) }
    }

    @Test("an unknown name is refused with the names that are known")
    func unknownName() {
        for filter in ["nonesuch:1", "title:lamp", "id:a", "price:1 OR nonesuch:[1 TO 2]"] {
            #expect { try ids(filter) } throws: { error in
                let text = "\(error)"
                return text.contains("brand, color, in_stock, material, price, rating")
            }
        }
    }
}
