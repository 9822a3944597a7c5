import CICU

extension Analyzer {
    /// Counts changes of the rules in this module; raise it whenever tokens change.
    private static let version = 1

    /// Words that most stemmers change, in several scripts.
    private static let probes = [
        "generously", "running", "flies", "organization", "chaussures", "nationalité", "häuser",
        "kinderen", "zapatos", "nacionales", "scarpe", "sapatos", "skorna", "kengät", "ayakkabılar",
        "cipők", "pantofi", "ботинками", "кроссовки", "παπουτσια", "الأحذية", "जूतों", "batų",
        "sepatunya", "bróga", "oinetakoak", "կոշիկներ", "சொற்கள்", "ципеле", "שיך",
    ]

    /// The versions and hashes of everything that tokens of a language depend on.
    static func fingerprint(of language: AnalysisLanguage) throws(AnalysisError) -> String {
        let icu = cicu_library_version()
        let unicode = cicu_unicode_version()
        return """
            penchant-analysis-\(version) language=\(language.code) \
            icu=\(icu.major).\(icu.minor) unicode=\(unicode.major).\(unicode.minor) \
            rules=\(String(cicu_word_rules_hash(), radix: 16)) \
            stemmer=\(try stemmerFingerprint(of: language))
            """
    }

    /// The algorithm with a hash of what it does: libstemmer does not tell its version.
    private static func stemmerFingerprint(
        of language: AnalysisLanguage
    ) throws(AnalysisError) -> String {
        guard let algorithm = language.traits.stemmer else { return "none" }
        var stemmer = try Stemmer.make(for: language)
        var hash: UInt64 = 14_695_981_039_346_656_037
        for probe in probes {
            for byte in ((stemmer?.stem(probe) ?? probe) + " ").utf8 {
                hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211
            }
        }
        return "\(algorithm)-\(String(hash, radix: 16))"
    }
}
