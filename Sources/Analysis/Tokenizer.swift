/// Turns text into tokens; the working memory of one thread.
///
/// Three steps: find words (ICU, or a walk of its own for ASCII), join neighboring words into
/// chunks, make each chunk's tokens.
struct Tokenizer: ~Copyable {
    /// Working memory that a huge text leaves behind is given back beyond this many words.
    private static let keptCapacity = 1 << 16

    private let breaker: WordBreaker
    private let usesICUOnly: Bool
    private var maker: TokenMaker
    private var scanner: AtomScanner
    private var words: [Range<Int>] = []

    /// The tokenizer of a language; `usesICUOnly` also sends ASCII through ICU.
    ///
    /// - Throws: `AnalysisError` when ICU or the stemmer is missing.
    init(language: AnalysisLanguage, usesICUOnly: Bool) throws(AnalysisError) {
        let breaker = try WordBreaker()
        let maker = try TokenMaker(language: language, usesICUOnly: usesICUOnly)
        self.breaker = breaker
        self.maker = maker
        scanner = AtomScanner(dropsPossessive: language.traits.hasPossessiveS)
        self.usesICUOnly = usesICUOnly
    }

    /// The tokens of a text, by position, a joined token before its pieces.
    mutating func tokens(in text: String, isCode: Bool) -> [Token] {
        let utf8 = text.utf8
        let bytes = utf8.span
        findWords(in: bytes)
        maker.begin(expecting: words.count)
        var next = 0
        while next < words.count {
            next = scanChunk(from: next, in: bytes, isCode: isCode)
            maker.append(scanner.atoms, of: bytes, isCode: isCode)
        }
        if words.capacity > Self.keptCapacity { words = [] }
        scanner.reset()
        return maker.finish()
    }

    private mutating func findWords(in bytes: Span<UInt8>) {
        words.removeAll(keepingCapacity: true)
        if bytes.isASCII && !usesICUOnly {
            ASCIIWords.append(of: bytes, to: &words)
        } else {
            breaker.appendWords(of: bytes, to: &words)
        }
    }

    /// Scans the longest chunk that begins with a word; returns the index of the word after it.
    private mutating func scanChunk(
        from first: Int, in bytes: Span<UInt8>, isCode: Bool
    ) -> Int {
        scanner.reset()
        scanner.scan(words[first], in: bytes, after: 0)
        var next = first + 1
        while next < words.count {
            let gap = words[next - 1].upperBound..<words[next].lowerBound
            let joins = isCode ? Joiner.isInsideCode(gap, in: bytes) : Joiner.joins(gap, in: bytes)
            guard joins else { break }
            let separator = gap.isEmpty ? 0 : AtomScanner.separator(at: gap.lowerBound, in: bytes)
            scanner.scan(words[next], in: bytes, after: separator)
            next += 1
        }
        return next
    }
}
