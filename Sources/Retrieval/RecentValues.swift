/// Values that were asked for lately: where all together would cost too much, those go that nobody has
/// asked for the longest time.
package struct RecentValues<Key: Hashable, Value> {
    private struct Entry {
        let value: Value
        let cost: Int
        var lastUse: Int
    }

    /// What all may cost together, in the unit of `keep`.
    private let capacity: Int
    private var entries: [Key: Entry] = [:]
    private var cost = 0
    /// Counts the uses of all entries.
    private var clock = 0

    package init(capacity: Int) { self.capacity = capacity }

    package var count: Int { entries.count }

    /// A value that was kept, if it still is; it then counts as asked for.
    package mutating func value(of key: Key) -> Value? {
        clock += 1
        entries[key]?.lastUse = clock
        return entries[key]?.value
    }

    /// Keeps a value in place of any with the same key, unless it costs more than there is room for.
    package mutating func keep(_ value: Value, for key: Key, cost own: Int) {
        forget(key)
        guard own <= roomAfterwards else { return }
        clock += 1
        cost += own
        entries[key] = Entry(value: value, cost: own, lastUse: clock)
        if cost > capacity { forgetOldest() }
    }

    /// What all cost at most when some have been forgotten: an eighth of them, as to find the oldest
    /// takes a look at each.
    private var roomAfterwards: Int { capacity - capacity / 8 }

    private mutating func forgetOldest() {
        for (key, _) in entries.sorted(by: { $0.value.lastUse < $1.value.lastUse }) {
            if cost <= roomAfterwards { return }
            forget(key)
        }
    }

    private mutating func forget(_ key: Key) {
        if let entry = entries.removeValue(forKey: key) { cost -= entry.cost }
    }
}
