import Catalog

/// Converts the members of an event's JSON object.
struct EventMembers {
    private let members: [JSONMember]

    /// A reader of `members`.
    init(_ members: [JSONMember]) {
        self.members = members
    }

    /// What was done.
    func kind() throws(EventError) -> EventKind {
        guard let text = try text("kind") else { throw .missing(member: "kind", kind: nil) }
        if let kind = EventKind(rawValue: text) { return kind }
        let known = EventKind.allCases.map(\.rawValue)
        let suggestion = NearestName.of(text, among: known).map { "; did you mean \"\($0)\"?" }
        throw .wrong(
            member: "kind", expected: "one of \(known.joined(separator: ", "))",
            found: "\"\(text)\"" + (suggestion ?? ""))
    }

    /// A text, also written as a whole number; nil if absent.
    func text(_ name: String) throws(EventError) -> String? {
        guard let value = value(name) else { return nil }
        do {
            return try IdentifierRules.text(of: value, column: name)
        } catch {
            throw .malformed(error)
        }
    }

    /// An identifier; nil if absent.
    func identifier<Identifier>(
        _ name: String, _ make: (String) throws(CatalogError) -> Identifier
    ) throws(EventError) -> Identifier? {
        guard let text = try text(name) else { return nil }
        do {
            return try make(text)
        } catch {
            throw .malformed(error)
        }
    }

    /// The moment; nil if absent.
    func moment() throws(EventError) -> Timestamp? {
        guard let value = value("at") else { return nil }
        guard case .string(let text) = value else {
            throw .wrong(
                member: "at", expected: "a time such as \"2025-03-09T14:30:00Z\"",
                found: value.summary)
        }
        do {
            return try Timestamp(iso8601: text)
        } catch {
            throw .malformed(error)
        }
    }

    /// The number of pieces; 1 if absent.
    func quantity() throws(EventError) -> Int {
        guard let number = try number("quantity") else { return 1 }
        guard number.rounded() == number, (1...Double(Event.quantityLimit)).contains(number) else {
            throw .wrong(
                member: "quantity", expected: "a whole number from 1 to \(Event.quantityLimit)",
                found: JSONWriter.text(of: number))
        }
        return Int(number)
    }

    /// A number; nil if absent.
    func number(_ name: String) throws(EventError) -> Double? {
        guard let value = value(name) else { return nil }
        guard case .number(let number) = value else {
            throw .wrong(member: name, expected: "a number", found: value.summary)
        }
        return number
    }

    /// The answer of a survey; nil if it names no attribute.
    func answer() throws(EventError) -> SurveyAnswer? {
        guard let attribute = try text("attribute") else { return nil }
        return try SurveyAnswer(
            attribute: attribute, value: try answerValue(),
            weight: try number("weight") ?? 1)
    }

    /// The value of an attribute, which may be a flag.
    private func answerValue() throws(EventError) -> String {
        if case .bool(let flag)? = value("value") { return flag ? "true" : "false" }
        return try text("value") ?? ""
    }

    private func value(_ name: String) -> JSONValue? {
        let value = members.value(named: name)
        return value == .null ? nil : value
    }
}
