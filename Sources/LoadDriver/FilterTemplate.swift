import Catalog

/// A `WHERE` with places for the columns of a product: `brand:{brand} AND price:<{price.high}`.
struct FilterTemplate: Equatable, Sendable {
    /// What stands between braces.
    private enum Part: Equatable {
        case literal(String)
        case value(column: String)
        /// A number somewhat below or above the column's.
        case scaled(column: String, factor: Double)
    }

    /// The template as it was written.
    let text: String
    private let parts: [Part]

    /// Nil if a brace is not closed, or has nothing in it.
    init?(_ text: String) {
        var parts: [Part] = []
        var rest = text[...]
        while let opening = rest.firstIndex(of: "{") {
            if opening > rest.startIndex { parts.append(.literal(String(rest[..<opening]))) }
            guard let closing = rest[opening...].firstIndex(of: "}") else { return nil }
            guard let part = Self.part(named: rest[opening..<closing].dropFirst()) else {
                return nil
            }
            parts.append(part)
            rest = rest[closing...].dropFirst()
        }
        if !rest.isEmpty { parts.append(.literal(String(rest))) }
        self.text = text
        self.parts = parts
    }

    /// The filter with a product's values; nil if it lacks one, or one cannot be quoted.
    func filter(of product: JSONValue) -> String? {
        var filter = ""
        for part in parts {
            guard let text = Self.text(of: part, product) else { return nil }
            filter += text
        }
        return filter
    }

    private static func part(named name: Substring) -> Part? {
        let names = name.split(separator: ".", omittingEmptySubsequences: false)
        guard let column = names.first, !column.isEmpty else { return nil }
        switch names.dropFirst() {
        case []: return .value(column: String(column))
        case ["low"]: return .scaled(column: String(column), factor: 0.8)
        case ["high"]: return .scaled(column: String(column), factor: 1.25)
        default: return nil
        }
    }

    private static func text(of part: Part, _ product: JSONValue) -> String? {
        switch part {
        case .literal(let text): text
        case .value(let column): product[column].flatMap(text)
        case .scaled(let column, let factor):
            if case .number(let number)? = product[column] {
                JSONWriter.text(of: (number * factor).rounded())
            } else {
                nil
            }
        }
    }

    private static func text(of value: JSONValue) -> String? {
        switch value {
        case .string(let text) where !text.contains { "\"\\".contains($0) }: "\"\(text)\""
        case .number(let number): JSONWriter.text(of: number)
        case .bool(let flag): "\(flag)"
        default: nil
        }
    }
}
