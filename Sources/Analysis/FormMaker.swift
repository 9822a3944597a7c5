import CICU

/// Makes the form of a piece of a word: normalized, case-folded, accents folded.
struct FormMaker: ~Copyable {
    /// How much of a word counts, in bytes of the source text.
    ///
    /// Longer words are cut, in documents and queries alike, so that they still match; it also
    /// bounds the cost of hostile text, since ordering combining marks takes quadratic time.
    static let maximumSourceLength = 128

    private let normalizer: Normalizer
    private let accents: AccentFolding?
    private let hasDotlessI: Bool
    private let usesICUOnly: Bool
    private var scratch: [UInt8] = []

    /// The form maker of a language; `usesICUOnly` also sends ASCII through ICU.
    ///
    /// - Throws: `AnalysisError.unicodeLibraryUnusable`.
    init(language: AnalysisLanguage, usesICUOnly: Bool) throws(AnalysisError) {
        let normalizer = try Normalizer()
        accents = language.traits.keptLetters.map {
            AccentFolding(keeping: $0, normalizer: normalizer)
        }
        hasDotlessI = language.traits.hasDotlessI
        self.normalizer = normalizer
        self.usesICUOnly = usesICUOnly
    }

    /// The form of the atom's text; may be empty when nothing visible is in it.
    ///
    /// In a code `I` is always the capital of `i`.
    mutating func form(of atom: Atom, in bytes: Span<UInt8>, inCode: Bool) -> String {
        copy(cut(atom.source, in: bytes), of: bytes)
        if atom.isASCII && !usesICUOnly {
            if !(hasDotlessI && !inCode && scratch.contains(UInt8(ascii: "I"))) {
                lowercaseASCII()
                return finished(atom)
            }
        }
        if hasDotlessI && !inCode { replaceTurkishCapitals() }
        scratch = normalizer.normalize(scratch, to: .nfkcCasefold)
        if let accents { scratch = accents.fold(scratch, with: normalizer) }
        if atom.kind != .letters { simplifyDigits() }
        // "⑴" normalizes to "(1)" and "⒈" to "1.": only a fraction's slash belongs to the number.
        if atom.kind == .sign { scratch.removeAll { $0 < UInt8(ascii: "/") } }
        return finished(atom)
    }

    private func finished(_ atom: Atom) -> String {
        atom.kind == .decimal
            ? DecimalNumber.canonical(scratch) : String(decoding: scratch, as: UTF8.self)
    }

    private mutating func copy(_ range: Range<Int>, of bytes: Span<UInt8>) {
        scratch.removeAll(keepingCapacity: true)
        for index in range { scratch.append(bytes[index]) }
    }

    /// The range, cut to the maximum length at a scalar's beginning.
    private func cut(_ range: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
        guard range.count > Self.maximumSourceLength else { return range }
        var end = range.lowerBound + Self.maximumSourceLength
        while bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return range.lowerBound..<end
    }

    private mutating func lowercaseASCII() {
        for index in scratch.indices
        where UInt8(ascii: "A")...UInt8(ascii: "Z") ~= scratch[index] {
            scratch[index] |= 0x20
        }
    }

    private mutating func replaceTurkishCapitals() {
        let text = String(decoding: scratch, as: UTF8.self).unicodeScalars
        var replaced = String.UnicodeScalarView()
        for scalar in text {
            replaced.append(scalar == "I" ? "ı" : scalar == "İ" ? "i" : scalar)
        }
        scratch = Array(String(replaced).utf8)
    }

    /// Digits of every script become ASCII digits, and the slash of a fraction an ordinary one.
    private mutating func simplifyDigits() {
        var simple = String.UnicodeScalarView()
        for scalar in String(decoding: scratch, as: UTF8.self).unicodeScalars {
            let value = cicu_digit_value(scalar.value)
            if 0...9 ~= value {
                simple.append(Unicode.Scalar(UInt8(ascii: "0") + UInt8(value)))
            } else {
                simple.append(scalar == "\u{2044}" ? "/" : scalar)
            }
        }
        scratch = Array(String(simple).utf8)
    }
}
