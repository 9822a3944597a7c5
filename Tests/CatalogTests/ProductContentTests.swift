import Catalog
import Testing

@Suite struct ProductContentTests {
    private let yaml = """
        id: id
        fields:
          title:   {from: title}
          code:    {from: [ean, mpn], kind: code}
          details: {from: "attr_t_*"}
        attributes:
          color:    {from: [color, attr_t_color]}
          weight:   {from: weight, type: number}
          released: {from: released, type: date}
          bulky:    {from: bulky, type: flag}
        price: {from: [sale, price]}
        availability: {from: stock}
        """

    private func content(_ json: String, yaml: String? = nil) throws -> ProductContent {
        let definition = try IndexDefinition(yaml: yaml ?? self.yaml)
        let product = try Product(json: Array(json.utf8), definition: definition)
        return try definition.content(of: product)
    }

    private func reason(_ json: String, yaml: String? = nil) throws -> String {
        "\(try #require(throws: CatalogError.self) { try content(json, yaml: yaml) })"
    }

    @Test func columnsGoWhereTheDefinitionSays() throws {
        let content = try content(
            """
            {"id":"1","attr_t_size":"L","title":"Trail  shoe","ean":["95205603217",7],"mpn":"<A&amp;B>",
             "attr_n_x":3,"attr_t_color":"Red","color":["red","Red"],"weight":"2.50",
             "released":"1970-01-02","bulky":"Yes","price":19.99,"stock":3}
            """)
        #expect(
            content.fields == [
                ["Trail shoe"], ["95205603217", "7", "<A&amp;B>"], ["L", "Red"],
            ])
        #expect(content.attributes == [["red", "Red"], [], [], ["true"]])
        #expect(content.numbers == [nil, 2.5, 86400, nil])
        #expect(content.priceInCents == 1999)
        #expect(content.inStock == true)
    }

    @Test func missingNullAndEmptyColumnsAreFine() throws {
        let content = try content(
            #"{"id":"1","title":null,"weight":"","price":" ","stock":null,"color":[],"released":""}"#
        )
        #expect(content.fields == [[], [], []])
        #expect(content.attributes == [[], [], [], []])
        #expect(content.numbers == [nil, nil, nil, nil])
        #expect(content.priceInCents == nil && content.inStock == nil)
    }

    @Test func whatIsNotAsDeclaredIsRefusedWithItsColumn() throws {
        #expect(
            try reason(#"{"id":"1","price":"cheap"}"#)
                == "column \"price\": expected a price such as 19.99, at least 0, without "
                + "thousands separators, found the string \"cheap\"")
        #expect(try reason(#"{"id":"1","price":-1}"#).contains("found the number -1"))
        #expect(try reason(#"{"id":"1","price":"1,299.00"}"#).contains("thousands separators"))
        #expect(try reason(#"{"id":"1","price":"nan"}"#).contains("\"price\""))
        #expect(try reason(#"{"id":"1","weight":"12 kg"}"#).contains("expected a number"))
        #expect(try reason(#"{"id":"1","released":"May 2020"}"#).contains("expected a date"))
        #expect(try reason(#"{"id":"1","bulky":"rather"}"#).contains("expected true, false"))
        #expect(try reason(#"{"id":"1","stock":"soon"}"#).contains("availability.values"))
    }

    @Test(arguments: [
        ("\"19.99\"", 1999), ("\"$19.99\"", 1999), ("\"19.99 €\"", 1999), ("\"USD 20\"", 2000),
        ("\"20.00EUR\"", 2000), ("0", 0), ("4.35", 435), ("1.005", 100), ("0.1", 10),
    ])
    func pricesInUnitsBecomeCents(_ price: String, _ cents: Int64) throws {
        #expect(try content("{\"id\":\"1\",\"price\":\(price)}").priceInCents == cents)
    }

    @Test func theFirstPriceColumnWithAValueCounts() throws {
        #expect(try content(#"{"id":"1","price":20,"sale":18}"#).priceInCents == 1800)
        #expect(try content(#"{"id":"1","price":20,"sale":""}"#).priceInCents == 2000)
    }

    @Test func pricesInCentsAreWhole() throws {
        let cents = "id: id\nfields: {title: {}}\nprice: {from: price, unit: cents}"
        #expect(try content(#"{"id":"1","price":4995.0}"#, yaml: cents).priceInCents == 4995)
        #expect(try reason(#"{"id":"1","price":49.95}"#, yaml: cents).contains("unit: units"))
    }

    @Test(arguments: [
        ("true", true), ("false", false), ("0", false), ("2", true), ("\"0\"", false),
        ("\"in stock\"", true), ("\"out_of_stock\"", false), ("\"No\"", false),
    ])
    func availabilityIsUnderstood(_ stock: String, _ expected: Bool) throws {
        #expect(try content("{\"id\":\"1\",\"stock\":\(stock)}").inStock == expected)
    }

    @Test func listedWordsAloneMeanInStock() throws {
        let words = "id: id\nfields: {title: {}}\navailability: {from: s, values: [Lieferbar, 1]}"
        #expect(try content(#"{"id":"1","s":"lieferbar"}"#, yaml: words).inStock == true)
        #expect(try content(#"{"id":"1","s":1}"#, yaml: words).inStock == true)
        #expect(try content(#"{"id":"1","s":"in stock"}"#, yaml: words).inStock == false)
    }

    @Test(arguments: [
        ("<p>Soft&nbsp;<b>cot</b>ton</p><p>Wash</p>", "Soft cotton Wash"),
        ("a<br/>b<!-- <i>c</i> -->d", "a bd"),
        ("<style>.x {color:red}</style>Pen", "Pen"),
        ("<SCRIPT>if (a<b) {}</SCRIPT>Pen", "Pen"),
        ("(<= 3L) < 3 min. a<b", "(<= 3L) < 3 min. a<b"),
        ("8.5&rdquo; x 11&#8221; &#x41;&39;s Black &Amp; White", "8.5” x 11” A's Black & White"),
        ("AT&T; R&D & &unknown; &", "AT&T; R&D & &unknown; &"),
        (" a \n\t b\u{A0}c ", "a b c"),
    ])
    func markupIsRemovedFromText(_ source: String, _ expected: String) throws {
        var writer = JSONWriter()
        writer.object([
            JSONMember(name: "id", value: .string("1")),
            JSONMember(name: "title", value: .string(source)),
        ])
        let content = try content(String(decoding: writer.bytes, as: UTF8.self))
        #expect(content.fields[0] == [expected])
    }

    @Test func printedListsAreTakenApart() throws {
        let listed = #"{"id":"1","title":"['It\\'s', \"a \\\"b\\\"\", '', 'x\\xa0y']"}"#
        #expect(try content(listed).fields[0] == ["It's", "a \"b\"", "x y"])
        let bracketed = #"{"id":"1","title":"['Pro'] edition [x]"}"#
        #expect(try content(bracketed).fields[0] == ["['Pro'] edition [x]"])
    }

    @Test func numbersArePrintedAndFlagsAreNotText() throws {
        let json = #"{"id":"1","title":[6.0,true,{"a":"b","c":[2.5]}]}"#
        #expect(try content(json).fields[0] == ["6", "b", "2.5"])
    }
}
