extension NumberColumn {
    /// The documents whose number lies within bounds, both included.
    ///
    /// Compares what is stored, many numbers at a time, and unpacks none.
    func documents(within bounds: ClosedRange<Double>) -> DocumentSet {
        guard let form else {
            return documents(storedAs: UInt64.self) { stored in
                let number = Double(bitPattern: stored)
                return bounds.lowerBound <= number && number <= bounds.upperBound
            }
        }
        let first = firstStored(form) { $0 >= bounds.lowerBound }
        let end = firstStored(form) { $0 > bounds.upperBound }
        guard first < end else { return DocumentSet(documentCount: values.count / width) }
        switch width {
        case 1: return documents(storedAs: UInt8.self, first..<end)
        case 2: return documents(storedAs: UInt16.self, first..<end)
        default: return documents(storedAs: UInt32.self, first..<end)
        }
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

    @inline(__always)
    private func documents<Stored: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
        storedAs type: Stored.Type, _ wanted: Range<UInt32>
    ) -> DocumentSet {
        let first = Stored(truncatingIfNeeded: wanted.lowerBound)
        let span = Stored(truncatingIfNeeded: wanted.upperBound - 1 - wanted.lowerBound)
        // One comparison for both bounds: what is below the first wraps around.
        return documents(storedAs: type) { $0 &- first <= span }
    }

    /// The documents whose stored value is such.
    @inline(__always)
    private func documents<Stored: FixedWidthInteger & BitwiseCopyable>(
        storedAs type: Stored.Type, where isMet: (Stored) -> Bool
    ) -> DocumentSet {
        let start = unsafe values.start
        let documentCount = values.count / width
        var set = DocumentSet(documentCount: documentCount)
        let flags = PlaceFlags()
        for first in stride(from: 0, to: documentCount, by: SegmentLimits.rangeSize) {
            let count = min(SegmentLimits.rangeSize, documentCount &- first)
            if count < SegmentLimits.rangeSize { flags.clear() }
            for place in 0..<count {
                // first + place is below the number of values, which are `width` bytes each.
                let stored = unsafe start.loadUnaligned(
                    fromByteOffset: Stored.bitWidth / 8 &* (first &+ place), as: type)
                flags[place] = isMet(Stored(littleEndian: stored))
            }
            set[range: first / SegmentLimits.rangeSize] = flags.places
        }
        return set
    }
}
