import Foundation
import Testing

@testable import LoadDriver

@Suite struct RequestMixTests {
    private func fault(_ yaml: String) -> String {
        do throws(LoadError) {
            _ = try RequestMix(yaml: yaml, path: "mixes/odd.yaml")
            return "none"
        } catch {
            return error.description
        }
    }

    @Test func aMixHasItsKindsInAFixedOrderWithTheirSettings() throws {
        let mix = try RequestMix(
            yaml: "requests: {events: {weight: 2}, search: {weight: 0.5, limit: 3}}",
            path: "mixes/odd.yaml")
        #expect(mix.name == "odd")
        #expect(mix.parts.map(\.kind) == [.search, .events])
        #expect(mix.parts[0].weight == 0.5)
        #expect(mix.parts[0].limit == 3)
        #expect(mix.parts[0].customers == 1)
        #expect(mix.hasWrites)
        #expect(mix.withoutWrites?.parts.map(\.kind) == [.search])
        #expect(mix.withoutWrites?.name == "odd-reads")
    }

    @Test func aMixOfNothingButWritesHasNothingLeftWithoutThem() throws {
        let mix = try RequestMix(yaml: "requests: {events: {weight: 2}}", path: "writes.yaml")
        #expect(mix.withoutWrites == nil)
    }

    @Test(arguments: [
        (
            "requests:\n  serch: {weight: 1}",
            "line 2, requests: expected one of search, anonymous, prefixes, facets, filters, "
                + "events, products, found \"serch\""
        ),
        (
            "requests:\n  search:\n    weight: much",
            "line 3, requests.search.weight: expected a number from 0 to 1000000, found \"much\""
        ),
        (
            "requests:\n  search: {limit: 10}",
            "line 2, requests.search: expected a weight, such as weight: 10, found only limit"
        ),
        (
            "requests:\n  search: {weight: 1, limit: 1001}",
            "line 2, requests.search.limit: expected a whole number from 0 to 1000, found \"1001\""
        ),
        (
            "requests:\n  anonymous: {weight: 1, customers: 1}",
            "expected one of weight, limit, fields, deadline_ms, found \"customers\""
        ),
        (
            "requests:\n  facets: {weight: 1}",
            "expected attributes to count, such as facets: [brand, color], found only weight"
        ),
        (
            "requests:\n  filters: {weight: 1, where: [\"brand:{brand\"]}",
            "expected a filter with columns in braces, such as \"brand:{brand}\", "
                + "found \"brand:{brand\""
        ),
        ("name: x", "expected a section \"requests\""),
        ("requests: {search: {weight: 0}}", "expected a kind of request with a weight above 0"),
        ("requests: [search]", "expected a section of keys and values, found a list"),
        ("requests: {search: {weight: 1}", "expected YAML, found"),
        ("", "expected a mix, found nothing"),
    ])
    func aFaultIsNamedWithWhatWasExpectedFoundAndWhere(yaml: String, expected: String) {
        let text = fault(yaml)
        #expect(text.hasPrefix("mixes/odd.yaml, line "))
        #expect(text.contains(expected), "\(text)")
    }

    @Test func aMissingFileIsReportedWithItsPath() {
        #expect(throws: LoadError.self) { try RequestMix(path: "no/such.yaml") }
    }

    @Test func theMixesOfTheProjectCanBeRead() throws {
        let folder = try #require(mixesFolder())
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".yaml") }
        #expect(names.count >= 3)
        for name in names {
            let mix = try RequestMix(path: folder + "/" + name)
            #expect(mix.name + ".yaml" == name)
        }
    }

    @Test func theBuiltInMixIsThatOfTheFile() throws {
        let folder = try #require(mixesFolder())
        #expect(try RequestMix.storefront() == RequestMix(path: folder + "/storefront.yaml"))
    }

    private func mixesFolder() -> String? {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let path = folder.appendingPathComponent("Benchmarks/mixes").path
            if FileManager.default.fileExists(atPath: path) { return path }
        }
        return nil
    }
}
