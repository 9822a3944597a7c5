import Retrieval
import Synchronization

/// The words of some segments with how many documents hold them, read when first asked for.
final class Vocabulary: Sendable {
    struct Word: Sendable {
        let bytes: [UInt8]
        let documentFrequency: Int
        /// Which bytes occur, folded into 64 bits: an edit changes at most two of them.
        let letters: UInt64

        init(bytes: [UInt8], documentFrequency: Int) {
            self.bytes = bytes
            self.documentFrequency = documentFrequency
            letters = Self.letters(of: bytes)
        }

        static func letters(of bytes: [UInt8]) -> UInt64 {
            bytes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
        }
    }

    private static let maximumWords = 2_000_000

    private let segments: [Segment]
    /// By length in bytes; nil until read.
    private let byLength = Mutex<[Int: [Word]]?>(nil)

    init(_ segments: [Segment]) { self.segments = segments }

    /// The alphabetic words of a length that at least two documents hold.
    func words(ofLength length: Int) throws(EngineError) -> [Word] {
        if let known = byLength.withLock({ $0 }) { return known[length] ?? [] }
        let read = try read()
        byLength.withLock { $0 = read }
        return read[length] ?? []
    }

    /// The known words that begin with a prefix, the most frequent first.
    func completions(of prefix: String, limit: Int) throws(EngineError) -> [Word] {
        var found: [[UInt8]: Int] = [:]
        for segment in segments {
            do throws(RetrievalError) {
                let key = TermKey.word(prefix)
                for (word, entry) in try segment.terms.entries(withPrefix: key, limit: 2_000) {
                    found[Array(word.dropFirst()), default: 0] += entry.documentFrequency
                }
            } catch { throw .retrieval(error) }
        }
        return found.map { Word(bytes: $0.key, documentFrequency: $0.value) }
            .sorted {
                $0.documentFrequency != $1.documentFrequency
                    ? $0.documentFrequency > $1.documentFrequency
                    : $0.bytes.lexicographicallyPrecedes($1.bytes)
            }
            .prefix(limit).map { $0 }
    }

    private func read() throws(EngineError) -> [Int: [Word]] {
        var counts: [[UInt8]: Int] = [:]
        for segment in segments {
            do throws(RetrievalError) {
                let words = try segment.terms.entries(
                    withPrefix: TermKey.word(""), limit: Self.maximumWords)
                for (key, entry) in words {
                    let word = Array(key.dropFirst())
                    guard word.count >= 3, word.allSatisfy(Self.isLetter) else { continue }
                    counts[word, default: 0] += entry.documentFrequency
                }
            } catch { throw .retrieval(error) }
        }
        var byLength: [Int: [Word]] = [:]
        for (word, count) in counts where count >= 2 {
            byLength[word.count, default: []].append(Word(bytes: word, documentFrequency: count))
        }
        return byLength
    }

    /// Letters of ASCII, and bytes of letters beyond it.
    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7a).contains(byte) || byte >= 0x80
    }
}
