import CICU

/// A Unicode normalization form.
///
/// [Unicode Standard Annex #15](https://www.unicode.org/reports/tr15/).
package enum Normalization: Sendable, CaseIterable {
    case nfc, nfd, nfkc, nfkd
    /// NFKC after full case folding, without invisible characters.
    case nfkcCasefold

    fileprivate var icuForm: cicu_form {
        switch self {
        case .nfc: .nfc
        case .nfd: .nfd
        case .nfkc: .nfkc
        case .nfkd: .nfkd
        case .nfkcCasefold: .nfkc_casefold
        }
    }

    /// The text in this form.
    ///
    /// - Throws: `AnalysisError.unicodeLibraryUnusable`.
    package func apply(to text: String) throws(AnalysisError) -> String {
        let normalizer = try Normalizer()
        return String(decoding: normalizer.normalize(Array(text.utf8), to: self), as: UTF8.self)
    }
}

/// Owns ICU's buffer for normalized text.
///
/// Safe because the pointer never leaves, and is freed once, when the owner ends.
@safe
struct Normalizer: ~Copyable {
    private let handle: OpaquePointer

    /// An empty buffer.
    ///
    /// - Throws: `AnalysisError.unicodeLibraryUnusable` when ICU's data is missing.
    init() throws(AnalysisError) {
        var error: UnsafePointer<CChar>?
        // The error name is a constant of ICU.
        guard let handle = unsafe cicu_normalizer_open(&error) else {
            let name = unsafe error.map { unsafe String(cString: $0) }
            throw .unicodeLibraryUnusable(icuError: name ?? "unknown")
        }
        unsafe self.handle = handle
    }

    deinit { unsafe cicu_normalizer_close(handle) }

    /// UTF-8 text in another form; unchanged in the one case that ICU runs out of memory.
    func normalize(_ text: [UInt8], to form: Normalization) -> [UInt8] {
        var count: Int64 = 0
        return unsafe text.withUnsafeBufferPointer { source in
            // The result is copied before the buffer's next use.
            let result = unsafe cicu_normalize(
                handle, form.icuForm, source.baseAddress, Int64(source.count), &count)
            guard let result = unsafe result else { return unsafe Array(source) }
            return unsafe Array(UnsafeBufferPointer(start: result, count: Int(count)))
        }
    }
}
