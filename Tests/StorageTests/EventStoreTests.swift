import Affinity
import Catalog
import Storage
import Testing

@Suite struct EventStoreTests {
    @Test func anEventIsRecordedOnce() throws {
        let store = try StoreFolder().open()
        let event = try Sample.event("e1", at: 5)
        #expect(try store.record(event))
        #expect(try !store.record(event))
        #expect(try !store.record(Sample.event("e1", customer: "other")))
        #expect(try store.events(of: event.customer) == [event])
    }

    @Test func eventsWithoutIdentifierGetOne() throws {
        let store = try StoreFolder().open()
        let event = try Sample.event()
        #expect(try store.record(event))
        #expect(try store.record(event))
        let ids = try store.events(of: event.customer).compactMap(\.id)
        #expect(Set(ids).count == 2)
    }

    @Test func allPartsOfAllKindsAreGivenBack() throws {
        let store = try StoreFolder().open()
        let customer = try CustomerID("c")
        var events: [Event] = []
        for (index, kind) in EventKind.allCases.enumerated() {
            let isSurvey = kind == .survey
            let event = try Event(
                id: "e\(index)", customer: customer, kind: kind,
                product: isSurvey ? nil : ProductID("p"),
                at: Timestamp(milliseconds: Int64(index)), query: index == 2 ? "q" : nil,
                quantity: index + 1, stars: kind == .review ? 4.5 : nil,
                answer: isSurvey ? SurveyAnswer(attribute: "a", value: "v", weight: -1) : nil)
            events.append(event)
        }
        #expect(try store.importEvents(events) == events.count)
        #expect(try store.importEvents(events) == 0)
        #expect(try store.exportCustomer(customer) == events)
        #expect(try store.events(of: customer, newest: 2) == events.suffix(2).reversed())
        let ones = Dictionary(uniqueKeysWithValues: EventKind.allCases.map { ($0, 1) })
        #expect(try store.eventCounts() == ones)
    }

    @Test func eventsComeInTheOrderOfTimeAndThenOfRecording() throws {
        let store = try StoreFolder().open()
        for (id, at) in [("b", 20), ("a", 10), ("d", 20), ("c", 30)] {
            try store.record(Sample.event(id, customer: id, at: Int64(at)))
        }
        var all: [String?] = []
        try store.forEachEvent { all.append($0.id) }
        #expect(all == ["a", "b", "d", "c"])
        var early: [String?] = []
        try store.forEachEvent(before: Timestamp(milliseconds: 20)) { early.append($0.id) }
        #expect(early == ["a"])
    }
}
