import Catalog
import Retrieval

/// A profile that comes with the request, for shops that keep profiles themselves:
///
///     {"attributes": {"brand": {"Nike": 0.8, "Puma": -0.5}}, "products": {"p17": 1}}
///
/// Numbers are nats, −10 … 10, added to the score of products with the value, or of the product.
struct InlineProfile {
    private static let limit = 10.0
    private static let maximumEntries = 10_000

    private let attributes: [(name: String, values: [JSONMember])]
    private let products: [JSONMember]

    init(_ json: [UInt8]) throws(EngineError) {
        let value: JSONValue
        do { value = try JSONValue(parsing: json) } catch {
            throw .badProfile(expected: "JSON", found: "something else: \(error)")
        }
        guard let members = value.members else {
            throw .badProfile(expected: "an object", found: value.summary)
        }
        for member in members where !["attributes", "products"].contains(member.name) {
            throw .badProfile(
                expected: "\"attributes\" and \"products\"", found: "\"\(member.name)\"")
        }
        var attributes: [(name: String, values: [JSONMember])] = []
        for member in try Self.object(value["attributes"], "attributes by name") {
            attributes.append(
                (member.name, try Self.object(member.value, "nats by value of \(member.name)")))
        }
        self.attributes = attributes
        products = try Self.object(value["products"], "nats by product id")
        let count = products.count + attributes.reduce(0) { $0 + $1.values.count }
        guard count <= Self.maximumEntries else {
            throw .badProfile(
                expected: "at most \(Self.maximumEntries) entries", found: "\(count)")
        }
    }

    /// Adds what the profile says to a taste.
    func add(
        to taste: inout Taste, snapshot: IndexSnapshot, schema: IndexSchema
    ) throws(EngineError) {
        for (name, values) in attributes {
            guard let column = schema.valueColumns[name] else {
                throw .unknownAttribute(
                    name: name, purpose: "preferred", known: schema.valueColumns.keys.sorted())
            }
            for member in values {
                let nats = try Self.number(member)
                for value in snapshot.values(of: column, meantBy: member.name) {
                    let known = taste.values[column, default: [:]][value]
                    taste.values[column, default: [:]][value] = Taste.Value(
                        nats: nats + (known?.nats ?? 0), evidence: known?.evidence)
                }
            }
        }
        for member in products {
            let id: ProductID
            do { id = try ProductID(member.name) } catch { throw .catalog(error) }
            taste.boosts.append(
                Taste.Boost(product: id, nats: try Self.number(member), cause: nil))
        }
    }

    private static func object(
        _ value: JSONValue?, _ expected: String
    ) throws(EngineError) -> [JSONMember] {
        guard let value else { return [] }
        guard let members = value.members else {
            throw .badProfile(expected: expected, found: value.summary)
        }
        return members
    }

    private static func number(_ member: JSONMember) throws(EngineError) -> Double {
        guard case .number(let nats) = member.value, abs(nats) <= limit else {
            throw .badProfile(
                expected: "a number from -10 to 10 for \"\(member.name)\"",
                found: member.value.summary)
        }
        return nats
    }
}
