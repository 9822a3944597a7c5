import Retrieval
import Synchronization

/// The words of a segment with how many documents hold them, read when first asked for.
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

    private let segment: Segment?
    /// By length in bytes; nil until read.
    private let byLength = Mutex<[Int: [Word]]?>(nil)

    init(_ segment: Segment?) { self.segment = segment }

    /// The alphabetic words of a length that at least two documents hold.
    func words(ofLength length: Int) throws(EngineError) -> [Word] {
        if let known = byLength.withLock({ $0 }) { return known[length] ?? [] }
        let read = try read()
        byLength.withLock { $0 = read }
        return read[length] ?? []
    }

    private func read() throws(EngineError) -> [Int: [Word]] {
        guard let segment else { return [:] }
        var byLength: [Int: [Word]] = [:]
        do throws(RetrievalError) {
            let words = try segment.terms.entries(
                withPrefix: TermKey.word(""), limit: Self.maximumWords)
            for (key, entry) in words where entry.documentFrequency >= 2 {
                let word = Array(key.dropFirst())
                guard word.count >= 3, word.allSatisfy(Self.isLetter) else { continue }
                byLength[word.count, default: []].append(
                    Word(bytes: word, documentFrequency: entry.documentFrequency))
            }
        } catch { throw .retrieval(error) }
        return byLength
    }

    /// Letters of ASCII, and bytes of letters beyond it.
    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7a).contains(byte) || byte >= 0x80
    }
}
