/// Values that were asked for lately: where all together would cost too much, the least recently used
/// go.
package struct RecentValues<Key: Hashable, Value> {
    private struct Entry {
        let value: Value
        let cost: Int
        var lastUse: Int
    }

    /// A value is in use for so many times as many requests as there are values.
    private static var patience: Int { 16 }

    /// What all may cost together, in the unit of `keep`.
    private let capacity: Int
    private var entries: [Key: Entry] = [:]
    private var cost = 0
    /// Counts what is asked for.
    private var clock = 0
    /// When values that are not in use are looked for again, which takes a look at each.
    private var nextSweep = 0

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

    /// Whether a value may be kept without another's going that is in use.
    ///
    /// Where more are asked for in turn than there is room for, each would else be made anew each time,
    /// which may take much longer than to do without.
    package mutating func hasRoom(for own: Int) -> Bool {
        if cost + own > capacity, clock >= nextSweep {
            let oldest = clock - Self.patience * entries.count
            let unused = entries.filter { $0.value.lastUse < oldest }
            for key in unused.keys { forget(key) }
            nextSweep = clock + entries.count
        }
        return cost + own <= capacity
    }

    /// What all cost at most when some have been forgotten: an eighth of them, as to find the oldest
    /// takes a look at each.
    private var roomAfterwards: Int { capacity - capacity / 8 }

    private mutating func forgetOldest() {
        // Without the values, to move which would count references.
        let uses = entries.map { (key: $0.key, time: $0.value.lastUse) }
        for use in uses.sorted(by: { $0.time < $1.time }) {
            if cost <= roomAfterwards { return }
            forget(use.key)
        }
    }

    private mutating func forget(_ key: Key) {
        if let entry = entries.removeValue(forKey: key) { cost -= entry.cost }
    }
}
