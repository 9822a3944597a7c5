import Catalog
import Testing

@Suite struct ProductTests {
    private func definition() throws -> IndexDefinition {
        try IndexDefinition(yaml: "id: sku\nfields: {title: {}}")
    }

    private func product(_ json: String) throws -> Product {
        try Product(json: Array(json.utf8), definition: definition())
    }

    @Test func jsonIsGivenBackOnOneLineAndOtherwiseVerbatim() throws {
        let source =
            "{ \"sku\" : \"a\\u0062\",\n \"n\": 1.50 , \"t\":\"x  \\\" y\",\"b\":12345678901234567890}"
        let product = try product(source)
        let expected = #"{"sku":"a\u0062","n":1.50,"t":"x  \" y","b":12345678901234567890}"#
        #expect(String(decoding: product.json, as: UTF8.self) == expected)
        #expect(product.id.text == "ab")
        #expect(product.columns.map(\.name) == ["sku", "n", "t", "b"])
    }

    @Test func numbersCanBeIdentifiersWhileTheyAreExact() throws {
        #expect(try product(#"{"sku":1007}"#).id.text == "1007")
        #expect(throws: CatalogError.self) { try product(#"{"sku":9007199254740993}"#) }
        #expect(throws: CatalogError.self) { try product(#"{"sku":1.5}"#) }
    }

    @Test func errorsNameColumnExpectedAndFound() throws {
        #expect(throws: CatalogError.missingColumn(column: "sku", present: ["title"])) {
            try product(#"{"title":"x"}"#)
        }
        #expect(
            throws: CatalogError.wrongColumn(
                column: "sku", expected: "a string or a whole number below 2^53", found: "an array")
        ) { try product(#"{"sku":["x"]}"#) }
        #expect(throws: CatalogError.self) { try product(#"{"sku":" x"}"#) }
        #expect(throws: CatalogError.self) { try product("[1]") }
    }

    @Test func columnsMakeTheSameProductAsTheirJSON() throws {
        let columns = [
            JSONMember(name: "sku", value: .string("a")), JSONMember(name: "n", value: .number(2)),
        ]
        let product = try Product(columns: columns, definition: definition())
        #expect(product == (try self.product(#"{"sku":"a","n":2}"#)))
    }
}
