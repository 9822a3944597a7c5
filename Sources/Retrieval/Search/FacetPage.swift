/// The values with the greatest counts so far, of equal counts those with the least ordinals.
struct FacetPage {
    /// A value and its count, so that one comparison orders both.
    struct Entry {
        /// The count, and below it how far the ordinal is from the greatest that there can be.
        fileprivate let key: UInt64

        var ordinal: Int { Int(~UInt32(truncatingIfNeeded: key)) }
        var count: Int { Int(key &>> 32) }
    }

    private let limit: Int
    /// Descending.
    private(set) var entries: [Entry] = []
    /// The key of the last one once there is no room, else 0.
    private var least: UInt64 = 0

    init(limit: Int) {
        self.limit = max(0, limit)
        least = limit > 0 ? 0 : .max
        entries.reserveCapacity(min(self.limit, 128))
    }

    /// What a count must exceed to enter, if its ordinal is greater than all before; 0 while there is
    /// room.
    var leastCount: UInt32 { UInt32(truncatingIfNeeded: least &>> 32) }

    /// Takes a value in if its count is great enough.
    @inline(__always) mutating func insert(_ ordinal: Int, count: UInt32) {
        let key = UInt64(count) &<< 32 | UInt64(~UInt32(truncatingIfNeeded: ordinal))
        if key > least { insert(Entry(key: key)) }
    }

    private mutating func insert(_ entry: Entry) {
        if entries.count == limit { entries.removeLast() }
        var place = entries.count
        entries.append(entry)
        while place > 0, entries[place - 1].key < entry.key {
            entries[place] = entries[place - 1]
            place -= 1
        }
        entries[place] = entry
        if entries.count == limit { least = entries[limit - 1].key }
    }
}
