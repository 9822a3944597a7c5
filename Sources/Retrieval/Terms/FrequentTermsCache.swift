import Synchronization

/// The most frequent terms of prefixes that many terms begin with, once somebody has asked for them.
///
/// They never change, and the shortest prefixes, which take longest to complete, are those that all
/// customers type.
final class FrequentTermsCache: Sendable {
    typealias Terms = [(key: [UInt8], entry: TermEntry)]

    private struct Request: Hashable {
        let prefix: [UInt8]
        let limit: Int
    }

    /// So many prefixes are kept, with at most so many terms each: 26 MB at most, 0.1 KB a term.
    private static let capacity = 1024
    private static let termLimit = 256

    private let known = Mutex(RecentValues<Request, Terms>(capacity: capacity))

    /// The terms of a prefix, if they are known.
    func terms(withPrefix prefix: [UInt8], limit: Int) -> Terms? {
        known.withLock { $0.value(of: Request(prefix: prefix, limit: limit)) }
    }

    /// Keeps the terms of a prefix, if need be in place of others.
    func keep(_ terms: Terms, withPrefix prefix: [UInt8], limit: Int) {
        guard terms.count <= Self.termLimit else { return }
        known.withLock {
            $0.keep(terms, for: Request(prefix: prefix, limit: limit), cost: 1)
        }
    }
}
