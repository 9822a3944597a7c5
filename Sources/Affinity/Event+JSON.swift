package import Catalog

extension Event {
    /// An event of a JSON object such as
    /// `{"customer":"c42","kind":"view","product":"p7","at":"2025-03-09T14:30:00Z"}`.
    ///
    /// Members that have no meaning here, such as an order's number, are ignored: shops may send
    /// the records they have. `at` is now if absent.
    package init(json: [UInt8]) throws(EventError) {
        let value: JSONValue
        do {
            value = try JSONValue(parsing: json)
        } catch {
            throw .malformed(error)
        }
        guard let members = value.members else {
            throw .wrong(member: "event", expected: "an object", found: value.summary)
        }
        try self.init(members: members)
    }

    /// An event of the members of a JSON object; `null` counts as absent.
    package init(members: [JSONMember]) throws(EventError) {
        let reader = EventMembers(members)
        let kind = try reader.kind()
        guard let customer = try reader.identifier("customer", CustomerID.init) else {
            throw .missing(member: "customer", kind: nil)
        }
        try self.init(
            id: try reader.text("id"), customer: customer, kind: kind,
            product: try reader.identifier("product", ProductID.init),
            at: try reader.moment() ?? .now, query: try reader.text("query"),
            quantity: try reader.quantity(), stars: try reader.number("stars"),
            answer: kind == .survey ? try reader.answer() : nil)
    }

    /// The event as compact JSON, with the members that `init(json:)` reads.
    package var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        if let id { writer.member("id", id) }
        writer.member("customer", customer.text)
        writer.member("kind", kind.rawValue)
        if let product { writer.member("product", product.text) }
        writer.member("at", at.description)
        if let query { writer.member("query", query) }
        if quantity != 1 { writer.member("quantity", Double(quantity)) }
        if let stars { writer.member("stars", stars) }
        if let answer {
            writer.member("attribute", answer.attribute)
            writer.member("value", answer.value)
            writer.member("weight", answer.weight)
        }
        writer.endObject()
        return writer.bytes
    }
}

extension JSONWriter {
    /// Writes a member that is a string.
    fileprivate mutating func member(_ name: String, _ value: String) {
        self.name(name)
        string(value)
    }

    /// Writes a member that is a number.
    fileprivate mutating func member(_ name: String, _ value: Double) {
        self.name(name)
        double(value)
    }
}
