/// The distinct terms met while a segment is built, numbered as they come: a hash table with
/// open addressing over one run of bytes, so that a term costs no allocation of its own.
struct TermTable {
    private var keyBytes: [UInt8] = []
    private var ends: [Int] = []
    /// Term number + 1, or 0 where the slot is free; the count is a power of two.
    private var slots = [UInt32](repeating: 0, count: 1 << 12)
    private var hashes: [UInt32] = []

    /// The number of distinct terms.
    var count: Int { ends.count }

    /// The key of a term.
    func key(_ term: TermID) -> ArraySlice<UInt8> {
        let index = Int(term.value)
        return keyBytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    /// The number of a term, new if the term is.
    ///
    /// Takes an array rather than any collection: called from another module, generic code is not
    /// specialized, and building then took more than twice as long.
    mutating func intern(_ key: [UInt8]) -> TermID {
        let hash = Self.hash(key)
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let term = TermID(slots[slot] - 1)
            if hashes[Int(term.value)] == hash, isEqual(key, to: term) { return term }
            slot = (slot + 1) & (slots.count - 1)
        }
        keyBytes.append(contentsOf: key)
        ends.append(keyBytes.count)
        hashes.append(hash)
        slots[slot] = UInt32(ends.count)
        if ends.count * 2 > slots.count { grow() }
        return TermID(UInt32(ends.count - 1))
    }

    private func isEqual(_ key: [UInt8], to term: TermID) -> Bool {
        let known = self.key(term)
        guard known.count == key.count else { return false }
        for index in key.indices where known[known.startIndex + index] != key[index] {
            return false
        }
        return true
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (index, hash) in hashes.enumerated() {
            var slot = Int(hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(index + 1)
        }
    }

    /// FNV-1a with a final mix, since slots are taken from the low bits.
    private static func hash(_ key: [UInt8]) -> UInt32 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        hash ^= hash >> 29
        return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
    }
}
