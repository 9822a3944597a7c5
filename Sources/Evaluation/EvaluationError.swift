/// What is wrong with the files that an evaluation reads, or cannot be written by it.
package enum EvaluationError: Error, Equatable, CustomStringConvertible {
    /// The files that are read line by line.
    package enum Listing: String, Sendable {
        /// Relevance grades in TREC form.
        case judgments
        /// Queries with their identifiers.
        case queries
        /// Purchases to predict.
        case probes
    }

    /// A line does not have the form that its file requires.
    case malformed(Listing, line: Int, expected: String, found: String)
    /// A line gives again what must be given once.
    case repeated(Listing, line: Int, found: String)
    /// An identifier would break the fields of a TREC run file.
    case unwritable(identifier: String)

    /// What is wrong, where, and what to do about it.
    package var description: String {
        switch self {
        case .malformed(let listing, let line, let expected, let found):
            "\(listing.rawValue), line \(line): expected \(expected), found \"\(found)\""
        case .repeated(let listing, let line, let found):
            "\(listing.rawValue), line \(line): \(found) was given before; remove one of the lines"
        case .unwritable(let identifier):
            """
            a TREC run file cannot hold the identifier "\(identifier)": it must have at least one \
            sign and no spaces; rename it, or evaluate without a run file
            """
        }
    }
}
