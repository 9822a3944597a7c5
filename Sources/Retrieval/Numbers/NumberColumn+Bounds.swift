extension NumberColumn {
    /// The documents whose number lies within bounds, both included.
    ///
    /// Compares what is stored, many numbers at a time, and unpacks none.
    func documents(within bounds: ClosedRange<Double>) -> DocumentSet {
        let start = unsafe values.start
        guard let form else {
            return documents { place in
                let number = Double(bitPattern: unsafe Self.load(UInt64.self, at: place, of: start))
                return bounds.lowerBound <= number && number <= bounds.upperBound
            }
        }
        let first = firstStored(form) { $0 >= bounds.lowerBound }
        let end = firstStored(form) { $0 > bounds.upperBound }
        guard first < end else { return DocumentSet(documentCount: documentCount) }
        switch width {
        case 1:
            return documents(first..<end) { unsafe Self.load(UInt8.self, at: $0, of: start) }
        case 2:
            return documents(first..<end) { unsafe Self.load(UInt16.self, at: $0, of: start) }
        case 3:
            let high = unsafe start + 2 * documentCount
            return documents(first..<end) {
                unsafe UInt32(Self.load(UInt16.self, at: $0, of: start))
                    | UInt32(Self.load(UInt8.self, at: $0, of: high)) << 16
            }
        default:
            return documents(first..<end) { unsafe Self.load(UInt32.self, at: $0, of: start) }
        }
    }

    /// A value among those that follow an address.
    ///
    /// Safety: the initializer has checked that a value for each document follows, and places are
    /// those of documents.
    @inline(__always)
    private static func load<Stored: FixedWidthInteger & BitwiseCopyable>(
        _ type: Stored.Type, at place: Int, of start: UnsafeRawPointer
    ) -> Stored {
        let stored = unsafe start.loadUnaligned(
            fromByteOffset: Stored.bitWidth / 8 &* place, as: type)
        return Stored(littleEndian: stored)
    }

    /// The first stored value whose number is what is asked for, or, if there is none, the one that
    /// stands for no number. Numbers ascend with what is stored.
    private func firstStored(
        _ form: NumberPacking.Form, where isMet: (Double) -> Bool
    ) -> UInt32 {
        var low: UInt32 = 0
        var high = UInt32.max >> UInt32(32 - 8 * width)
        while low < high {
            let middle = low + (high - low) / 2
            if isMet(form.number(base &+ Int64(middle))) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The documents whose stored value lies in a range.
    @inline(__always)
    private func documents<Stored: FixedWidthInteger & UnsignedInteger>(
        _ wanted: Range<UInt32>, stored: (_ place: Int) -> Stored
    ) -> DocumentSet {
        let first = Stored(truncatingIfNeeded: wanted.lowerBound)
        let span = Stored(truncatingIfNeeded: wanted.upperBound - 1 - wanted.lowerBound)
        // One comparison for both bounds: what is below the first wraps around.
        return documents { stored($0) &- first <= span }
    }

    /// The documents whose place is such.
    @inline(__always)
    private func documents(where isMet: (_ place: Int) -> Bool) -> DocumentSet {
        let documentCount = documentCount
        var set = DocumentSet(documentCount: documentCount)
        let flags = PlaceFlags()
        for first in stride(from: 0, to: documentCount, by: SegmentLimits.rangeSize) {
            let count = min(SegmentLimits.rangeSize, documentCount &- first)
            if count < SegmentLimits.rangeSize { flags.clear() }
            for place in 0..<count { flags[place] = isMet(first &+ place) }
            set[range: first / SegmentLimits.rangeSize] = flags.places
        }
        return set
    }
}
