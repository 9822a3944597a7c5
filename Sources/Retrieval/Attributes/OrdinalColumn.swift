internal import CPrefetch

/// One ordinal per place, of 1, 2 or 4 bytes each, for loops over many documents; use it while the
/// segment is alive.
///
/// Safety: made by `AttributeColumn` only, which has checked that `width · count` bytes follow. It
/// holds no reference, as counting references for each document cost more than reading.
@safe package struct OrdinalColumn {
    let base: UnsafeRawPointer
    /// The bytes of an ordinal: 1, 2 or 4.
    package let width: Int
    /// The number of ordinals.
    package let count: Int
    /// The greatest ordinal that stands for a value.
    package let greatest: Int

    @inline(__always) init(base: UnsafeRawPointer, width: Int, count: Int, greatest: Int) {
        unsafe self.base = base
        self.width = width
        self.count = count
        self.greatest = greatest
    }

    /// The ordinal at a place, 0 ... greatest; 0 for places that do not exist and where damaged.
    @inline(__always) package func ordinal(at index: Int) -> Int {
        switch width {
        case 1: ordinal(at: index, as: UInt8.self)
        case 2: ordinal(at: index, as: UInt16.self)
        default: ordinal(at: index, as: UInt32.self)
        }
    }

    /// The same, for loops that have asked for the width once.
    ///
    /// - Precondition: `Stored` has the column's width.
    @inline(__always) func ordinal<Stored: FixedWidthInteger & BitwiseCopyable>(
        at index: Int, as type: Stored.Type
    ) -> Int {
        assert(Stored.bitWidth == 8 * width)
        guard UInt(bitPattern: index) < UInt(bitPattern: count) else { return 0 }
        // index < count, and width · count bytes follow the base.
        let stored = unsafe base.loadUnaligned(
            fromByteOffset: Stored.bitWidth / 8 &* index, as: type)
        let ordinal = Int(truncatingIfNeeded: Stored(littleEndian: stored))
        return ordinal <= greatest ? ordinal : 0
    }

    /// Asks for the memory of a place that will be read soon.
    @inline(__always) func prefetch(_ index: Int) {
        // Nothing is read.
        unsafe penchant_prefetch(base + width &* index)
    }

    /// Flags those of 32 places that have an ordinal; places that do not exist have none.
    ///
    /// - Parameters:
    ///   - first: the place among the ordinals of what is place 0 among the flags.
    ///   - places: the first of the 32 places among the flags.
    func flag(_ ordinal: Int, from first: Int, places: Int, in flags: borrowing PlaceFlags) {
        switch width {
        case 1: flag(UInt8(truncatingIfNeeded: ordinal), from: first, places: places, in: flags)
        case 2: flag(UInt16(truncatingIfNeeded: ordinal), from: first, places: places, in: flags)
        default: flag(UInt32(truncatingIfNeeded: ordinal), from: first, places: places, in: flags)
        }
    }

    @inline(__always)
    private func flag<Stored: FixedWidthInteger & BitwiseCopyable>(
        _ ordinal: Stored, from first: Int, places: Int, in flags: borrowing PlaceFlags
    ) {
        for place in places..<max(places, min(places &+ 32, count &- first)) {
            // first + place < count, and width · count bytes follow the base.
            let stored = unsafe base.loadUnaligned(
                fromByteOffset: Stored.bitWidth / 8 &* (first &+ place), as: Stored.self)
            flags[place] = Stored(littleEndian: stored) == ordinal
        }
    }

    /// Adds to 32 sums what a table has for the ordinals of 32 places that exist.
    ///
    /// - Parameters:
    ///   - first: the first of the places.
    ///   - table: from an index on numbers for ordinals 0 ... greatest.
    func add(
        _ table: borrowing Scratch<Score>, at start: Int, from first: Int,
        to sums: borrowing Scratch<Score>
    ) {
        precondition(first >= 0 && first <= count &- 32 && sums.count == 32)
        precondition(start >= 0 && start < table.count &- greatest)
        switch width {
        case 1: add(table, at: start, from: first, to: sums, as: UInt8.self)
        case 2: add(table, at: start, from: first, to: sums, as: UInt16.self)
        default: add(table, at: start, from: first, to: sums, as: UInt32.self)
        }
    }

    @inline(__always)
    private func add<Stored: FixedWidthInteger & BitwiseCopyable>(
        _ table: borrowing Scratch<Score>, at start: Int, from first: Int,
        to sums: borrowing Scratch<Score>, as type: Stored.Type
    ) {
        // first + 31 < count, and width · count bytes follow the base.
        let own = unsafe base + Stored.bitWidth / 8 &* first
        func stored(_ place: Int) -> Stored {
            unsafe own.loadUnaligned(fromByteOffset: Stored.bitWidth / 8 &* place, as: type)
        }
        func weight(_ stored: Stored) -> Score {
            let ordinal = Int(truncatingIfNeeded: Stored(littleEndian: stored))
            return table[start &+ (ordinal <= greatest ? ordinal : 0)]
        }
        // Neighbors mostly have the same, which a few instructions tell of all of them.
        let common = stored(0)
        var difference: Stored = 0
        for place in 1..<32 { difference |= stored(place) ^ common }
        if difference == 0 {
            let weight = weight(common)
            for place in 0..<32 { sums[place] &+= weight }
        } else {
            for place in 0..<32 { sums[place] &+= weight(stored(place)) }
        }
    }

    /// The bytes that ordinals 0 ... greatest need.
    static func width(forOrdinalsUpTo greatest: Int) -> Int {
        greatest <= 0xff ? 1 : greatest <= 0xffff ? 2 : 4
    }
}
