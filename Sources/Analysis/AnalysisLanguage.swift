/// A language that text can be analyzed in; having one proves that its code is known.
package struct AnalysisLanguage: Sendable, Hashable {
    /// The code as the table spells it, such as `en`; `none` for no particular language.
    package let code: String
    /// What the language asks for.
    let traits: Traits

    /// What is done differently from language to language.
    struct Traits: Sendable, Hashable {
        /// The Snowball algorithm, or nil where there is none.
        var stemmer: String?
        /// Letters (with or without accent) that are not folded; nil when nothing is folded.
        var keptLetters: String? = ""
        /// Whether `I` is the capital of `ı`, and `İ` of `i`.
        var hasDotlessI = false
        /// Whether a final `'s` is a possessive, and dropped.
        var hasPossessiveS = false
    }

    /// The language of a code such as `en`, `EN`, `pt-BR` or `zh_Hant`: only the first part counts.
    ///
    /// - Throws: `AnalysisError.unknownLanguage`, which names the known codes.
    package init(_ code: String) throws(AnalysisError) {
        let primary = String(code.prefix { $0 != "-" && $0 != "_" }).lowercased()
        let canonical = Self.aliases[primary] ?? primary
        guard let traits = Self.table[canonical] else {
            throw .unknownLanguage(found: code, known: Self.knownCodes)
        }
        self.code = canonical
        self.traits = traits
    }

    private init(code: String, traits: Traits) {
        self.code = code
        self.traits = traits
    }

    /// No particular language: no stemming, every accent folded.
    package static let none = AnalysisLanguage(code: "none", traits: Traits())

    /// The codes of all known languages, sorted.
    package static var knownCodes: [String] { table.keys.sorted() }
}
