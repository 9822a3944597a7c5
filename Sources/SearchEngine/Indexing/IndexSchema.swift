import Catalog
import Retrieval

/// A definition as the columns of a segment: which attribute or number is which column.
struct IndexSchema: Sendable {
    /// Raised whenever the same product would give other terms or columns.
    private static let version = 1

    let segment: SegmentSchema
    /// By attribute name: the column that holds its values.
    let valueColumns: [String: Int]
    /// By name, `price` and `in_stock` included: the column that holds its numbers.
    let numberColumns: [String: Int]
    /// The preferred attributes, each with its column of values.
    let preferred: [(name: String, column: Int)]

    init(definition: IndexDefinition, analyzers: IndexAnalyzers) {
        let values = definition.attributes.filter(\.kind.isDiscrete)
        var numbers = definition.attributes.filter { !$0.kind.isDiscrete }.map(\.name)
        if definition.price != nil { numbers.append("price") }
        if definition.availability != nil { numbers.append("in_stock") }
        let valueColumns = Dictionary(uniqueKeysWithValues: zip(values.map(\.name), 0...))
        let numberColumns = Dictionary(uniqueKeysWithValues: zip(numbers, 0...))
        let b = definition.ranking[.b]
        segment = SegmentSchema(
            fields: definition.fields.map { .init(name: $0.name, weight: $0.weight, b: b) },
            attributes: values.map(\.name), numbers: numbers,
            order: definition.order.compactMap {
                Self.key($0, definition: definition, valueColumns, numberColumns)
            },
            k1: definition.ranking[.k1],
            fingerprint: "index-\(Self.version) definition="
                + String(definition.fingerprint, radix: 16) + "; " + analyzers.fingerprint)
        self.valueColumns = valueColumns
        self.numberColumns = numberColumns
        preferred = values.enumerated().filter(\.element.isPreferred)
            .map { (name: $0.element.name, column: $0.offset) }
    }

    private static func key(
        _ key: OrderKey, definition: IndexDefinition, _ valueColumns: [String: Int],
        _ numberColumns: [String: Int]
    ) -> SegmentSchema.OrderKey? {
        switch key {
        case .price: return numberColumns["price"].map { .number($0) }
        case .attribute(let index):
            let name = definition.attributes[index].name
            return valueColumns[name].map { .attribute($0) }
                ?? numberColumns[name].map { .number($0) }
        }
    }
}
