/// Reads the text of a `WHERE`; the grammar stands at `FilterExpression`.
struct FilterParser {
    private static let maximumDepth = 32

    private let tokens: [(token: FilterToken, column: Int)]
    private let length: Int
    private var next = 0
    private var depth = 0

    /// - Throws: `EngineError.badFilter` with the place, what was expected and what was found.
    static func parse(_ text: String) throws(EngineError) -> FilterExpression {
        var parser = try FilterParser(text)
        let expression = try parser.filter()
        guard parser.next == parser.tokens.count else {
            throw parser.refuse(expected: "AND, OR or the end")
        }
        return expression
    }

    private init(_ text: String) throws(EngineError) {
        var lexer = FilterLexer(text)
        tokens = try lexer.tokens()
        length = text.count
    }

    private mutating func filter() throws(EngineError) -> FilterExpression {
        var parts = [try all()]
        while takeKeyword("OR") { parts.append(try all()) }
        return parts.count == 1 ? parts[0] : .or(parts)
    }

    private mutating func all() throws(EngineError) -> FilterExpression {
        var parts = [try part()]
        while takeKeyword("AND") { parts.append(try part()) }
        return parts.count == 1 ? parts[0] : .and(parts)
    }

    private mutating func part() throws(EngineError) -> FilterExpression {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else {
            throw refuse(expected: "at most \(Self.maximumDepth) levels of parentheses and NOT")
        }
        if takeKeyword("NOT") { return .not(try part()) }
        if take("(") {
            let inner = try filter()
            try require(")")
            return inner
        }
        guard case .word(let attribute) = peek else {
            throw refuse(expected: "an attribute, NOT or (")
        }
        next += 1
        try require(":")
        return try condition(attribute)
    }

    private mutating func condition(
        _ attribute: String
    ) throws(EngineError) -> FilterExpression {
        if take("(") {
            var values = [try value()]
            while takeKeyword("OR") { values.append(try value()) }
            try require(")")
            return .values(attribute: attribute, values)
        }
        if take("[") { return .bounds(attribute: attribute, try bounds(open: true)) }
        if take("{") { return .bounds(attribute: attribute, try bounds(open: false)) }
        if take(">") {
            let inclusive = take("=")
            return .bounds(
                attribute: attribute,
                FilterBounds(lower: try value(), includesLower: inclusive))
        }
        if take("<") {
            let inclusive = take("=")
            return .bounds(
                attribute: attribute,
                FilterBounds(upper: try value(), includesUpper: inclusive))
        }
        return .values(attribute: attribute, [try value()])
    }

    private mutating func bounds(open includesLower: Bool) throws(EngineError) -> FilterBounds {
        let lower = try value()
        guard takeKeyword("TO") else { throw refuse(expected: "TO") }
        let upper = try value()
        let includesUpper = take("]")
        if !includesUpper { try require("}", orElse: "] or }") }
        return FilterBounds(
            lower: lower == "*" ? nil : lower, upper: upper == "*" ? nil : upper,
            includesLower: includesLower, includesUpper: includesUpper)
    }

    private mutating func value() throws(EngineError) -> String {
        switch peek {
        case .word(let text), .quoted(let text):
            next += 1
            return text
        default: throw refuse(expected: "a value")
        }
    }

    private var peek: FilterToken? { next < tokens.count ? tokens[next].token : nil }

    private mutating func take(_ symbol: Character) -> Bool {
        guard peek == .symbol(symbol) else { return false }
        next += 1
        return true
    }

    private mutating func takeKeyword(_ keyword: String) -> Bool {
        guard peek?.isKeyword(keyword) == true else { return false }
        next += 1
        return true
    }

    private mutating func require(
        _ symbol: Character, orElse expected: String? = nil
    ) throws(EngineError) {
        guard take(symbol) else { throw refuse(expected: expected ?? String(symbol)) }
    }

    private func refuse(expected: String) -> EngineError {
        let column = next < tokens.count ? tokens[next].column : length + 1
        return .badFilter(column: column, expected: expected, found: peek?.text ?? "the end")
    }
}
