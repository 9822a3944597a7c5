import CICU

/// Owns ICU's iterator over word boundaries.
///
/// Safe because the pointer never leaves, and is freed once, when the owner ends.
@safe
struct WordBreaker: ~Copyable {
    private let handle: OpaquePointer

    /// An iterator by the rules of the root locale, in which `@` is not a letter.
    ///
    /// - Throws: `AnalysisError.unicodeLibraryUnusable` when ICU's data is missing.
    init() throws(AnalysisError) {
        var error: UnsafePointer<CChar>?
        // The error name is a constant of ICU.
        guard let handle = unsafe cicu_word_breaker_open(&error) else {
            let name = unsafe error.map { unsafe String(cString: $0) }
            throw .unicodeLibraryUnusable(icuError: name ?? "unknown")
        }
        unsafe self.handle = handle
    }

    deinit { unsafe cicu_word_breaker_close(handle) }

    /// Calls `body` with the byte range of each segment in turn; together they are the whole text.
    func forEachSegment(of bytes: Span<UInt8>, _ body: (Range<Int>) -> Void) {
        unsafe bytes.withUnsafeBufferPointer { text in
            var count: Int64 = 0
            // The ends belong to the iterator, which is not used before the loop is over.
            let ends = unsafe cicu_word_breaker_segment(
                handle, text.baseAddress, Int64(text.count), &count)
            var start = 0
            let segments = unsafe UnsafeBufferPointer(start: ends, count: Int(count))
            for index in 0..<Int(count) {
                let end = Int(unsafe segments[index])
                body(start..<end)
                start = end
            }
        }
    }

    /// Appends the segments that hold a letter or a number.
    func appendWords(of bytes: Span<UInt8>, to words: inout [Range<Int>]) {
        forEachSegment(of: bytes) { segment in
            if bytes.holdText(in: segment) { words.append(segment) }
        }
    }
}

extension Span<UInt8> {
    /// Whether a letter or number is among the scalars of the range.
    func holdText(in range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (kind, length) = scalarClass(at: offset)
            if kind.isText { return true }
            offset += length
        }
        return false
    }
}
