import Catalog
import Foundation
import LineProtocol
import NIOCore
import Testing

@testable import LoadDriver

@Suite struct WorkloadTests {
    @Test func theSameSeedAsksTheSameOnEachConnection() throws {
        let first = try SmallShop.workload(seed: 7)
        let second = try SmallShop.workload(seed: 7)
        for stream in 0..<3 {
            #expect(
                SmallShop.lines(500, of: first, stream: stream)
                    == SmallShop.lines(500, of: second, stream: stream))
        }
    }

    @Test func anotherSeedOrConnectionAsksSomethingElse() throws {
        let workload = try SmallShop.workload(seed: 7)
        let lines = SmallShop.lines(100, of: workload)
        #expect(lines != SmallShop.lines(100, of: workload, stream: 1))
        #expect(lines != SmallShop.lines(100, of: try SmallShop.workload(seed: 8)))
    }

    @Test func everyLineIsARequestOfTheProtocol() throws {
        let lines = SmallShop.lines(2_000, of: try SmallShop.workload())
        for line in lines {
            var buffer = ByteBuffer(string: line + "\n")
            var decoder = RequestDecoder()
            guard case .request? = decoder.decode(buffer: &buffer)?.content else {
                Issue.record("not understood: \(line)")
                return
            }
        }
        #expect(Set(lines.map { $0.prefix { $0 != " " } }) == ["SEARCH", "EVENT", "PUT"])
    }

    @Test func weightsAreSharesOfRequestsHoweverManyKeysAPhraseHas() throws {
        let mix = try SmallShop.mix()
        var stream = RequestStream(try SmallShop.workload(mix), number: 0)
        var counts: [RequestKind: Int] = [:]
        let count = 100_000
        for _ in 0..<count { counts[stream.nextRequest().kind, default: 0] += 1 }
        let total = mix.parts.reduce(0) { $0 + $1.weight }
        for part in mix.parts {
            let share = Double(counts[part.kind] ?? 0) / Double(count)
            #expect(abs(share - part.weight / total) < 0.01, "\(part.kind)")
        }
    }

    @Test func aPhraseIsTypedKeyByKeyFromTheFirstKeyOn() throws {
        let mix = try RequestMix(
            yaml: "requests: {prefixes: {weight: 1, first_key: 3, limit: 4}}", path: "t")
        let sample = ShopSample(queries: ["jacket"], customers: [], events: [], products: [])
        let workload = try Workload(
            mix: mix, sample: sample, folder: "f", index: "my shop", seed: 1, runTag: "t")
        #expect(
            SmallShop.lines(5, of: workload) == [
                "SEARCH \"my shop\" \"jac\" LIMIT 4", "SEARCH \"my shop\" \"jack\" LIMIT 4",
                "SEARCH \"my shop\" \"jacke\" LIMIT 4", "SEARCH \"my shop\" \"jacket\" LIMIT 4",
                "SEARCH \"my shop\" \"jac\" LIMIT 4",
            ])
    }

    @Test func eventsHaveIdsThatNeverRepeat() throws {
        let mix = try RequestMix(yaml: "requests: {events: {weight: 1}}", path: "t")
        let workload = try SmallShop.workload(mix)
        let lines = (0..<4).flatMap { SmallShop.lines(250, of: workload, stream: $0) }
        #expect(Set(lines).count == 1_000)
        #expect(
            lines[0] == "EVENT shop {\"customer\":\"anna\",\"kind\":\"view\",\"id\":\"t-0-1\"}")
    }

    @Test func productsAreSentWholeWithAnotherPriceOrStock() throws {
        let mix = try RequestMix(yaml: "requests: {products: {weight: 1}}", path: "t")
        var prices: Set<Double> = []
        for line in SmallShop.lines(200, of: try SmallShop.workload(mix)) {
            let json = try JSONValue(parsing: Array(line.dropFirst("PUT shop ".count).utf8))
            #expect(json["title"] != nil)
            #expect(json.members?.count == 6)
            guard case .string(let id)? = json["id"], case .number(let price)? = json["price"]
            else { throw LoadError.unreadable(path: line, reason: "no id or price") }
            let imported: Double = id == "p1" ? 1_000 : 2_500
            #expect((0.8 * imported...1.2 * imported).contains(price))
            prices.insert(price)
        }
        #expect(prices.count > 20)
    }

    @Test func onlySearchesForCustomersNameOne() throws {
        let mix = try RequestMix(
            yaml: "requests: {search: {weight: 1}, anonymous: {weight: 1, limit: 3}}", path: "t")
        for line in SmallShop.lines(200, of: try SmallShop.workload(mix)) {
            #expect(line.contains(" FOR \"") == !line.hasSuffix("LIMIT 3"), "\(line)")
        }
    }

    @Test(arguments: [
        ("search: {weight: 1}", "shop/queries.tsv"), ("events: {weight: 1}", "shop/events.jsonl"),
        ("products: {weight: 1}", "shop/products.jsonl"),
    ])
    func aShopThatLacksWhatTheMixNeedsIsReported(requests: String, path: String) throws {
        let mix = try RequestMix(yaml: "requests: {\(requests)}", path: "t")
        let empty = ShopSample(queries: [], customers: [], events: [], products: [])
        do throws(LoadError) {
            _ = try Workload(
                mix: mix, sample: empty, folder: "shop", index: "i", seed: 1, runTag: "t")
            Issue.record("nothing was thrown")
        } catch {
            guard case .nothingToAsk(path, _, _) = error else {
                Issue.record("\(error)")
                return
            }
        }
    }

    @Test func aFilterThatNoProductFitsIsReported() throws {
        let mix = try RequestMix(
            yaml: "requests: {filters: {weight: 1, where: [\"size:{size}\"]}}", path: "t")
        #expect(throws: LoadError.self) { try SmallShop.workload(mix) }
    }

    @Test func aShopFolderIsSampledAsFarAsTheMixNeedsIt() throws {
        try withFolder { folder in
            try "q1\tred shoes\nq2\tjacket\n".write(
                toFile: folder + "/queries.tsv", atomically: true, encoding: .utf8)
            let searches = try RequestMix(yaml: "requests: {anonymous: {weight: 1}}", path: "t")
            let sample = try ShopSample(folder: folder, for: searches)
            #expect(sample.queries == ["red shoes", "jacket"])
            #expect(sample.products.isEmpty)
            #expect(throws: LoadError.self) {
                try ShopSample(folder: folder, for: try SmallShop.mix())
            }
        }
    }

    @Test func aQueryLogOfAnotherFormIsReported() throws {
        try withFolder { folder in
            try "red shoes\n".write(
                toFile: folder + "/queries.tsv", atomically: true, encoding: .utf8)
            let mix = try RequestMix(yaml: "requests: {anonymous: {weight: 1}}", path: "t")
            #expect(
                throws: LoadError.badLine(
                    path: folder + "/queries.tsv", expected: "id TAB query",
                    found: "\"red shoes\"")
            ) { try ShopSample(folder: folder, for: mix) }
        }
    }
}
