/// A set of documents of one segment, one bit each.
package struct DocumentSet: Sendable, Equatable {
    /// The number of documents in the segment.
    package let documentCount: Int
    fileprivate var words: [UInt64]

    /// The empty set, or the set of all documents.
    package init(documentCount: Int, full: Bool = false) {
        self.documentCount = documentCount
        // Whole ranges, so that a range's two words always exist.
        let ranges = (documentCount + 127) / 128
        words = [UInt64](repeating: 0, count: 2 * ranges)
        if full { complement() }
    }

    package var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    /// The number of documents in the set.
    package var count: Int {
        var count = 0
        // Most words of most sets are 0, and counting bits takes a dozen steps on old processors.
        for word in words where word != 0 { count &+= word.nonzeroBitCount }
        return count
    }

    package func contains(_ document: DocumentID) -> Bool {
        let word = Int(document.value >> 6)
        return word < words.count && (words[word] >> UInt64(document.value & 63)) & 1 == 1
    }

    package mutating func insert(_ document: DocumentID) {
        words[Int(document.value >> 6)] |= 1 << UInt64(document.value & 63)
    }

    /// Adds the document at a place of a range.
    @inline(__always) mutating func insert(range: Int, place: Int) {
        words[2 &* range &+ place >> 6] |= 1 << UInt64(place & 63)
    }

    package mutating func remove(_ document: DocumentID) {
        words[Int(document.value >> 6)] &= ~(1 << UInt64(document.value & 63))
    }

    package mutating func formIntersection(_ other: DocumentSet) {
        for index in words.indices { words[index] &= other.words[index] }
    }

    package mutating func formUnion(_ other: DocumentSet) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    /// Turns the set into that of all documents which are not in it.
    package mutating func complement() {
        for index in words.indices { words[index] = ~words[index] }
        let beyond = words.count * 64 - documentCount
        for index in 0..<beyond {
            let bit = documentCount + index
            words[bit >> 6] &= ~(1 << UInt64(bit & 63))
        }
    }

    /// The number of ranges in the segment.
    var rangeCount: Int { words.count / 2 }

    /// The part of the set that lies in a range.
    subscript(range range: Int) -> RangeSet {
        get { RangeSet(low: words[2 * range], high: words[2 * range + 1]) }
        set {
            words[2 * range] = newValue.low
            words[2 * range + 1] = newValue.high
        }
    }
}

extension DocumentSet {
    /// Asks for the part of the set that lies in a range, which will be read soon.
    @inline(__always) func prefetch(_ range: Int) { words.prefetch(2 &* range) }
}

extension DocumentSet: Sequence {
    /// Gives the documents in ascending order.
    package struct Iterator: IteratorProtocol {
        fileprivate let words: [UInt64]
        fileprivate var index = 0
        fileprivate var rest: UInt64

        package mutating func next() -> DocumentID? {
            while rest == 0 {
                index += 1
                guard index < words.count else { return nil }
                rest = words[index]
            }
            let document = DocumentID(UInt32(index * 64 + rest.trailingZeroBitCount))
            rest &= rest &- 1
            return document
        }
    }

    package func makeIterator() -> Iterator { Iterator(words: words, rest: words.first ?? 0) }
}
