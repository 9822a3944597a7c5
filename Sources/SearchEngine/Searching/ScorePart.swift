/// A part of a hit's score, with its cause.
package struct ScorePart: Sendable, Equatable {
    /// Where a part comes from.
    package enum Kind: String, Sendable {
        case text, popularity, stock, affinity, `repeat`, related, hidden, profile, cap
    }

    package let kind: Kind
    /// In ten-thousandths of a nat; the parts of a hit add up to its score.
    package let score: Int32
    /// For a person: "brand=Sony +0.31, 4 events, newest 2 d ago".
    package let cause: String
}
