import Testing

@Suite("penchant build --format")
struct ExportFormatTests {
    private static let header = "Handle,Title,Vendor,Variant SKU\n"

    private static func shop(_ export: String, id: String = "Handle") throws -> TinyShop {
        let shop = try TinyShop()
        try shop.folder.write(
            """
            language: en
            id: \(id)
            fields:
              title: {from: [Title, Name], weight: 5}

            """, to: "shop/index.yaml")
        try shop.folder.write(export, to: "export.csv")
        return shop
    }

    @Test func `A Shopify export with a row for each product is taken in`() throws {
        let shop = try Self.shop(Self.header + "lamp,Desk lamp,Acme,1\nsofa,Red sofa,Acme,2\n")
        let run = try shop.run("build", "shop", "--from", "export.csv", "--format", "shopify")
        #expect(run.status == 0)
        #expect(try shop.found("sofa") == ["sofa"])
    }

    @Test func `Rows of Shopify's variants are refused before anything is changed`() throws {
        let shop = try Self.shop(Self.header + "lamp,Desk lamp,Acme,1\nlamp,,,2\n")
        let run = try shop.run("build", "shop", "--from", "export.csv", "--format", "shopify")
        #expect(run.status == 2)
        #expect(run.errors.contains("export.csv, line 3 is a variant or picture of a product"))
        #expect(try shop.run("search", "shop", "lamp").status == 1)
    }

    @Test func `A file without Shopify's columns is no Shopify export`() throws {
        let shop = try Self.shop("id,title\na,Lamp\n")
        let run = try shop.run("build", "shop", "--from", "export.csv", "--format", "shopify")
        #expect(run.status == 2)
        #expect(run.errors.contains("export.csv has no column \"Handle\""))
    }

    @Test func `An export without the definition's id column is refused`() throws {
        let shop = try Self.shop(Self.header + "lamp,Desk lamp,Acme,1\n", id: "gtin")
        let run = try shop.run("build", "shop", "--from", "export.csv", "--format", "shopify")
        #expect(run.status == 2)
        #expect(run.errors.contains("export.csv has no column \"gtin\""))
    }

    @Test func `A WooCommerce export of simple products is taken in`() throws {
        let shop = try Self.shop("Type,SKU,Name\nsimple,s1,Blue hat\nsimple,s2,Cap\n", id: "SKU")
        let run = try shop.run("build", "shop", "--from", "export.csv", "--format", "woocommerce")
        #expect(run.status == 0)
        #expect(try shop.found("hat") == ["s1"])
    }

    @Test func `Rows of WooCommerce's variations are refused`() throws {
        let shop = try Self.shop(
            "Type,SKU,Name\nvariable,s1,Hat\nvariation,s2,Hat - red\n", id: "SKU")
        let run = try shop.run("build", "shop", "--from", "export.csv", "--format", "woocommerce")
        #expect(run.status == 2)
        #expect(run.errors.contains("line 3 is a variation of a product"))
    }

    @Test func `Google's XML is not read, and the message says what to do`() throws {
        let shop = try TinyShop()
        let run = try shop.run("build", "shop", "--from", "products.jsonl", "--format", "google")
        #expect(run.status == 2)
        #expect(run.errors.contains("is not read yet; export CSV or JSON lines"))
    }
}
