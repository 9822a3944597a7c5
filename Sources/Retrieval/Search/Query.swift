/// What a search looks for: weighted terms, and how many of the words they stand for must match.
///
/// A word of the customer's text becomes a group of terms (its forms, its joined code); a document
/// matches the word when it holds one of them. Terms of no group only add to the score.
package struct Query: Sendable, Equatable {
    package struct Term: Sendable, Equatable {
        package let key: [UInt8]
        /// The contribution to the score at the highest impact, 0 ... `Impact.maximumWeight`.
        package let weight: Score
        /// Bit g says that the term belongs to group g.
        package let groups: UInt64
        /// Whether the term is one of the alternatives of its one group, of which a document gets
        /// the greatest contribution only: completions of a beginning, corrections of a misspelling.
        package let isAlternative: Bool

        package init(key: [UInt8], weight: Score, groups: UInt64, isAlternative: Bool = false) {
            self.key = key
            self.weight = max(0, min(weight, Impact.maximumWeight))
            self.groups = groups
            self.isAlternative = isAlternative && groups.nonzeroBitCount == 1
        }
    }

    /// The most groups a query can have.
    package static let maximumGroups = 64

    package let terms: [Term]
    /// The number of groups, 0 ... `maximumGroups`; without groups every document matches.
    package let groupCount: Int
    /// How many groups a document must match, 0 ... groupCount.
    package let requiredGroups: Int

    package init(terms: [Term], groupCount: Int, requiredGroups: Int) {
        self.terms = terms
        self.groupCount = min(groupCount, Self.maximumGroups)
        self.requiredGroups = min(requiredGroups, self.groupCount)
    }

    /// The same query with another number of groups required.
    package func requiring(_ groups: Int) -> Query {
        Query(terms: terms, groupCount: groupCount, requiredGroups: groups)
    }
}

/// A document that was found, and its score.
package struct Hit: Sendable, Equatable {
    package let document: DocumentID
    package let score: Score

    package init(document: DocumentID, score: Score) {
        self.document = document
        self.score = score
    }
}
