/// What `WHERE` says, before it is held against a definition.
///
///     filter    = all { OR all }
///     all       = part { AND part }
///     part      = NOT part | ( filter ) | attribute : condition
///     condition = value | "value" | ( value { OR value } ) | [ low TO high ] | { low TO high }
///                 | > value | >= value | < value | <= value
///
/// `*` stands for no bound; braces leave the bounds themselves out. Words are taken in any case.
indirect enum FilterExpression: Sendable, Equatable {
    case values(attribute: String, [String])
    case bounds(attribute: String, FilterBounds)
    case and([FilterExpression])
    case or([FilterExpression])
    case not(FilterExpression)

    /// The most conditions that are evaluated.
    static let maximumConditions = 1_024

    /// The number of attributes with conditions in it.
    var conditionCount: Int {
        switch self {
        case .values, .bounds: 1
        case .and(let parts), .or(let parts): parts.reduce(0) { $0 + $1.conditionCount }
        case .not(let part): part.conditionCount
        }
    }
}

/// Bounds as written; nil where there is none.
struct FilterBounds: Sendable, Equatable {
    var lower: String?
    var upper: String?
    var includesLower = true
    var includesUpper = true
}

/// A piece of a filter's text.
enum FilterToken: Equatable {
    case word(String)
    case quoted(String)
    case symbol(Character)

    /// The token as a person knows it.
    var text: String {
        switch self {
        case .word(let text): text
        case .quoted(let text): "\"\(text)\""
        case .symbol(let symbol): String(symbol)
        }
    }

    func isKeyword(_ keyword: String) -> Bool {
        if case .word(let text) = self { text.uppercased() == keyword } else { false }
    }
}

/// Cuts a filter's text into tokens, each with the number of its first character, from 1.
struct FilterLexer {
    private static let symbols = Set(":()[]{}<>=")

    private let text: [Character]
    private var position = 0

    init(_ text: String) { self.text = Array(text) }

    mutating func tokens() throws(EngineError) -> [(token: FilterToken, column: Int)] {
        var tokens: [(token: FilterToken, column: Int)] = []
        while position < text.count {
            let column = position + 1
            let character = text[position]
            if character.isWhitespace {
                position += 1
            } else if Self.symbols.contains(character) {
                position += 1
                tokens.append((.symbol(character), column))
            } else if character == "\"" {
                tokens.append((.quoted(try quoted(from: column)), column))
            } else {
                tokens.append((.word(word()), column))
            }
        }
        return tokens
    }

    private mutating func word() -> String {
        let start = position
        while position < text.count, !text[position].isWhitespace,
            !Self.symbols.contains(text[position]), text[position] != "\""
        { position += 1 }
        return String(text[start..<position])
    }

    private mutating func quoted(from column: Int) throws(EngineError) -> String {
        var value = ""
        position += 1
        while position < text.count, text[position] != "\"" {
            if text[position] == "\\", position + 1 < text.count { position += 1 }
            value.append(text[position])
            position += 1
        }
        guard position < text.count else {
            throw .badFilter(column: column, expected: "a closing quote", found: "the end")
        }
        position += 1
        return value
    }
}
