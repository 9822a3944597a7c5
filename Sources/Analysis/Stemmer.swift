import CStemmer

/// Owns a Snowball stemmer and remembers its recent answers.
///
/// Safe because the pointer never leaves, and is freed once, when the owner ends.
@safe
struct Stemmer: ~Copyable {
    private let handle: OpaquePointer
    private var cache = StemCache()

    /// The stemmer of a language, or nil when the language has none.
    ///
    /// - Throws: `AnalysisError.stemmerMissing` when the installed library lacks it.
    static func make(for language: AnalysisLanguage) throws(AnalysisError) -> Stemmer? {
        guard let algorithm = language.traits.stemmer else { return nil }
        // A nil encoding means UTF-8.
        guard let handle = unsafe sb_stemmer_new(algorithm, nil) else {
            throw .stemmerMissing(language: language.code, algorithm: algorithm)
        }
        return unsafe Stemmer(handle: handle)
    }

    private init(handle: OpaquePointer) { unsafe self.handle = handle }

    deinit { unsafe sb_stemmer_delete(handle) }

    /// The stem of a form; the form itself when nothing would be left of it.
    mutating func stem(_ form: String) -> String {
        let slot = cache.slot(of: form)
        if let known = cache.stem(of: form, in: slot) { return known }
        let stem = computeStem(form)
        cache.remember(form, stem: stem, in: slot)
        return stem
    }

    private func computeStem(_ form: String) -> String {
        var form = form
        return form.withUTF8 { bytes in
            // The result belongs to the stemmer, and is copied before its next use.
            let result = unsafe sb_stemmer_stem(handle, bytes.baseAddress, Int32(bytes.count))
            let count = Int(unsafe sb_stemmer_length(handle))
            guard let result = unsafe result, count > 0 else {
                return unsafe String(decoding: bytes, as: UTF8.self)
            }
            let stem = unsafe UnsafeBufferPointer(start: result, count: count)
            return unsafe String(decoding: stem, as: UTF8.self)
        }
    }
}
