/// Why an analyzer could not be made; analyzing itself never fails.
package enum AnalysisError: Error, Equatable, CustomStringConvertible {
    /// The language code is none of the known ones.
    case unknownLanguage(found: String, known: [String])
    /// The installed libstemmer lacks the algorithm of the language.
    case stemmerMissing(language: String, algorithm: String)
    /// ICU refused; the text is ICU's name of the error.
    case unicodeLibraryUnusable(icuError: String)

    /// What went wrong and what to do next.
    package var description: String {
        switch self {
        case .unknownLanguage(let found, let known):
            """
            unknown language "\(found)"; use one of \(known.joined(separator: ", ")) \
            ("none" for text of no or many languages)
            """
        case .stemmerMissing(let language, let algorithm):
            """
            the installed libstemmer has no "\(algorithm)" stemmer for language "\(language)"; \
            install libstemmer 2.2 or later, or use language "none"
            """
        case .unicodeLibraryUnusable(let icuError):
            "ICU cannot load its data (\(icuError)); reinstall libicu together with its data library"
        }
    }
}
