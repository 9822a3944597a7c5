// What a list has in a range, at a place that a search has found.
extension PostingList {
    /// Whether an entry of a sparse list is followed by another of the same range.
    @inline(__always) func continues(after entry: Int) -> Bool {
        let next = entry &+ 1
        // An entry that only moves on begins another range.
        return next < entryCount && gap(next) == 0 && tag(next) != PostingListSerializer.movingTag
    }

    /// The greatest impact in a range of a sparse list, by its first entry there.
    @inline(__always) func greatestImpact(from first: Int) -> UInt8 {
        var (entry, greatest) = (first, impact(first))
        while continues(after: entry) {
            entry &+= 1
            greatest = max(greatest, impact(entry))
        }
        return greatest
    }

    /// What a dense list has in a range.
    @inline(__always) func place(inRange range: Int) -> EntryTable.Place {
        let impact = impact(range)
        guard impact > 0 else { return EntryTable.Place() }
        return EntryTable.Place(
            entry: Int32(truncatingIfNeeded: range), impact: impact, quarters: quarters(range))
    }

    /// The block at a place, if it is one.
    @inline(__always) private func block(at place: EntryTable.Place) -> PostingBlock? {
        let tag = tag(Int(place.entry))
        guard tag >= PostingListSerializer.firstBlockTag else { return nil }
        return block(tag: tag, offset: offset(of: place))
    }

    @inline(__always) private func offset(of place: EntryTable.Place) -> Int {
        isDense ? offset(ofRange: Int(place.entry)) : Int(place.offset)
    }

    /// Asks for the memory of the block at a place.
    @inline(__always) func prefetch(_ place: EntryTable.Place) {
        guard place.entry >= 0 else { return }
        prefetch(tag: tag(Int(place.entry)), offset: offset(of: place))
    }

    /// The documents of a term in a range, by their places there.
    ///
    /// - Precondition: the term occurs in the range.
    @inline(__always) func places(at place: EntryTable.Place) -> RangeSet {
        if let block = block(at: place) { return block.places }
        var entry = Int(place.entry)
        var set = RangeSet()
        set.insert(Int(tag(entry)))
        while !isDense && continues(after: entry) {
            entry &+= 1
            set.insert(Int(tag(entry)) & 127)
        }
        return set
    }

    /// Adds what the term contributes to the documents of a range.
    ///
    /// - Precondition: the term occurs in the range; `sums` has 128 elements.
    @inline(__always) func accumulate(
        at place: EntryTable.Place, weight: Score, into sums: borrowing Scratch<Score>
    ) {
        if let block = block(at: place) { return block.accumulate(weight: weight, into: sums) }
        var entry = Int(place.entry)
        while true {
            sums[Int(tag(entry)) & 127] &+= Impact.contribution(
                weight: weight, impact: impact(entry))
            if isDense || !continues(after: entry) { return }
            entry &+= 1
        }
    }

    /// The impact of the document at a place of a range; 0 where it does not hold the term.
    ///
    /// - Precondition: the term occurs in the range.
    @inline(__always) func probe(_ local: Int, at place: EntryTable.Place) -> UInt8 {
        if let block = block(at: place) { return block.probe(local) }
        var entry = Int(place.entry)
        while Int(tag(entry)) & 127 != local {
            if isDense || !continues(after: entry) { return 0 }
            entry &+= 1
        }
        return impact(entry)
    }

    /// Raises the documents of a range to what the term contributes, where that is more.
    ///
    /// - Precondition: the term occurs in the range; `best` has 128 elements.
    @inline(__always) func raise(
        at place: EntryTable.Place, weight: Score, into best: borrowing Scratch<Score>
    ) {
        if let block = block(at: place) { return block.raise(weight: weight, into: best) }
        var entry = Int(place.entry)
        while true {
            let place = Int(tag(entry)) & 127
            best[place] = max(
                best[place], Impact.contribution(weight: weight, impact: impact(entry)))
            if isDense || !continues(after: entry) { return }
            entry &+= 1
        }
    }
}

extension EntryTable.Place {
    /// What an entry of a sparse list stands for, with the blocks before it: how many, and their bytes.
    @inline(__always)
    init(_ list: PostingList, entry: Int, block: Int, offset: Int) {
        self.init(
            entry: Int32(truncatingIfNeeded: entry), offset: UInt32(truncatingIfNeeded: offset),
            impact: list.impact(entry), quarters: list.quarters(ofEntry: entry, block: block))
    }
}
