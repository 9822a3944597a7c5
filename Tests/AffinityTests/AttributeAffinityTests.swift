import Catalog
import Foundation
import Testing

@testable import Affinity

@Suite("Affinity for an attribute's values")
struct AttributeAffinityTests {
    private func affinity(_ strengths: [(String, Double)]) -> AttributeAffinity {
        var affinity = AttributeAffinity()
        for (value, strength) in strengths {
            affinity.add(strength, to: value, events: 1, newest: day(0))
        }
        return affinity
    }

    @Test("is the shrunken log-ratio of interest to the value's share")
    func formula() throws {
        let nats = affinity([("a", 6), ("b", 2)]).nats { _ in 0.25 }
        let expected = log((6 + 20 * 0.25) / ((8 + 20) * 0.25))
        #expect(abs(try #require(nats["a"]) - expected) < 1e-12)
        // Two of eight is no more than the share of a quarter.
        #expect(nats["b"] == 0)
        #expect(nats["c"] == nil)
    }

    @Test("a value that is rare counts more than one that is everywhere")
    func rarity() throws {
        let nats = affinity([("rare", 3), ("common", 3)]).nats { $0 == "rare" ? 0.01 : 0.5 }
        #expect(try #require(nats["rare"]) > #require(nats["common"]))
    }

    @Test("everybody's value says nothing")
    func certain() {
        #expect(affinity([("a", 100)]).nats { _ in 1 } == ["a": 0])
    }

    @Test("more interest is never less affinity, and never beyond the limit")
    func monotone() throws {
        var last = 0.0
        for strength in stride(from: 0.0, through: 400, by: 4) {
            let nats = affinity([("a", strength), ("b", 5)]).nats { _ in 0.001 }
            let value = try #require(nats["a"])
            #expect(value >= last)
            #expect(value <= AttributeAffinity.limit)
            last = value
        }
        #expect(last == AttributeAffinity.limit)
    }

    @Test("shown dislike is below 0, at least minus the limit, and takes nothing from others")
    func dislike() throws {
        let nats = affinity([("a", -0.5), ("b", -9), ("c", 4)]).nats { _ in 0.2 }
        #expect(nats["a"] == -0.5)
        #expect(nats["b"] == -AttributeAffinity.limit)
        #expect(nats["c"] == affinity([("c", 4)]).nats { _ in 0.2 }["c"])
    }

    @Test("values that no product has any more are left out")
    func gone() {
        #expect(affinity([("a", 3)]).nats { _ in 0 }.isEmpty)
    }

    @Test("evidence adds up: strength, number of events, the newest")
    func evidence() throws {
        var affinity = AttributeAffinity()
        affinity.add(1, to: "a", events: 2, newest: day(5))
        affinity.add(0.5, to: "a", events: 1, newest: day(3))
        let evidence = try #require(affinity.evidence["a"])
        #expect(evidence.strength == 1.5)
        #expect(evidence.events == 3)
        #expect(evidence.newest == day(5))
    }
}
