import Catalog
import Testing

@testable import LoadDriver

@Suite struct FilterTemplateTests {
    private let product = JSONValue.object([
        JSONMember(name: "brand", value: .string("New Balance")),
        JSONMember(name: "color", value: .string("a\"b")),
        JSONMember(name: "price", value: .number(1_001)),
        JSONMember(name: "in_stock", value: .bool(true)),
    ])

    @Test(arguments: [
        ("in_stock:true", "in_stock:true"),
        ("brand:{brand}", "brand:\"New Balance\""),
        ("price:[{price.low} TO {price.high}]", "price:[801 TO 1251]"),
        ("price:{price} AND NOT in_stock:{in_stock}", "price:1001 AND NOT in_stock:true"),
    ])
    func bracesAreFilledWithTheProductsValues(template: String, filter: String) throws {
        #expect(try #require(FilterTemplate(template)).filter(of: product) == filter)
    }

    @Test(arguments: ["size:{size}", "color:{color}", "brand:{brand.low}"])
    func aProductWithoutAFittingValueHasNoFilter(template: String) throws {
        #expect(try #require(FilterTemplate(template)).filter(of: product) == nil)
    }

    @Test(arguments: ["{brand", "{}", "{price.middle}", "{price.low.high}"])
    func bracesThatAreNotUnderstoodMakeNoTemplate(template: String) {
        #expect(FilterTemplate(template) == nil)
    }
}
