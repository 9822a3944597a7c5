import Catalog
import Testing

/// These run where the real data lies beside the project, and are skipped elsewhere.
@Suite(.enabled(if: SharedData.isPresent, "needs the shared data beside the project"))
struct SharedDataTests {
    @Test(arguments: [
        ("chorus", 19_406), ("crowdflower", 9_913), ("home_depot", 54_667),
        ("online_retail", 3_938), ("office", 3_459), ("industrial", 3_686),
    ])
    func everyProductOfASetIsTaken(_ set: String, _ expectedCount: Int) throws {
        let definition = try IndexDefinition(path: SharedData.definition(of: set))
        var source = try RowSource(path: SharedData.path("\(set)/products.jsonl.gz"))
        var ids: Set<ProductID> = []
        while let item = try source.next() {
            let row = try #require(item.row, "\(item)")
            let product = try Product(row: row, definition: definition)
            let content = try definition.content(of: product)
            #expect(content.fields.first?.isEmpty == false)
            #expect(definition.price == nil || content.priceInCents != nil)
            ids.insert(product.id)
        }
        #expect(ids.count == expectedCount)
        #expect(source.progress.bytesRead == source.progress.byteCount)
    }

    @Test(arguments: [
        ("shopify/apparel.csv", 0), ("shopify/home-and-garden.csv", 0),
        ("shopify/jewelery.csv", 0), ("woocommerce/importer_test_sample.csv", 0),
        ("woocommerce/sample_products.csv", 0),
    ])
    func exportsOfShopsAreReadWithoutRejects(_ name: String, _ rejectCount: Int) throws {
        let items = try items(of: SharedData.path("formats/\(name)"))
        #expect(items.compactMap(\.reject).count == rejectCount)
        #expect(items.compactMap(\.row).count >= 7)
    }

    @Test func everyRowOfALatin1FileIsRejectedWithAdvice() throws {
        let items = try items(of: SharedData.path("formats/hostile/home_depot_latin1.csv.gz"))
        let rejects = items.compactMap(\.reject)
        #expect(!rejects.isEmpty)
        #expect(rejects.allSatisfy { $0.reason.contains("iconv -f LATIN1 -t UTF-8") })
    }

    @Test func backslashEscapesAreRejectedAndTheOtherRowsAreRead() throws {
        let items = try items(of: SharedData.path("formats/hostile/retrotech.csv.gz"))
        let rejects = items.compactMap(\.reject)
        #expect(items.compactMap(\.row).count == 42_324)
        #expect(rejects.count == 5870)
        #expect(rejects.allSatisfy { $0.reason.contains("backslashes") })
    }

    @Test func feedsInXMLAreRefused() {
        #expect(throws: CatalogError.self) {
            try items(of: SharedData.path("formats/google/feed.xml"))
        }
    }
}
