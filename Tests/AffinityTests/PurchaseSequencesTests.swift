import Catalog
import Foundation
import Testing

@testable import Affinity

@Suite("What is bought after what")
struct PurchaseSequencesTests {
    private func related(_ model: BehaviorModel, on days: Double = 40) throws -> [String: Double] {
        let boosts = try model.interests(of: "me", on: days).boosts.filter(\.cause.isRelated)
        return Dictionary(uniqueKeysWithValues: boosts.map { ($0.product.text, $0.nats) })
    }

    /// Twenty customers who bought a and then b, others who bought other things, and me, who
    /// bought only a.
    private func history() throws -> [Event] {
        var events: [Event] = []
        for number in 0..<20 { events.append(try event("c\(number)", .purchase, "a", on: 1)) }
        for number in 0..<20 { events.append(try event("c\(number)", .purchase, "b", on: 10)) }
        for number in 0..<30 {
            events.append(try event("d\(number)", .purchase, "x\(number % 5)", on: 11))
        }
        for number in 0..<30 {
            events.append(try event("d\(number)", .purchase, "y\(number % 5)", on: 12))
        }
        events.append(try event("me", .purchase, "a", on: 30))
        return events
    }

    @Test("who bought the first is led to the second, and not the other way round")
    func directed() throws {
        let model = BehaviorModel(try history())
        let related = try related(model)
        #expect(related.keys.sorted() == ["b"])
        #expect(try #require(related["b"]) > 0.5)
        var reverse = BehaviorModel(try history())
        reverse.add(try event("you", .purchase, "b", on: 31))
        let yours = try reverse.interests(of: "you", on: 40).boosts.filter(\.cause.isRelated)
        #expect(yours.isEmpty)
    }

    @Test("products of one order lead to each other")
    func sameOrder() throws {
        var events: [Event] = []
        for number in 0..<20 {
            for product in ["a", "b"] {
                events.append(try event("c\(number)", .purchase, product, on: Double(number)))
            }
            events.append(try event("d\(number)", .purchase, "x", on: Double(number)))
            events.append(try event("d\(number)", .purchase, "y", on: Double(number)))
        }
        events.append(try event("me", .purchase, "b", on: 30))
        #expect(try related(BehaviorModel(events)).keys.sorted() == ["a"])
    }

    @Test("the strongest of several purchases is named as the cause")
    func cause() throws {
        var events = try history()
        events.append(try event("me", .purchase, "x3", on: 30))
        let interests = try BehaviorModel(events).interests(of: "me", on: 31)
        let causes = interests.boosts.filter { $0.product.text == "b" }.map(\.cause)
        #expect(causes == [.boughtAfter(try ProductID("a"))])
    }

    @Test("a purchase long ago leads to little")
    func recency() throws {
        let model = BehaviorModel(try history())
        let (soon, late) = (try related(model, on: 31), try related(model, on: 200))
        #expect(try #require(soon["b"]) > 2 * #require(late["b"]))
    }

    @Test("nothing is led to by what nobody bought with anything")
    func alone() throws {
        let events = try (0..<30).map { try event("c\($0)", .purchase, "a", on: Double($0)) }
        #expect(try related(BehaviorModel(events + [event("me", .purchase, "a", on: 35)])).isEmpty)
    }

    @Test("a purchase with a date of long ago changes next to nothing")
    func ancientPurchase() throws {
        let model = BehaviorModel(try history())
        for years in [30.0, 65, 125, 1_900] {
            let ancient = try event("old", .purchase, "z", on: -years * 365)
            let other = BehaviorModel(try [ancient] + history())
            let (expected, found) = (try related(model), try related(other))
            #expect(found.keys.sorted() == expected.keys.sorted())
            for (product, nats) in expected {
                #expect(abs(try #require(found[product]) - nats) < 0.05, "\(years) years")
            }
        }
    }

    @Test("a century of purchases is no trouble")
    func century() throws {
        var events: [Event] = []
        for year in 0..<100 {
            let start = Double(year) * 365
            for number in 0..<3 {
                events.append(try event("c\(year)-\(number)", .purchase, "a", on: start))
                events.append(try event("c\(year)-\(number)", .purchase, "b", on: start + 2))
                events.append(try event("d\(year)-\(number)", .purchase, "x", on: start + 3))
                events.append(try event("d\(year)-\(number)", .purchase, "y", on: start + 4))
            }
        }
        events.sort { $0.at < $1.at }
        events.append(try event("me", .purchase, "a", on: 36_510))
        let related = try related(BehaviorModel(events), on: 36_511)
        #expect(related.keys.sorted() == ["b"])
        #expect(related.values.allSatisfy { $0.isFinite && $0 < 4 })
    }
}
