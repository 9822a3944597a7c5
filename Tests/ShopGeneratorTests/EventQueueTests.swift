import Testing

@testable import ShopGenerator

@Suite struct EventQueueTests {
    @Test func `Entries leave by time, then by customer, whatever is put in their place`() {
        var random = ShopRandom(seed: 8, stream: .text)
        var queue = EventQueue()
        var waiting: [EventQueue.Entry] = []
        func entry(_ number: Int) -> EventQueue.Entry {
            EventQueue.Entry(at: UTCTime(secondsSince1970: random.below(50)), customer: number)
        }
        for number in 0..<100 {
            let new = entry(number)
            queue.insert(new)
            waiting.append(new)
        }
        for number in 100..<400 {
            waiting.sort()
            #expect(queue.first == waiting.first)
            let next = number < 200 ? entry(number) : nil
            queue.replaceFirst(with: next)
            waiting.removeFirst()
            if let next { waiting.append(next) }
            if waiting.isEmpty { break }
        }
        #expect(queue.first == nil)
    }
}
