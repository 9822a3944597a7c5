import Catalog
import Foundation
import Testing

@testable import Affinity

@Suite("A customer's interests")
struct CustomerInterestsTests {
    @Test("nobody has none")
    func nobody() throws {
        #expect(try BehaviorModel().interests(of: "kim", on: 0).isEmpty)
        let model = BehaviorModel([try event("lee", .view, "a", on: 0)])
        #expect(try model.interests(of: "kim", on: 0).isEmpty)
        #expect(model.customerCount == 1)
    }

    @Test("kinds count in the proportions 1, 4 and 10, a review by its stars, a return backwards")
    func weights() throws {
        func strength(_ kind: EventKind, _ stars: Double? = nil) throws -> Double {
            try BehaviorModel([event("kim", kind, "a", on: 0, stars: stars)])
                .interests(of: "kim", on: 0).strength(of: "a")
        }
        let view = try strength(.view)
        #expect(view > 0)
        #expect(abs(try strength(.cart) / view - 4) < 1e-6)
        #expect(abs(try strength(.purchase) / view - 10) < 1e-6)
        #expect(abs(try strength(.return) / view + 8) < 1e-6)
        #expect(abs(try strength(.hide) / view + 10) < 1e-6)
        #expect(abs(try strength(.review, 5) / view - 6) < 1e-6)
        #expect(abs(try strength(.review, 1) / view + 6) < 1e-6)
        #expect(try strength(.review, 3) == 0)
    }

    @Test("interest adds up over events, each faded by its age")
    func addsUp() throws {
        let model = BehaviorModel([
            try event("kim", .cart, "a", on: 0), try event("kim", .view, "a", on: 20),
            try event("kim", .view, "b", on: 21),
        ])
        let interests = try model.interests(of: "kim", on: 30)
        let expected =
            Double(Float(0.4)) * Decay.overHorizons(ageInDays: 30)
            + Double(Float(0.1)) * Decay.overHorizons(ageInDays: 10)
        #expect(abs(interests.strength(of: "a") - expected) < 1e-9)
        let first = try #require(interests.interests.first { $0.product.text == "a" })
        #expect(first.events == 2)
        #expect(first.newest == day(20))
    }

    @Test("purchases by others are not the customer's")
    func separate() throws {
        let model = BehaviorModel([
            try event("kim", .purchase, "a", on: 0), try event("lee", .purchase, "b", on: 1),
        ])
        #expect(try model.interests(of: "kim", on: 2).strength(of: "b") == 0)
        #expect(try model.interests(of: "kim", on: 2).nats(of: "b", where: \.isRepeat) == 0)
    }

    @Test("each purchase of a product raises it less than the one before, returns take back")
    func repeats() throws {
        func nats(_ kinds: [EventKind]) throws -> Double {
            // Others decide how much a repeat says.
            var events = try (0..<60).map { try event("o", .purchase, "milk", on: Double($0)) }
            events += try kinds.map { try event("kim", $0, "a", on: 70) }
            return try BehaviorModel(events).interests(of: "kim", on: 80)
                .nats(of: "a", where: \.isRepeat)
        }
        let (one, two, three) = (
            try nats([.purchase]), try nats([.purchase, .purchase]),
            try nats([.purchase, .purchase, .purchase])
        )
        #expect(abs(one - log1p(4)) < 1e-6)
        #expect(two > one && three > two)
        #expect(two - one > three - two)
        #expect(try nats([.purchase, .return]) < one / 2)
        #expect(try nats([.return]) == 0)
        #expect(try nats([.view, .cart]) == 0)
    }

    @Test("a repeat does not fade")
    func repeatsStay() throws {
        let model = BehaviorModel([try event("kim", .purchase, "a", on: 0)])
        let nats = try [1.0, 700].map {
            try model.interests(of: "kim", on: $0).nats(of: "a", where: \.isRepeat)
        }
        #expect(nats[0] > 0)
        #expect(nats[0] == nats[1])
    }

    @Test("a hidden product stays hidden until it is bought, whatever else is done")
    func hidden() throws {
        func isHidden(_ kinds: [EventKind]) throws -> Bool {
            let events = try kinds.enumerated().map {
                try event("kim", $1, "a", on: Double($0))
            }
            return try BehaviorModel(events).interests(of: "kim", on: 30)
                .nats(of: "a") { $0 == .hidden } == -2
        }
        #expect(try isHidden([.hide]))
        #expect(try isHidden([.hide, .view, .cart]))
        #expect(try !isHidden([.hide, .purchase]))
        #expect(try isHidden([.purchase, .hide]))
        #expect(try !isHidden([.view]))
    }

    @Test("events that arrive late take their place in time")
    func late() throws {
        let model = BehaviorModel([
            try event("kim", .purchase, "a", on: 10), try event("kim", .hide, "a", on: 5),
        ])
        #expect(try model.interests(of: "kim", on: 30).nats(of: "a") { $0 == .hidden } == 0)
        var history = CustomerHistory()
        for (product, on) in [(Int32(1), 10.0), (2, 5), (3, 7), (1, 6)] {
            history.add(try event("kim", .purchase, "p", on: on), product: product)
        }
        #expect(history.recentPurchases.map(\.product) == [2, 3, 1])
        #expect(history.lastPurchase(of: 1) == day(10))
        #expect(history.firstPurchase == day(5))
    }

    @Test("answers of surveys are kept as they were given")
    func answers() throws {
        var model = BehaviorModel()
        model.add(
            try Event(
                customer: CustomerID("kim"), kind: .survey, at: day(1),
                answer: SurveyAnswer(attribute: "brand", value: "Nike", weight: -0.5)))
        let interests = try model.interests(of: "kim", on: 500)
        let answer = try #require(interests.answers.first)
        #expect(answer.attribute == "brand")
        #expect(answer.value == "Nike")
        #expect(answer.interest == -0.4)
        #expect(interests.boosts.isEmpty)
    }

    @Test("a very long history keeps its newest thousand events and fifty purchases")
    func bounded() throws {
        var model = BehaviorModel()
        var history = CustomerHistory()
        for number in 0..<5_000 {
            let purchase = try event("kim", .purchase, "p\(number)", on: Double(number) / 10)
            model.add(purchase)
            history.add(purchase, product: Int32(number))
        }
        let interests = try model.interests(of: "kim", on: 501)
        #expect((1_000...2_000).contains(interests.interests.count))
        #expect(interests.strength(of: "p4999") > 0)
        #expect(interests.strength(of: "p0") == 0)
        #expect(history.recentPurchases.count == CustomerHistory.maximumPredecessors)
        #expect(history.recentPurchases.last?.at == day(499.9))
    }
}
