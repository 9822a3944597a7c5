/// A piece of a word that is not split further: letters, digits, or a decimal number.
struct Atom {
    /// What an atom is made of.
    enum Kind {
        case letters
        case digits
        /// Digits with separators that are one number: 2.5 or 1,000.
        case decimal
        /// Another number: ½ or ².
        case sign
    }

    /// The bytes that the form is made of.
    let source: Range<Int>
    /// What it is made of.
    let kind: Kind
    /// The character between the atom before and this one, 0 when nothing is between them.
    ///
    /// Hyphens of all kinds count as `-`, apostrophes as `'`, anything else beyond ASCII as `.`.
    let separator: UInt8
    /// Whether all its bytes are ASCII.
    let isASCII: Bool
    /// Where the atom ends in the source, with a possessive ending that is dropped.
    var rangeEnd: Int

    /// The atom in the source text.
    var range: Range<Int> { source.lowerBound..<rangeEnd }
}
