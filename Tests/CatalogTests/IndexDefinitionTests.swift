import Catalog
import Testing

@Suite struct IndexDefinitionTests {
    private let complete = """
        language: en
        id: sku
        fields:
          title:   {from: title, weight: 5}
          model:   {from: [name, ean], kind: code}
          details: {from: "attr_*", weight: 0.5, language: de}
        attributes:
          brand:    {from: supplier, prefer: true}
          released: {from: date, type: date}
          stock:    {type: number}
        price: {from: [sale, regular], unit: cents}
        availability: {from: state, values: [In Stock, yes]}
        order: [brand, price]
        ranking:
          k1: 0.9
        """

    @Test func tooManyFieldsAreRefusedWithLineAndLimit() throws {
        let fields = (0...250).map { "  f\($0): {from: title}" }.joined(separator: "\n")
        do {
            _ = try IndexDefinition(yaml: "id: id\nfields:\n\(fields)\n", path: "shop/index.yaml")
            Issue.record("251 fields were taken")
        } catch {
            #expect("\(error)".contains("fields: expected at most 250, found 251"))
        }
    }

    @Test func everySectionIsRead() throws {
        let definition = try IndexDefinition(yaml: complete)
        #expect(definition.idColumn == "sku")
        #expect(definition.fields.map(\.name) == ["title", "model", "details"])
        #expect(definition.fields.map(\.weight) == [5, 1, 0.5])
        #expect(definition.fields.map(\.kind) == [.text, .code, .text])
        #expect(definition.fields.map(\.language) == [nil, nil, "de"])
        #expect(definition.fields[1].source.patterns == ["name", "ean"])
        #expect(definition.attributes.map(\.kind) == [.text, .date, .number])
        #expect(definition.attributes.map(\.isPreferred) == [true, false, false])
        #expect(definition.attributes[2].source.patterns == ["stock"])
        #expect(definition.price?.unit == .cents)
        #expect(definition.availability?.values == ["in stock", "yes"])
        #expect(definition.order == [.attribute(0), .price])
        #expect(definition.ranking[.k1] == 0.9)
        #expect(definition.ranking[.b] == RankingConstant.b.defaultValue)
    }

    @Test func theLeastDefinitionHasDefaults() throws {
        let definition = try IndexDefinition(yaml: "id: id\nfields: {title: }")
        #expect(definition.language == "en")
        #expect(definition.fields.map(\.source.patterns) == [["title"]])
        #expect(definition.attributes.isEmpty && definition.order.isEmpty)
        #expect(definition.price == nil && definition.availability == nil)
    }

    @Test(arguments: [
        // A line of the definition, what stands there instead, the line and words of the error.
        ("  title:", "  titel:", 0, ""),
        ("language: en", "lang: en", 1, "unknown key \"lang\""),
        ("language: en", "langauge: en", 1, "did you mean \"language\"?"),
        ("language: en", "language: [en]", 1, "expected a text, found a list"),
        ("language: en", "language: English language", 1, "a language tag such as en"),
        ("id: sku", "name: sku", 2, "unknown key \"name\""),
        ("id: sku", "id: {}", 2, "id: expected a text"),
        ("weight: 5", "weight: -5", 4, "fields.title.weight: expected a number above 0"),
        ("weight: 5", "weight: 0", 4, "found \"0\""),
        ("weight: 5", "weight: heavy", 4, "found \"heavy\""),
        ("weight: 5", "weight: .inf", 4, "expected a number above 0"),
        ("weight: 5", "wieght: 5", 4, "known keys are from, weight, kind, language; did you mean"),
        ("kind: code", "kind: sku", 5, "expected one of text, code, found \"sku\""),
        ("from: [name, ean]", "from: []", 5, "expected at least one text"),
        ("from: [name, ean]", "from: [name, [x]]", 5, "expected a text, found a list"),
        ("attr_*", "a*b*c", 6, "patterns with one *"),
        ("prefer: true", "prefer: maybe", 8, "expected true or false, found \"maybe\""),
        ("type: date", "type: datetime", 9, "expected one of text, number, date, flag"),
        ("type: date", "type: date, prefer: true", 9, "only text and flag attributes"),
        ("  stock: ", "  brand: ", 10, "\"brand\" is given twice"),
        ("  stock: ", "  price: ", 10, "an attribute cannot be named \"price\""),
        ("  stock: ", "  in-stock: ", 10, "\"in-stock\" in attributes cannot be a name"),
        ("unit: cents", "unit: euros", 11, "expected one of cents, units"),
        ("unit: cents", "units: cents", 11, "did you mean \"unit\"?"),
        ("order: [brand, price]", "order: [brnad]", 13, "did you mean \"brand\"?"),
        ("order: [brand, price]", "order: [brand, brand]", 13, "\"brand\" is given twice in order"),
        ("order: [brand, price]", "order: brand", 13, "expected a list such as [a, b]"),
        ("k1: 0.9", "k2: 0.9", 15, "unknown key \"k2\" in ranking"),
        ("k1: 0.9", "k1: 99", 15, "expected a number from 0.01 to 10, found \"99\""),
        ("order: [brand, price]", "order: [brand, price", 14, "not valid YAML"),
        ("ranking:", "ranking: [", 16, "not valid YAML"),
        ("fields:", "fields: 7", 4, "not valid YAML"),
    ])
    func mistakesAreRefusedWithTheirLine(
        _ found: String, _ replacement: String, _ line: Int, _ words: String
    ) throws {
        let yaml = complete.replacing(found, with: replacement)
        #expect(yaml != complete)
        guard line > 0 else {
            _ = try IndexDefinition(yaml: yaml)
            return
        }
        let error = try #require(throws: CatalogError.self) {
            try IndexDefinition(yaml: yaml, path: "shop/index.yaml")
        }
        #expect("\(error)".hasPrefix("shop/index.yaml:\(line): "), "\(error)")
        #expect("\(error)".contains(words), "\(error)")
    }

    @Test(arguments: [
        ("", "missing \"id\""), ("fields: {title: {}}", "missing \"id\""),
        ("id: id", "missing \"fields\""), ("id: id\nfields: {}", "missing \"title\" in fields"),
        ("- a", "expected a section of keys and values, found a list"),
        ("id: id\nfields: [title]", "fields: expected a section"),
        ("id: id\nid: x\nfields: {a: {}}", "\"id\" is given twice"),
    ])
    func whatIsMissingIsNamed(_ yaml: String, _ words: String) throws {
        let error = try #require(throws: CatalogError.self) { try IndexDefinition(yaml: yaml) }
        #expect("\(error)".contains(words), "\(error)")
    }

    @Test func filesThatCannotBeReadAreNamed() throws {
        #expect(throws: CatalogError.self) { try IndexDefinition(path: "/nowhere/index.yaml") }
        let file = try TemporaryFile("index.yaml", Array("id: id\n# caf".utf8) + [0xE9, 0x0A])
        let error = try #require(throws: CatalogError.self) {
            try IndexDefinition(path: file.path)
        }
        #expect("\(error)".hasSuffix("index.yaml:2: not valid YAML: byte 0xE9 is not UTF-8"))
    }

    @Test func theFingerprintFollowsMeaningAndNotWording() throws {
        let definition = try IndexDefinition(yaml: complete)
        let reworded = complete.replacing("weight: 5", with: "weight: 5.0") + "\n# more"
        #expect(try IndexDefinition(yaml: reworded).fingerprint == definition.fingerprint)
        let changes = [
            ("weight: 5", "weight: 6"), ("name, ean", "nameean"), ("kind: code", "kind: text"),
            ("unit: cents", "unit: units"), ("brand, price", "price, brand"), ("k1: 0.9", "b: 0.9"),
            ("prefer: true", "prefer: false"), ("language: en", "language: fr"),
            ("In Stock, yes", "In Stock"), ("language: de", "language: en"),
        ]
        var seen = Set([definition.fingerprint])
        for (found, replacement) in changes {
            let yaml = complete.replacing(found, with: replacement)
            #expect(seen.insert(try IndexDefinition(yaml: yaml).fingerprint).inserted, "\(found)")
        }
    }

    @Test func everyRankingConstantHasADefaultInItsRange() {
        for constant in RankingConstant.allCases {
            #expect(constant.range.contains(constant.defaultValue))
            #expect(constant.meaning.hasSuffix("."))
        }
    }
}
