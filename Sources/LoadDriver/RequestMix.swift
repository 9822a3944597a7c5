/// How often each kind of request comes, and what such a request asks for.
package struct RequestMix: Equatable, Sendable {
    /// The name that a record carries.
    package let name: String
    /// The kinds with a weight above zero, each once.
    package let parts: [MixPart]

    /// Whether some of the requests change the index.
    package var hasWrites: Bool { parts.contains { $0.kind.isWrite } }

    /// The mix without the requests that change the index; nil if nothing is left.
    package var withoutWrites: RequestMix? {
        let reading = parts.filter { !$0.kind.isWrite }
        return reading.isEmpty ? nil : RequestMix(name: name + "-reads", parts: reading)
    }

    /// A mix of these parts, at least one.
    init(name: String, parts: [MixPart]) {
        self.name = name
        self.parts = parts
    }
}

/// One kind of request in a mix.
package struct MixPart: Equatable, Sendable {
    /// The kind.
    package let kind: RequestKind
    /// Its share of all requests, relative to the other weights; each key typed counts.
    package internal(set) var weight: Double
    /// The hits asked for, 0 to 1,000.
    var limit = 10
    /// The columns asked for; nil asks for all.
    var fields: [String]?
    /// The attributes to count.
    var facets: [String] = []
    /// The forms of `WHERE`, one of which is drawn for each request.
    var filters: [FilterTemplate] = []
    /// The share of requests for a known customer, 0 to 1.
    var customers: Double
    /// The time from key to key in milliseconds, 0 to 10,000; it only counts in an open loop.
    var paceMilliseconds = 180
    /// The number of characters typed before the first request, at least 1.
    var firstKey = 1
    /// The deadline sent along, in milliseconds; nil sends none.
    var deadlineMilliseconds: Int?

    /// A part with the defaults of its kind.
    init(_ kind: RequestKind, weight: Double) {
        self.kind = kind
        self.weight = weight
        customers = kind == .search ? 1 : 0
    }
}
