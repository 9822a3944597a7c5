/// Turns text into tokens; the working memory of one thread.
///
/// Three steps: find words (ICU, or a walk of its own for ASCII), join neighboring words into
/// chunks, make each chunk's tokens.
struct Tokenizer: ~Copyable {
    /// Working memory that a huge text leaves behind is given back beyond this many words.
    private static let keptCapacity = 1 << 16

    private let breaker: WordBreaker
    private let usesICUOnly: Bool
    private let takesPlainWords: Bool
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
        takesPlainWords = !language.traits.hasDotlessI
    }

    /// Puts the tokens of a text into a buffer, by position, a joined token before its pieces.
    mutating func tokenize(_ text: String, isCode: Bool, into buffer: inout TokenBuffer) {
        let utf8 = text.utf8
        let bytes = utf8.span
        if bytes.isASCII && !usesICUOnly {
            maker.begin(&buffer, lowercasing: bytes)
            tokenizeASCII(bytes, isCode: isCode)
        } else {
            maker.begin(&buffer)
            words.removeAll(keepingCapacity: true)
            breaker.appendWords(of: bytes, to: &words)
            makeTokens(of: bytes, isCode: isCode)
        }
        maker.finish(&buffer)
        if words.capacity > Self.keptCapacity { words = [] }
        scanner.reset()
    }

    /// Chunks never reach across white space, so each stretch without any is looked at alone; most
    /// are a plain word, which is its own form in lower case.
    private mutating func tokenizeASCII(_ bytes: Span<UInt8>, isCode: Bool) {
        var offset = 0
        while true {
            while offset < bytes.count, bytes[offset].isASCIISpace { offset += 1 }
            guard offset < bytes.count else { return }
            if takesPlainWords, let plain = PlainWord(at: offset, in: bytes) {
                maker.appendPlain(plain.word, isLetters: plain.isLetters)
                offset = plain.end
                continue
            }
            let start = offset
            while offset < bytes.count, !bytes[offset].isASCIISpace { offset += 1 }
            words.removeAll(keepingCapacity: true)
            ASCIIWords.append(of: bytes, in: start..<offset, to: &words)
            makeTokens(of: bytes, isCode: isCode)
        }
    }

    /// Makes the tokens of the words that were found.
    private mutating func makeTokens(of bytes: Span<UInt8>, isCode: Bool) {
        var next = 0
        while next < words.count {
            next = scanChunk(from: next, in: bytes, isCode: isCode)
            maker.append(scanner.atoms, of: bytes, isCode: isCode)
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

/// A stretch of ASCII that is one word of letters, or of digits, and perhaps a closing mark behind.
private struct PlainWord {
    let word: Range<Int>
    let isLetters: Bool
    /// Where the stretch ends.
    let end: Int

    /// Nil when the stretch that begins at `start` is anything else.
    @inline(__always) init?(at start: Int, in bytes: Span<UInt8>) {
        var offset = start
        isLetters = bytes[start].isASCIILetter
        if isLetters {
            while offset < bytes.count, bytes[offset].isASCIILetter { offset &+= 1 }
        } else {
            while offset < bytes.count, bytes[offset].isASCIIDigit { offset &+= 1 }
        }
        // What is longer is cut, which a form in place is not.
        guard offset > start, offset - start <= FormMaker.maximumSourceLength else { return nil }
        word = start..<offset
        if offset < bytes.count, bytes[offset].isASCIIClosingMark { offset &+= 1 }
        guard offset == bytes.count || bytes[offset].isASCIISpace else { return nil }
        end = offset
    }
}

extension UInt8 {
    fileprivate var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

    fileprivate var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }

    fileprivate var isASCIISpace: Bool { self == 0x20 || self &- 0x09 < 5 }

    /// Whether this ends no word otherwise than white space does, where white space follows.
    fileprivate var isASCIIClosingMark: Bool {
        switch self {
        case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"),
            UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"):
            true
        default: false
        }
    }
}
