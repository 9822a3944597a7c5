/// One term of a text, at its place in the text.
package struct Token: Sendable, Equatable {
    /// What a token stands for.
    package enum Kind: Sendable {
        /// An ordinary word, or a number by itself.
        case word
        /// A piece of a code: `ab`, `123` and `4` of "AB-123/4".
        case part
        /// A joined code or compound: `ab1234`, `tshirt`; it shares the position of its first piece.
        case whole
    }

    /// The text in NFKC, case-folded, with the accents folded that the language folds.
    package let form: String
    /// The Snowball stem of the form; equal to the form for a number, a code, or without a stemmer.
    ///
    /// It depends on the form alone, so equal forms have equal stems wherever they stand.
    package let stem: String
    /// The word's position, counted from 0.
    package let position: Int
    /// UTF-8 byte offsets in the source text.
    package let range: Range<Int>
    /// What the token stands for.
    package let kind: Kind

    /// A token; nothing is checked.
    package init(form: String, stem: String, position: Int, range: Range<Int>, kind: Kind) {
        self.form = form
        self.stem = stem
        self.position = position
        self.range = range
        self.kind = kind
    }
}
