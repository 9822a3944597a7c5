import Catalog
import Foundation
import Testing

@Suite("penchant bench regret")
struct BenchRegretCommandTests {
    @Test func `Knowing the customers is closer to the oracle than not knowing them`() throws {
        let folder = try TemporaryFolder()
        for arguments in [
            ["generate", "--products", "2000", "--customers", "60", "--out", "shop"],
            ["build", "shop", "--from", "shop/products.jsonl"],
            ["events", "shop", "--from", "shop/events.jsonl"],
        ] { #expect(try Program.run(arguments, in: folder).status == 0) }
        let run = try Program.run(
            "bench", "regret", "shop", "--shop", "shop", "--queries", "150", "--json", in: folder)
        #expect(run.status == 0, "\(run.errors)")
        let figures = try run.object()
        guard case .number(let neutral)? = figures["neutral"],
            case .number(let personalized)? = figures["personalized"]
        else {
            Issue.record("\(figures)")
            return
        }
        #expect(neutral > 0 && neutral < 1)
        #expect(personalized < neutral)
        #expect(figures["oracle"] == .number(0))
    }

    @Test func `A folder of another shop is refused`() throws {
        let folder = try TemporaryFolder()
        _ = try Program.run(
            "generate", "--products", "50", "--customers", "3", "--out", "shop", in: folder)
        _ = try Program.run("build", "shop", "--from", "shop/products.jsonl", in: folder)
        try folder.write("", to: "shop/tastes.jsonl")
        let run = try Program.run("bench", "regret", "shop", "--shop", "shop", in: folder)
        #expect(run.status == 1)
        #expect(run.errors.contains("tastes.jsonl"))
    }
}
