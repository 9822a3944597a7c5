import Testing

@testable import Retrieval

@Suite("Recent values")
struct RecentValuesTests {
    @Test("are found until others need their room, those asked for longest ago first")
    func order() {
        var recent = RecentValues<Int, String>(capacity: 16)
        for key in 0..<16 { recent.keep("value \(key)", for: key, cost: 1) }
        #expect((0..<16).allSatisfy { recent.value(of: $0) == "value \($0)" })
        #expect(recent.value(of: 16) == nil)
        _ = recent.value(of: 0)
        recent.keep("one more", for: 16, cost: 1)
        #expect(recent.value(of: 0) == "value 0" && recent.value(of: 16) == "one more")
        #expect([1, 2, 3].allSatisfy { recent.value(of: $0) == nil })
        #expect((4..<16).allSatisfy { recent.value(of: $0) != nil })
        #expect(recent.count == 14)
    }

    @Test("never cost more than they may, whatever is kept in place of what")
    func costs() {
        var random = SeededGenerator(seed: 3)
        var recent = RecentValues<Int, Int>(capacity: 1_000)
        var costs: [Int: Int] = [:]
        for _ in 0..<20_000 {
            let key = Int.random(in: 0..<200, using: &random)
            let cost = Int.random(in: 0...90, using: &random)
            recent.keep(cost, for: key, cost: cost)
            costs[key] = cost
            #expect(recent.value(of: key) == cost)
        }
        let kept = costs.keys.filter { recent.value(of: $0) != nil }
        #expect(kept.allSatisfy { recent.value(of: $0) == costs[$0] })
        let sum = kept.reduce(0) { $0 + costs[$1, default: 0] }
        #expect(sum <= 1_000 && sum > 700)
        #expect(recent.count == kept.count)
    }

    @Test("there is no room while all are in use, and there is once some are not")
    func room() {
        var recent = RecentValues<Int, Int>(capacity: 10)
        func hasRoom(_ cost: Int) -> Bool { recent.hasRoom(for: cost) }
        #expect(hasRoom(10) && !hasRoom(11))
        for key in 0..<10 { recent.keep(key, for: key, cost: 1) }
        #expect(!hasRoom(1))
        // All in turn, and others that are not kept: nobody's place is given away.
        for step in 0..<1_000 {
            let found = recent.value(of: step % 20)
            #expect(found == (step % 20 < 10 ? step % 20 : nil))
            #expect(!hasRoom(1))
        }
        // Three are not asked for any more.
        for step in 0..<1_000 { _ = recent.value(of: step % 7) }
        #expect(hasRoom(3) && !hasRoom(4))
        let kept = (0..<10).filter { recent.value(of: $0) != nil }
        #expect(kept == Array(0..<7))
    }

    @Test("one that costs too much is not kept, and takes no room from others")
    func tooMuch() {
        var recent = RecentValues<String, Int>(capacity: 100)
        recent.keep(1, for: "small", cost: 10)
        recent.keep(2, for: "large", cost: 101)
        #expect(recent.value(of: "large") == nil && recent.value(of: "small") == 1)
        recent.keep(3, for: "small", cost: 101)
        #expect(recent.count == 0)
    }
}
