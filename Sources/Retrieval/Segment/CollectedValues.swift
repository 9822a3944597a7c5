/// The values of one attribute, as documents were added.
struct CollectedValues: Sendable {
    private var table = TermTable()
    /// By document: the number of its first value + 1, or 0.
    private var firsts: [UInt32] = []
    // All values but the first, in the order of documents.
    private var extraDocuments: [UInt32] = []
    private var extras: [UInt32] = []

    /// The most bytes that the list of ranges can take, or those of the distinct values.
    var placeCount: Int {
        let digits = AttributePlaces.digits(firsts.count / SegmentLimits.rangeSize)
        return max(digits * (firsts.count + extras.count), table.keys.bytes.count)
    }

    /// Adds a document's values, in its own order.
    mutating func append(_ values: [String]) {
        let document = UInt32(firsts.count)
        for (index, value) in values.enumerated() {
            let utf8 = value.utf8
            let number = table.intern(utf8.span)
            if index == 0 {
                firsts.append(number + 1)
            } else {
                extraDocuments.append(document)
                extras.append(number)
            }
        }
        if values.isEmpty { firsts.append(0) }
    }

    /// Adds the documents of others.
    mutating func append(contentsOf others: CollectedValues) {
        let numbers = table.numbers(internedFrom: others.table)
        let base = UInt32(firsts.count)
        firsts += others.firsts.lazy.map { $0 == 0 ? 0 : numbers[Int($0) - 1] + 1 }
        extraDocuments += others.extraDocuments.lazy.map { $0 + base }
        extras += others.extras.lazy.map { numbers[Int($0)] }
    }

    /// By document as added: what it is laid out by, the place of its first value among the texts, or
    /// a number greater than all places; and that number.
    ///
    /// - Parameter least: how many documents share a value that counts, at least. Rarer ones, like
    ///   none, have the greatest number.
    func layoutPlaces(ofValuesSharedBy least: Int) -> (places: [UInt32], greatest: Int) {
        let rest = UInt32(table.count)
        var shares = [Int](repeating: 0, count: table.count)
        for first in firsts where first > 0 { shares[Int(first) - 1] += 1 }
        let places = zip(ordinals, shares).map { $1 < least ? rest : $0 - 1 }
        return (firsts.map { $0 == 0 ? rest : places[Int($0) - 1] }, table.count)
    }

    /// The values of documents in the given order.
    func arranged(_ order: [UInt32]) -> AttributeValues {
        let ordinals = self.ordinals
        let texts = table.keys.sorted().map { table.keys[Int($0)] }
        let single = order.map { added in
            let first = firsts[Int(added)]
            return first == 0 ? 0 : ordinals[Int(first) - 1]
        }
        if !extras.isEmpty, let several = several(order, firsts: single, ordinals: ordinals) {
            return AttributeValues(
                texts: texts, documentCount: order.count, ordinals: several.ordinals,
                starts: several.starts)
        }
        return AttributeValues(
            texts: texts, documentCount: order.count, ordinals: single, starts: nil)
    }

    /// By number of a value: its ordinal.
    private var ordinals: [UInt32] {
        var ordinals = [UInt32](repeating: 0, count: table.count)
        for (place, number) in table.keys.sorted().enumerated() {
            ordinals[Int(number)] = UInt32(place + 1)
        }
        return ordinals
    }

    /// All ordinals, document by document, or nil when no document has two different ones.
    private func several(
        _ order: [UInt32], firsts: [UInt32], ordinals: [UInt32]
    ) -> (ordinals: [UInt32], starts: [UInt32])? {
        var extraStarts = [Int](repeating: 0, count: order.count + 1)
        for document in extraDocuments { extraStarts[Int(document) + 1] += 1 }
        for index in order.indices { extraStarts[index + 1] += extraStarts[index] }
        var all: [UInt32] = []
        var starts: [UInt32] = [0]
        var hasSeveral = false
        for (place, added) in order.enumerated() {
            let more = extras[extraStarts[Int(added)]..<extraStarts[Int(added) + 1]]
            var own = more.map { ordinals[Int($0)] }
            if firsts[place] > 0 { own.append(firsts[place]) }
            own.sort()
            let start = all.count
            for ordinal in own where all.count == start || all[all.count - 1] != ordinal {
                all.append(ordinal)
            }
            starts.append(UInt32(all.count))
            hasSeveral = hasSeveral || all.count - start > 1
        }
        return hasSeveral ? (all, starts) : nil
    }
}

extension TermTable {
    /// Takes in all keys of another table.
    ///
    /// - Returns: by the number that a key has there, its number here.
    mutating func numbers(internedFrom other: TermTable) -> [UInt32] {
        (0..<other.count).map { number in
            intern(other.keys.bytes.span.extracting(other.keys.range(of: number)))
        }
    }
}
