/// A byte for each place of a range, told by a loop that compares many numbers at a time, and then
/// made bits.
///
/// Setting bits one by one keeps a loop from comparing sixteen numbers with one instruction.
///
/// Safety: this type owns its 128 bytes and frees them; subscripts assert their bounds in debug
/// builds, and callers loop over places of a range.
@safe struct PlaceFlags: ~Copyable {
    private let base: UnsafeMutableRawPointer

    init() {
        unsafe base = .allocate(byteCount: SegmentLimits.rangeSize, alignment: 16)
        clear()
    }

    deinit { unsafe base.deallocate() }

    /// Flags no place.
    func clear() {
        unsafe base.initializeMemory(
            as: UInt8.self, repeating: 0, count: SegmentLimits.rangeSize)
    }

    @inline(__always) subscript(place: Int) -> Bool {
        get {
            assert(place >= 0 && place < SegmentLimits.rangeSize)
            return unsafe base.load(fromByteOffset: place, as: UInt8.self) != 0
        }
        nonmutating set {
            assert(place >= 0 && place < SegmentLimits.rangeSize)
            unsafe base.storeBytes(of: newValue ? 1 : 0, toByteOffset: place, as: UInt8.self)
        }
    }

    /// The places that are flagged.
    var places: RangeSet { RangeSet(low: bits(from: 0), high: bits(from: 64)) }

    /// The flags of 64 places as bits.
    @inline(__always) private func bits(from first: Int) -> UInt64 {
        var bits: UInt64 = 0
        for step in 0..<8 {
            // first + 8 · step + 7 is at most 127.
            let eight = UInt64(
                littleEndian: unsafe base.load(fromByteOffset: first &+ 8 &* step, as: UInt64.self))
            // The factor moves the lowest bit of byte i to bit 56 + i.
            bits |= ((eight &* 0x0102_0408_1020_4080) >> 56) << UInt64(8 &* step)
        }
        return bits
    }
}
