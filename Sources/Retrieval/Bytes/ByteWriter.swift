/// Appends little-endian values to bytes in memory.
package struct ByteWriter: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package init(reserving capacity: Int) { bytes.reserveCapacity(capacity) }

    package var count: Int { bytes.count }

    package mutating func append(_ value: UInt8) { bytes.append(value) }

    package mutating func append(contentsOf more: [UInt8]) { bytes += more }

    package mutating func append(contentsOf more: ArraySlice<UInt8>) { bytes += more }

    /// Appends the value's bytes, least significant first.
    package mutating func append<Value: FixedWidthInteger & BitwiseCopyable>(
        littleEndian value: Value
    ) {
        // The bytes of a local copy, read only within the closure.
        unsafe withUnsafeBytes(of: value.littleEndian) { unsafe bytes.append(contentsOf: $0) }
    }

    /// Appends the least significant bytes of each value.
    mutating func append(_ values: [UInt32], width: Int) {
        bytes.reserveCapacity(bytes.count + width * values.count)
        for value in values {
            var rest = value
            for _ in 0..<width {
                bytes.append(UInt8(truncatingIfNeeded: rest))
                rest >>= 8
            }
        }
    }

    /// Appends values below 2^bits without gaps between them, the lowest bits first; a last byte that
    /// is not full has zeros.
    mutating func append(_ values: [UInt32], bits: Int) {
        bytes.reserveCapacity(bytes.count + (bits * values.count + 7) / 8)
        var pending: UInt64 = 0
        var pendingBits = 0
        for value in values {
            pending |= UInt64(value) << UInt64(pendingBits)
            pendingBits += bits
            while pendingBits >= 8 {
                bytes.append(UInt8(truncatingIfNeeded: pending))
                pending >>= 8
                pendingBits -= 8
            }
        }
        if pendingBits > 0 { bytes.append(UInt8(pending)) }
    }

    /// Appends where each of several runs begins, four bytes each, and where the last one ends.
    mutating func append(starts lengths: some Sequence<Int>) {
        var start = 0
        for length in lengths {
            append(littleEndian: UInt32(start))
            start += length
        }
        append(littleEndian: UInt32(start))
    }

    /// Writes the value's bytes over those at a byte offset, all of which exist.
    mutating func replace<Value: FixedWidthInteger & BitwiseCopyable>(
        at offset: Int, littleEndian value: Value
    ) {
        var rest = value
        for index in 0..<(Value.bitWidth / 8) {
            bytes[offset + index] = UInt8(truncatingIfNeeded: rest)
            rest >>= 8
        }
    }

    /// Appends a double by its bit pattern.
    package mutating func append(_ value: Double) { append(littleEndian: value.bitPattern) }

    /// Appends seven bits a byte, least significant first; the high bit says that more follow.
    package mutating func append(variable value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Appends a length and the text's UTF-8 bytes.
    package mutating func append(text: String) {
        append(variable: UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }
}
