/// What the documents of a segment consist of, and the constants baked into their impacts.
package struct SegmentSchema: Sendable, Equatable {
    /// A searched field; see `BM25F`.
    package struct Field: Sendable, Equatable {
        package let name: String
        /// How much an occurrence counts, above 0.
        package let weight: Double
        /// How much the field's length counts, 0 … 1.
        package let b: Double

        package init(name: String, weight: Double, b: Double) {
            self.name = name
            self.weight = weight
            self.b = b
        }
    }

    /// What documents are laid out by, the most significant first.
    package enum OrderKey: Sendable, Equatable {
        case attribute(Int)
        case number(Int)
    }

    /// Of the attributes that documents are laid out by, but the first and the last, only values count
    /// that at least one in so many documents has.
    ///
    /// Rarer ones fill no range, and would tear apart what the next attributes lay together: where they
    /// lie together instead, few ranges hold what a customer favors. That is a sixth of the ranges
    /// that a personalized search looks at, and 2 % of the index.
    static let layoutShare = 512

    /// The most fields, as a byte numbers them and `TermOccurrence.fixedImpact` is one.
    package static let maximumFields = 250

    package var fields: [Field]
    /// The names of the attribute columns.
    package var attributes: [String]
    /// The names of the number columns.
    package var numbers: [String]
    /// How documents are laid out; documents alike in all of it stand in the order of their ids. Of an
    /// attribute between the first and the last one, rare values and none are alike.
    package var order: [OrderKey]
    /// BM25's saturation, above 0.
    package var k1: Double
    /// What the terms were made with; a segment of another fingerprint is refused.
    package var fingerprint: String

    package init(
        fields: [Field], attributes: [String], numbers: [String], order: [OrderKey], k1: Double,
        fingerprint: String
    ) {
        self.fields = fields
        self.attributes = attributes
        self.numbers = numbers
        self.order = order
        self.k1 = k1
        self.fingerprint = fingerprint
    }

    /// The fingerprint as it stands in file headers: FNV-1a of the text.
    package var fingerprintHash: UInt64 {
        fingerprint.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}

/// How often a term occurs in a field of the document that is being added.
package struct TermOccurrence: Sendable, Equatable {
    package let term: TermID
    /// The index of the field, or `fixedImpact`.
    package let field: UInt8
    /// The number of occurrences, or the impact itself, 1 … 255.
    package let count: UInt8

    /// The field of terms whose impact is given rather than computed.
    package static let fixedImpact: UInt8 = 255

    package init(term: TermID, field: UInt8, count: UInt8) {
        self.term = term
        self.field = field
        self.count = count
    }
}

/// A document as it goes into a segment; terms are numbered by the segment's builder.
package struct DocumentInput {
    package var id: String
    package var occurrences: [TermOccurrence]
    /// The number of words in each field of the schema.
    package var fieldLengths: [Int]
    /// The values of each attribute of the schema.
    package var attributes: [[String]]
    /// The value of each number of the schema; NaN where there is none.
    package var numbers: [Double]
    /// What a search gives back.
    package var stored: [UInt8]

    package init(
        id: String, occurrences: [TermOccurrence], fieldLengths: [Int], attributes: [[String]],
        numbers: [Double], stored: [UInt8]
    ) {
        self.id = id
        self.occurrences = occurrences
        self.fieldLengths = fieldLengths
        self.attributes = attributes
        self.numbers = numbers
        self.stored = stored
    }
}
