import Catalog
import Foundation
import Testing

@testable import Affinity

@Suite("Popularity")
struct PopularityTests {
    @Test("is the logarithm of one and the purchases, halved every two weeks")
    func formula() {
        var popularity = Popularity()
        popularity.add(1, to: 3, at: day(0))
        popularity.add(1, to: 3, at: day(14))
        #expect(abs(popularity.nats(of: 3, at: day(14)) - log1p(1.5)) < 1e-12)
        #expect(abs(popularity.nats(of: 3, at: day(28)) - log1p(0.75)) < 1e-12)
        #expect(popularity.nats(of: 2, at: day(14)) == 0)
        #expect(popularity.nats(of: 99, at: day(14)) == 0)
    }

    @Test("returns take away, but never below none")
    func returns() {
        var popularity = Popularity()
        popularity.add(1, to: 0, at: day(0))
        popularity.add(-0.8, to: 0, at: day(0))
        #expect(abs(popularity.nats(of: 0, at: day(0)) - log1p(0.2)) < 1e-9)
        popularity.add(-5, to: 0, at: day(0))
        #expect(popularity.nats(of: 0, at: day(0)) == 0)
    }

    @Test("does not depend on the order in which events arrive")
    func anyOrder() {
        let events = [(1.0, 0.0), (0.4, 3), (1, 20), (-0.8, 21), (1, 50)]
        var inOrder = Popularity()
        for (purchases, at) in events { inOrder.add(purchases, to: 0, at: day(at)) }
        for order in [[4, 3, 2, 1, 0], [2, 0, 4, 1, 3], [1, 4, 0, 3, 2]] {
            var mixed = Popularity()
            for index in order { mixed.add(events[index].0, to: 0, at: day(events[index].1)) }
            for at in [50.0, 60, 90] {
                #expect(
                    abs(mixed.nats(of: 0, at: day(at)) - inOrder.nats(of: 0, at: day(at))) < 1e-9)
            }
        }
    }
}

@Suite("How often customers buy again")
struct RepeatRateTests {
    private func gate(of events: [Event]) -> Double { BehaviorModel(events).repeats.gate }

    @Test("is cautious at first, and full where every third purchase is a repeat")
    func gate() throws {
        #expect(abs(gate(of: []) - 0.15) < 1e-12)
        var loyal: [Event] = []
        for week in 0..<40 {
            loyal.append(try event("kim", .purchase, "milk", on: Double(week) * 7))
        }
        #expect(gate(of: loyal) == 1)
        var fickle: [Event] = []
        for week in 0..<200 {
            fickle.append(try event("kim", .purchase, "p\(week)", on: Double(week)))
        }
        #expect(gate(of: fickle) < 0.02)
    }

    @Test("first purchases and a product twice in one order say nothing")
    func firsts() throws {
        let events = try (0..<50).flatMap { number in
            [
                try event("c\(number)", .purchase, "a", on: 1),
                try event("c\(number)", .purchase, "a", on: 1),
            ]
        }
        #expect(abs(gate(of: events) - 0.15) < 1e-12)
    }
}
