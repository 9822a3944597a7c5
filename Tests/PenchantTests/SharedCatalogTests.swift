import Catalog
import Testing

/// Skipped, visibly, where the shared data do not lie beside the project.
@Suite("Real catalogs", .enabled(if: SharedData.isThere))
struct SharedCatalogTests {
    @Test func `Every product of the electronics catalog is taken in`() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            language: en
            id: id
            fields:
              title: {from: title, weight: 5}
              brand: {from: supplier, weight: 4}
            attributes:
              brand: {from: supplier, prefer: true}
            price: {from: price, unit: cents}

            """, to: "chorus/index.yaml")
        let file = SharedData.path("chorus/products.jsonl.gz")
        let build = try Program.run("build", "chorus", "--from", file, "--json", in: folder)
        #expect(build.status == 0)
        #expect(try build.object()["taken"] == .number(19_406))
        #expect(try build.object()["rejected"] == .number(0))
        let evaluation = try Program.run(
            "evaluate", "chorus", "--queries", SharedData.path("chorus/queries.tsv"), "--qrels",
            SharedData.path("chorus/qrels.txt"), "--json", in: folder
        ).object()
        guard case .number(let ndcg)? = evaluation["ndcg@10"] else {
            Issue.record("no figure")
            return
        }
        // Far below what is measured, far above what a broken ranking would have.
        #expect(ndcg > 0.2)
    }

    @Test func `Real exports of Shopify have variants, and are refused with what to do`() throws {
        let shop = try TinyShop()
        let file = SharedData.path("formats/shopify/apparel.csv")
        let run = try shop.run("build", "shop", "--from", file, "--format", "shopify")
        #expect(run.status == 2)
        #expect(run.errors.contains("--format csv"))
    }
}
