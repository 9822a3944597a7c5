import Catalog
import Foundation
import Retrieval

/// Holds a filter against a definition: names become columns, texts become numbers.
struct FilterResolver {
    let definition: IndexDefinition
    let schema: IndexSchema

    /// - Parameter words: those of the segment to filter; nil only to check the expression.
    /// - Throws: `EngineError` when a name or a value does not fit the definition.
    func filter(
        _ expression: FilterExpression, words: AttributeWords?
    ) throws(EngineError) -> Filter {
        switch expression {
        case .and(let parts): return .and(try filters(parts, words))
        case .or(let parts): return .or(try filters(parts, words))
        case .not(let part): return .not(try filter(part, words: words))
        case .bounds(let attribute, let bounds):
            let column = try numberColumn(attribute)
            // Bounds that hold nothing between them are no mistake, as in [5 TO 3].
            return try range(of: bounds, attribute: attribute).map {
                .numbers(column: column, $0)
            } ?? .or([])
        case .values(let attribute, let values):
            guard let column = schema.valueColumns[attribute] else {
                return try numbers(attribute, values)
            }
            var meant: [String] = []
            for value in values {
                let text = try valueText(value, attribute: attribute)
                meant += words?.values(of: column, meantBy: text) ?? []
            }
            return .values(column: column, meant)
        }
    }

    private func filters(
        _ parts: [FilterExpression], _ words: AttributeWords?
    ) throws(EngineError) -> [Filter] {
        var filters: [Filter] = []
        for part in parts { filters.append(try filter(part, words: words)) }
        return filters
    }

    /// A value as it is stored: flags are `true` or `false` however they are asked for.
    private func valueText(_ value: String, attribute: String) throws(EngineError) -> String {
        guard definition.attributes.contains(where: { $0.name == attribute && $0.kind == .flag })
        else { return value }
        return try flag(value, attribute: attribute) ? "true" : "false"
    }

    private func flag(_ text: String, attribute: String) throws(EngineError) -> Bool {
        switch text.lowercased() {
        case "true", "yes", "1", "y": return true
        case "false", "no", "0", "n": return false
        default:
            throw .badFilterValue(attribute: attribute, expected: "true or false", found: text)
        }
    }

    /// Single numbers, dates or yes and no.
    private func numbers(
        _ attribute: String, _ values: [String]
    ) throws(EngineError) -> Filter {
        let column = try numberColumn(attribute)
        var filters: [Filter] = []
        for value in values {
            let number = try number(value, attribute: attribute)
            filters.append(.numbers(column: column, number...number))
        }
        return .or(filters)
    }

    private func numberColumn(_ attribute: String) throws(EngineError) -> Int {
        if let column = schema.numberColumns[attribute] { return column }
        guard schema.valueColumns[attribute] == nil else {
            throw .badFilterValue(
                attribute: attribute, expected: "values such as \(attribute):red",
                found: "bounds")
        }
        throw .unknownAttribute(name: attribute, purpose: "filtered by", known: names)
    }

    private var names: [String] {
        (Array(schema.valueColumns.keys) + Array(schema.numberColumns.keys)).sorted()
    }

    private func range(
        of bounds: FilterBounds, attribute: String
    ) throws(EngineError) -> ClosedRange<Double>? {
        var lower = -Double.infinity
        var upper = Double.infinity
        if let text = bounds.lower {
            lower = try number(text, attribute: attribute)
            // Doubles are discrete: the next one is the first that is above.
            if !bounds.includesLower { lower = lower.nextUp }
        }
        if let text = bounds.upper {
            upper = try number(text, attribute: attribute)
            if !bounds.includesUpper { upper = upper.nextDown }
        }
        return lower <= upper ? lower...upper : nil
    }

    private func number(_ text: String, attribute: String) throws(EngineError) -> Double {
        if attribute == "in_stock" { return try flag(text, attribute: attribute) ? 1 : 0 }
        let isDate = definition.attributes.contains { $0.name == attribute && $0.kind == .date }
        if isDate {
            guard let time = try? Timestamp(iso8601: text) else {
                throw .badFilterValue(
                    attribute: attribute, expected: "a date such as 2024-05-31", found: text)
            }
            return time.seconds
        }
        guard let number = Double(text), number.isFinite else {
            throw .badFilterValue(attribute: attribute, expected: "a number", found: text)
        }
        return number
    }
}
