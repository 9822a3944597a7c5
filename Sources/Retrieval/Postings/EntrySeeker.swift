/// Finds what a sparse list has in some ranges, without looking at every entry; never moves
/// backwards.
struct EntrySeeker {
    /// With more entries than this for each wanted range, seeking them costs less than walking.
    static let factor = 8

    private let list: PostingList
    /// No entry before this one has postings of the range at hand or a later one.
    private var next = 0
    /// The range of the entry before `next`.
    private var position = 0
    /// The blocks before `next`: how many, and their bytes.
    private var (blocks, bytes) = (0, 0)
    /// The entry at hand.
    private var entry = -1
    /// The number of the block of the entry at hand, or of the next one for a lone posting, and
    /// where it begins.
    private var (block, offset) = (0, 0)
    /// The range of the entry at hand; beyond all ranges at the end of the list.
    private var range = -1

    init(_ list: PostingList) { self.list = list }

    /// Steps to the first entry with postings of a range or a later one, which may be that at hand.
    ///
    /// - Returns: whether it is one of that range.
    @inline(__always) mutating func seek(_ target: Int) -> Bool {
        if range < target { step(to: target) }
        return range == target
    }

    /// What the list has in the range of the entry at hand.
    var place: EntryTable.Place {
        var place = EntryTable.Place(list, entry: entry, block: block, offset: offset)
        var entry = entry
        while list.continues(after: entry) {
            entry &+= 1
            place.impact = max(place.impact, list.impact(entry))
            place.quarters |= list.quarters(ofEntry: entry, block: block)
        }
        return place
    }

    private mutating func step(to target: Int) {
        while next < list.entryCount {
            if let eight = list.eightEntries(from: next) {
                let gap = eight.gap
                if position &+ gap < target {
                    position &+= gap
                    blocks &+= eight.blocks(before: 8)
                    bytes &+= eight.bytes(before: 8)
                    next &+= 8
                    continue
                }
                if gap <= EightEntries.farthest {
                    // An entry that only moves on may have gone beyond the target.
                    take(eight, eight.first(atLeast: max(0, target &- position)))
                    return
                }
            }
            if walk(to: target, end: min(next &+ 8, list.entryCount)) { return }
        }
        range = .max
    }

    /// Takes one of the eight entries from `next` on.
    @inline(__always) private mutating func take(_ eight: EightEntries, _ index: Int) {
        entry = next &+ index
        block = blocks &+ eight.blocks(before: index)
        offset = bytes &+ eight.bytes(before: index)
        range = position &+ eight.gap(through: index)
    }

    /// Looks at a few entries one by one; gives whether one is of the range or a later one.
    private mutating func walk(to target: Int, end: Int) -> Bool {
        while next < end {
            let tag = list.tag(next)
            let reached = position &+ list.gap(next)
            if tag == PostingListSerializer.movingTag {
                position = reached &+ Int(list.impact(next)) << 8
                next &+= 1
                continue
            }
            if reached >= target {
                (entry, block, offset, range) = (next, blocks, bytes, reached)
                return true
            }
            position = reached
            blocks &+= Int(tag >> 7)
            bytes &+= PostingList.blockSize(tag)
            next &+= 1
        }
        return false
    }
}
