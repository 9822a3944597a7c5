import Analysis

/// A word of the query on its way to terms.
struct QueryWord: Sendable, Equatable {
    /// A form and its stem.
    struct Reading: Sendable, Equatable {
        let form: String
        let stem: String
    }

    var form: String
    var stem: String
    /// What the word is in the languages of other fields, where that differs.
    var otherReadings: [Reading] = []
    /// What the word counts: less when it was guessed.
    var certainty = 1.0
    /// Words that the customer may be about to type, when this one is unfinished.
    var completions: [String] = []
    /// Whether nothing in the index has the word, not even corrected.
    var isUnknown = false

    /// What a corrected or split word counts.
    static let guessed = 0.75
}

/// A query cut into words, and the joined forms that bridge several of them.
struct QueryWords: Sendable {
    /// The most words that are looked at.
    static let maximumCount = 32

    var words: [QueryWord] = []
    /// Joined codes and compounds, each with the words that it consists of.
    var joined: [(form: String, words: Range<Int>)] = []
    /// Where each word stood in the text.
    private var ranges: [Range<Int>] = []
    /// Words beyond the most that are looked at.
    private(set) var excess: [String] = []

    /// - Parameter others: the analyzers of further languages that fields are in.
    init(_ text: String, analyzer: Analyzer, others: [Analyzer]) {
        self.init(analyzer.tokens(in: text))
        guard !others.isEmpty else { return }
        let bytes = Array(text.utf8)
        for index in words.indices {
            let source = String(decoding: bytes[ranges[index]], as: UTF8.self)
            for other in others {
                guard let token = other.tokens(in: source).first, token.kind == .word,
                    token.stem != words[index].stem || token.form != words[index].form
                else { continue }
                words[index].otherReadings.append(.init(form: token.form, stem: token.stem))
            }
        }
    }

    private init(_ tokens: [Token]) {
        let plain = tokens.filter { $0.kind != .whole }
        excess = plain.dropFirst(Self.maximumCount).map(\.form)
        let kept = plain.prefix(Self.maximumCount)
        ranges = kept.map(\.range)
        words = kept.map { QueryWord(form: $0.form, stem: $0.stem) }
        for token in tokens where token.kind == .whole {
            let parts = kept.indices.filter { kept[$0].range.overlaps(token.range) }
            guard let first = parts.first, let last = parts.last else { continue }
            joined.append((token.form, first..<(last + 1)))
        }
    }

    /// The words as a text.
    var text: String { words.filter { !$0.isUnknown }.map(\.form).joined(separator: " ") }
}

/// Words that say little: they need not match and count half.
enum StopWords {
    private static let english: Set<String> = [
        "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "from", "if", "in", "into",
        "is", "it", "no", "not", "of", "on", "or", "such", "that", "the", "their", "then", "there",
        "these", "they", "this", "to", "was", "will", "with",
    ]

    /// Whether a word says little in a language.
    static func contain(_ form: String, language: String) -> Bool {
        language == "en" && english.contains(form)
    }
}
