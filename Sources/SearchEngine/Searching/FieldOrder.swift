import Retrieval

/// The order of hits by a field; products without the field come last, either way.
struct FieldOrder {
    enum Key: Equatable {
        case number(Double)
        case text(String)
        case none
    }

    private enum Column {
        case numbers(Int)
        case values(Int)
    }

    private let column: Column
    private let isDescending: Bool

    init(_ sorting: SearchRequest.Sorting, schema: IndexSchema) throws(EngineError) {
        if let column = schema.numberColumns[sorting.field] {
            self.column = .numbers(column)
        } else if let column = schema.valueColumns[sorting.field] {
            self.column = .values(column)
        } else {
            let known = Array(schema.numberColumns.keys) + Array(schema.valueColumns.keys)
            throw .unknownAttribute(
                name: sorting.field, purpose: "sorted by", known: known.sorted())
        }
        isDescending = sorting.isDescending
    }

    func key(of document: DocumentID, in segment: Segment) -> Key {
        switch column {
        case .numbers(let column):
            let value = segment.numbers[column].value(of: document)
            return value.isNaN ? .none : .number(value)
        case .values(let column):
            let values = segment.attributes[column]
            guard let first = values.ordinals(of: document).first,
                let text = values.text(of: first)
            else { return .none }
            return .text(text.lowercased())
        }
    }

    /// Whether the first comes before the second; nil when they are alike.
    func comesBefore(_ a: Key, _ b: Key) -> Bool? {
        switch (a, b) {
        case (.none, .none): return nil
        case (.none, _): return false
        case (_, .none): return true
        case (.number(let a), .number(let b)):
            return a == b ? nil : (a < b) != isDescending
        case (.text(let a), .text(let b)):
            return a == b ? nil : (a < b) != isDescending
        default: return nil
        }
    }
}
