import Analysis

/// The analyzer of a language code.
func analyzer(_ code: String, path: Analyzer.Path = .fast) throws -> Analyzer {
    try Analyzer(language: AnalysisLanguage(code), path: path)
}

/// The tokens in one line: position:form, `+` before a part, `=` before a joined token.
func listing(_ tokens: [Token]) -> String {
    tokens.map { token in
        let mark =
            switch token.kind {
            case .word: ""
            case .part: "+"
            case .whole: "="
            }
        return "\(token.position):\(mark)\(token.form)"
    }.joined(separator: " ")
}

/// The stems of a text in one line.
func stems(_ text: String, _ code: String) throws -> String {
    try analyzer(code).tokens(in: text).map(\.stem).joined(separator: " ")
}

/// Pseudo-random numbers, the same on every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    /// Numbers that depend on the seed alone.
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
