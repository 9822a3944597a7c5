import Catalog
import Evaluation
import Foundation
import Storage
import Testing

@testable import SearchEngine

@Suite("Replaying events and probes")
struct ReplayTests {
    private let shop: TestIndex

    init() throws {
        // Alike but for their ids, so that only what is known of events can set them apart.
        shop = try TestIndex(
            products: ["a", "b", "c", "d"].map { product($0, "lamp", brand: "brand-\($0)") })
    }

    private func purchase(_ customer: String, _ product: String, _ at: String) -> String {
        #"{"customer":"\#(customer)","kind":"purchase","product":"\#(product)","at":"\#(at)"}"#
    }

    private func probe(_ customer: String, _ product: String, _ at: String) -> String {
        """
        {"customer":"\(customer)","at":"\(at)","query":"lamp","product":"\(product)","repeat":false}
        """
    }

    private func replay(
        _ events: [String], _ probes: [String]
    ) throws -> [ReplayMeasures.Outcome] {
        let list = try ProbeList(jsonLines: probes.joined(separator: "\n") + "\n")
        var steps: [Int] = []
        let measures = try shop.index.replay(
            events: [try shop.file("replayed.jsonl", events)], probes: list,
            progress: { done, _ in steps.append(done) })
        #expect(steps == Array(1...probes.count))
        return measures.outcomes
    }

    @Test("a probe does not know the purchase that it is about, nor anything later")
    func noLeak() throws {
        let outcomes = try replay(
            [
                purchase("kim", "d", "2025-03-01T12:00:00Z"),
                purchase("lee", "d", "2025-03-01T12:00:01Z"),
            ],
            [
                probe("kim", "d", "2025-02-01T12:00:00Z"),
                probe("kim", "d", "2025-03-01T12:00:00Z"),
                probe("kim", "d", "2025-03-01T12:00:00.001Z"),
            ])
        #expect(outcomes.map(\.neutralRank) == [4, 4, 1])
        #expect(outcomes.map(\.personalizedRank) == [4, 4, 1])
    }

    @Test(
        "nor where times are given to the microsecond", arguments: ["123456", "123789", "999999"])
    func noLeakWithinMilliseconds(fraction: String) throws {
        let at = "2025-03-01T12:00:00.\(fraction)Z"
        let outcomes = try replay([purchase("kim", "d", at)], [probe("kim", "d", at)])
        #expect(outcomes.map(\.neutralRank) == [4])
        #expect(outcomes.map(\.personalizedRank) == [4])
    }

    @Test("popularity is known to all, taste to the customer alone")
    func neutralAndPersonal() throws {
        let outcomes = try replay(
            [
                purchase("kim", "c", "2025-01-01"), purchase("lee", "d", "2025-01-30"),
                purchase("max", "d", "2025-01-30"),
            ],
            [
                probe("kim", "c", "2025-02-01T00:00:00Z"),
                probe("nobody", "c", "2025-02-01T00:00:00Z"),
            ])
        #expect(outcomes[0].neutralRank == 2)
        #expect(outcomes[1].personalizedRank == 2)
        #expect(try #require(outcomes[0].personalizedRank) <= 2)
        #expect(outcomes[1].neutralRank == outcomes[0].neutralRank)
    }

    @Test("events and probes are walked in the order of time, however they are given")
    func order() throws {
        let events = [
            purchase("kim", "b", "2025-03-01"), purchase("kim", "c", "2025-01-01"),
            purchase("lee", "d", "2025-02-01"),
        ]
        let probes = [
            probe("x", "d", "2025-02-02T00:00:00Z"), probe("x", "c", "2025-01-02T00:00:00Z"),
            probe("x", "b", "2025-03-02T00:00:00Z"),
        ]
        let outcomes = try replay(events, probes)
        #expect(outcomes.map(\.neutralRank) == [1, 1, 1])
        let reversed = try replay(events.reversed(), probes.reversed())
        #expect(reversed.map(\.neutralRank) == [1, 1, 1])
    }

    @Test("the index's own events neither count nor change")
    func ownEvents() throws {
        for number in 0..<9 {
            try shop.index.record(event("kim", "purchase", "a", id: "e\(number)"))
        }
        try shop.index.flush()
        func answers() throws -> [String] {
            try [nil, "kim"].map { customer in
                try shop.index.ids("lamp") { $0.customer = customer }.joined()
            }
        }
        let before = try answers()
        let outcomes = try replay(
            [purchase("kim", "d", "2025-03-01")],
            [probe("kim", "a", "2025-02-01T00:00:00Z"), probe("kim", "d", "2025-03-02T00:00:00Z")])
        #expect(outcomes.map(\.personalizedRank) == [1, 1])
        #expect(outcomes[1].neutralRank == 1)
        #expect(try answers() == before)
        #expect(before == ["abcd", "abcd"])
        #expect(try shop.index.store.eventCounts().values.reduce(0, +) == 9)
        #expect(
            try Exported.rows(
                String(decoding: try shop.index.exportCustomer("kim"), as: UTF8.self)
            ).count == 9)
    }

    @Test("a product that the query does not find has no rank")
    func notFound() throws {
        let outcomes = try replay([], [probe("kim", "nonesuch", "2025-03-01T12:00:00Z")])
        #expect(outcomes.map(\.neutralRank) == [nil])
        #expect(outcomes.map(\.personalizedRank) == [nil])
    }

    @Test("an event that cannot be read is an error with file and line")
    func badEvent() {
        for row in ["{", #"{"customer":"kim"}"#] {
            #expect {
                try replay(
                    [purchase("kim", "d", "2025-03-01"), row],
                    [probe("kim", "d", "2025-03-01T12:00:00Z")])
            } throws: { "\($0)".contains("line 2") && "\($0)".contains("replayed.jsonl") }
        }
    }
}
