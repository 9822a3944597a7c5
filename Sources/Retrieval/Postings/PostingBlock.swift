/// The postings of a term within one range, when there are more than a few; see `PostingList` for
/// how long it may be used.
///
/// Safety: made by `PostingList.block` only, which has proven that the block lies within the list.
@safe struct PostingBlock {
    private let start: UnsafePointer<UInt8>
    /// 2 ... 128, up to 129 or 0 in damaged files.
    let count: Int

    init(start: UnsafePointer<UInt8>, count: Int) {
        unsafe self.start = start
        self.count = count
    }

    @inline(__always) private var isBitmap: Bool { count > PostingListSerializer.placesLimit }

    /// The places within the range that hold the term.
    @inline(__always) var places: RangeSet {
        if isBitmap { return bitmap }
        var set = RangeSet()
        // `count` bytes of places come first.
        for index in 0..<count { set.insert(Int(unsafe start[index]) & 127) }
        return set
    }

    /// 16 bytes come first in a block of more than `placesLimit`.
    @inline(__always) private var bitmap: RangeSet {
        let raw = unsafe UnsafeRawPointer(start)
        return unsafe RangeSet(
            low: UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self)),
            high: UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
    }

    /// Adds to every posting's place what its impact contributes.
    ///
    /// - Precondition: `sums` has 128 elements.
    @inline(__always) func accumulate(weight: Score, into sums: borrowing Scratch<Score>) {
        if isBitmap { return accumulateBitmap(weight: weight, into: sums) }
        for index in 0..<count {
            // count places, then count impacts; a place is masked into 0 … 127.
            sums[Int(unsafe start[index] & 127)] &+= Impact.contribution(
                weight: weight, impact: unsafe start[count &+ index])
        }
    }

    /// The impact at a place; 0 where the term does not occur.
    @inline(__always) func probe(_ place: Int) -> UInt8 {
        if isBitmap {
            let bitmap = bitmap
            let index = bitmap.count(before: place)
            // A damaged bitmap may have more bits than there are impacts.
            return bitmap.contains(place) && index < count ? unsafe start[16 &+ index] : 0
        }
        for index in 0..<count where unsafe Int(start[index]) & 127 == place {
            return unsafe start[count &+ index]
        }
        return 0
    }

    /// The greatest impact at some places; 0 where the term occurs at none.
    @inline(__always) func greatest(at places: RangeSet) -> UInt8 {
        var (rest, greatest): (RangeSet, UInt8) = (places, 0)
        while let place = rest.popFirst() { greatest = max(greatest, probe(place)) }
        return greatest
    }

    private func accumulateBitmap(weight: Score, into sums: borrowing Scratch<Score>) {
        var rest = bitmap
        var index = 0
        // A damaged bitmap may have more bits than there are impacts.
        while index < count, let place = rest.popFirst() {
            sums[place] &+= Impact.contribution(weight: weight, impact: unsafe start[16 &+ index])
            index &+= 1
        }
    }
}

extension PostingBlock {
    /// Raises every posting's place to what its impact contributes, where that is more.
    ///
    /// - Precondition: `best` has 128 elements.
    func raise(weight: Score, into best: borrowing Scratch<Score>) {
        var rest = isBitmap ? bitmap : RangeSet()
        for index in 0..<count {
            let place: Int
            if isBitmap {
                // A damaged bitmap may have fewer bits than there are impacts.
                guard let next = rest.popFirst() else { return }
                place = next
            } else {
                place = Int(unsafe start[index] & 127)
            }
            let impact = unsafe start[isBitmap ? 16 &+ index : count &+ index]
            best[place] = max(best[place], Impact.contribution(weight: weight, impact: impact))
        }
    }
}

/// How a posting's impact byte becomes a part of the score.
package enum Impact {
    /// The greatest weight for which contributions cannot overflow.
    package static let maximumWeight: Int32 = 1 << 22

    /// The part of the score; grows with the impact, so that the contribution of a range's greatest
    /// impact bounds the contribution of every posting in it.
    @inline(__always) package static func contribution(weight: Int32, impact: UInt8) -> Score {
        (weight &* Int32(impact)) >> 8
    }
}
