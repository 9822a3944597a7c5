/// Turns text into tokens, the same way for documents and for queries.
///
/// ## What happens to a text
///
/// 1. **Words.** ICU finds word boundaries by the default rules of Unicode Standard Annex #29, with
///    its dictionaries for Thai, Lao, Khmer, Burmese, Chinese and Japanese, and with `@` between
///    words. Segments with a letter or a number are words. ASCII text takes a walk of its own with
///    the same result.
/// 2. **Chunks.** Words with exactly one of `-` (any hyphen) `/` `.` `_` `+` `#` between them form
///    a chunk.
///    A chunk is split into atoms at every separator, and where letters and digits meet; 2.5 and
///    1,000 stay whole (and are written 2.5 and 1000).
/// 3. **Forms.** Each atom is put into NFKC_Casefold, and loses the accents that its language does
///    not keep (`AnalysisLanguage.table`), on Latin, Greek and Cyrillic letters only. Digits of all
///    scripts become ASCII digits. Only the first 128 bytes of an atom count.
/// 4. **Stems.** Forms of letters get their Snowball stem; anything with a digit is its own stem.
///
/// ## Which tokens a chunk gives
///
/// | chunk | example | tokens |
/// |---|---|---|
/// | one atom | shoes, 2.5 | one `word` |
/// | without digits | t-shirt, l'eau | a `word` for each atom, and the `whole` "tshirt" |
/// | … across `/` `+` `#` | red/blue | words only: these separate alternatives |
/// | with a digit: a code | WH-1000XM4 | the `whole` "wh1000xm4", the `part`s wh, 1000, xm, 4 |
///
/// So "ab123", "ab-123" and "ab 123" meet in their parts, and "4gb" meets "4 gb". A `whole` stands
/// before its pieces and shares the first one's position. Its separators are removed, except
/// between two numbers of a measure (a code that begins with a digit and has fewer than five
/// digits): "1/2-inch" is "1/2inch", never "12inch". It is left out when it would be longer than
/// 128 bytes.
///
/// In a field of codes every stretch without white space is one chunk, always a code, and its
/// `whole` loses all separators, those of a number too.
///
/// ## Apostrophes and the dotless i
///
/// In English a final 's is dropped: "men's" is "men", and "mens" has that stem. Any other
/// apostrophe inside a word, typographic or not, is a separator like a hyphen: "L'Oréal" gives
/// "l", "oreal" and "loreal". In Turkish and Azerbaijani `I` is the capital of `ı`, except in
/// codes.
///
/// ## Threads
///
/// An analyzer may be shared: each call borrows one of a few tokenizers.
package final class Analyzer: Sendable {
    /// How words are found and case-folded in ASCII text.
    package enum Path: Sendable {
        /// Without ICU, which is several times as fast.
        case fast
        /// By ICU, as all other text: the reference that the fast path is tested against.
        case icuOnly
    }

    /// The language that texts are taken to be in.
    package let language: AnalysisLanguage
    /// Names everything that tokens depend on; equal fingerprints give equal tokens.
    package let fingerprint: String
    private let pool: AnalyzerPool

    /// An analyzer of a language.
    ///
    /// - Throws: `AnalysisError` when ICU or the language's stemmer is not usable.
    package init(language: AnalysisLanguage, path: Path = .fast) throws(AnalysisError) {
        self.language = language
        pool = try AnalyzerPool(language: language, usesICUOnly: path == .icuOnly)
        fingerprint = try Self.fingerprint(of: language)
    }

    /// The tokens of a text, by position.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    package func tokens(in text: String) -> [Token] { tokens(in: text, isCode: false) }

    /// The tokens of a text; with `isCode`, every stretch without white space is a code.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    package func tokens(in text: String, isCode: Bool) -> [Token] {
        var buffer = TokenBuffer()
        pool.tokenize(text, isCode: isCode, into: &buffer)
        return buffer.tokens
    }

    /// Puts the tokens of a text into a buffer in place of those that are there.
    ///
    /// - Complexity: O(*n*) for *n* bytes; no allocation where the buffer has room.
    package func tokenize(_ text: String, isCode: Bool = false, into buffer: inout TokenBuffer) {
        pool.tokenize(text, isCode: isCode, into: &buffer)
    }

    /// The byte offsets where ICU ends a word or what is between words, the text's length last.
    ///
    /// - Throws: `AnalysisError.unicodeLibraryUnusable`.
    package static func wordBoundaries(in text: String) throws(AnalysisError) -> [Int] {
        let breaker = try WordBreaker()
        let utf8 = text.utf8
        var boundaries: [Int] = []
        breaker.forEachSegment(of: utf8.span) { boundaries.append($0.upperBound) }
        return boundaries
    }
}
