import Catalog
import Foundation
import Synchronization
import Testing

@testable import SearchEngine

/// A product of `TestIndex.definition` as JSON; `more` holds further members, as `"rating":4.5`.
func product(
    _ id: String, _ title: String, brand: String = "Acme", color: String = "grey",
    price: Int = 1_000, inStock: Bool = true, _ more: String...
) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    for (name, text) in [("id", id), ("title", title), ("brand", brand), ("color", color)] {
        writer.name(name)
        writer.string(text)
    }
    writer.name("price")
    writer.integer(price)
    writer.name("in_stock")
    writer.bool(inStock)
    writer.endObject()
    let members = more.map { "," + $0 }.joined()
    return String(decoding: writer.bytes.dropLast(), as: UTF8.self) + members + "}"
}

/// An event as JSON, so many days ago.
func event(
    _ customer: String, _ kind: String, _ product: String, id: String? = nil,
    daysAgo: Double = 0.01, _ more: String...
) -> String {
    let at = Timestamp(
        milliseconds: Timestamp.now.milliseconds - Int64(daysAgo * 86_400_000))
    let members = (id.map { ["\"id\":\"\($0)\""] } ?? []) + more
    return """
        {"customer":"\(customer)","kind":"\(kind)","product":"\(product)","at":"\(at)"\
        \(members.map { "," + $0 }.joined())}
        """
}

extension Index {
    /// Searches with a request that starts from the defaults.
    func find(
        _ query: String, _ change: (inout SearchRequest) -> Void = { _ in }
    ) throws -> SearchResponse {
        var request = SearchRequest(query: query)
        change(&request)
        return try search(request)
    }

    /// The ids found, in their order.
    func ids(
        _ query: String, _ change: (inout SearchRequest) -> Void = { _ in }
    ) throws -> [String] {
        try find(query, change).hits.map(\.id)
    }

    /// What a search would work on now.
    var currentSnapshot: IndexSnapshot { snapshot.withLock { $0 } }

    func put(_ json: String) throws { try put(Array(json.utf8)) }

    /// How many events memory knows of a customer with products that have the attribute.
    func eventsKnown(of customer: String, attribute: String) throws -> Int {
        let known = try JSONValue(parsing: try self.customer(customer))
        guard case .array(let values)? = known["attributes"]?[attribute] else { return 0 }
        return values.reduce(0) { sum, value in
            if case .number(let events)? = value["events"] { sum + Int(events) } else { sum }
        }
    }

    @discardableResult
    func record(_ json: String) throws -> Bool { try record(Array(json.utf8)) }
}

extension SearchResponse {
    /// The reply as text, without the time it took.
    var timelessText: String {
        String(decoding: json(), as: UTF8.self)
            .replacing(#/"took_us":\d+/#, with: "\"took_us\":0")
    }
}

extension String {
    /// This as the bytes of JSON.
    var json: [UInt8] { Array(utf8) }
}

/// A seeded generator (SplitMix64), so that a failing case can be run again.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}

/// The events of an export, a line each.
enum Exported {
    static func rows(_ array: String) throws -> [String] {
        guard case .array(let events) = try JSONValue(parsing: array.json) else { return [] }
        return events.map { String(decoding: $0.json, as: UTF8.self) }
    }
}
