/// CRC-32C (Castagnoli, RFC 3720 appendix B.4), eight bytes at a step.
package enum Checksum {
    /// The checksum of a view's bytes, all read.
    package static func of(_ view: ByteView) -> UInt32 {
        // `start` is valid for `count` bytes, and the caller keeps the view.
        of(unsafe UnsafeRawBufferPointer(start: view.start, count: view.count).bytes)
    }

    /// The checksum of bytes in memory.
    static func of(_ bytes: RawSpan) -> UInt32 {
        var state = ChecksumState()
        state.add(bytes)
        return state.value
    }
}

/// A checksum that is being taken.
package struct ChecksumState {
    private var crc: UInt32 = 0xffff_ffff

    package init() {}

    /// The checksum of all bytes added so far.
    package var value: UInt32 { ~crc }

    /// Adds bytes.
    mutating func add(_ bytes: RawSpan) {
        let tables = Self.tables.span
        var crc = crc
        var position = 0
        // Every index below is a byte plus a multiple of 256 under 2048, the size of the tables;
        // checked, the look-ups took twice as long.
        while position <= bytes.byteCount - 8 {
            let word = UInt64(
                littleEndian: unsafe bytes.unsafeLoadUnaligned(
                    fromUncheckedByteOffset: position, as: UInt64.self))
            let mixed = word ^ UInt64(crc)
            var next: UInt32 = 0
            for lane in 0..<8 {
                let byte = Int(truncatingIfNeeded: (mixed &>> UInt64(8 &* lane)) & 0xff)
                next ^= unsafe tables[unchecked: (7 &- lane) &* 256 &+ byte]
            }
            crc = next
            position &+= 8
        }
        while position < bytes.byteCount {
            let byte = unsafe bytes.unsafeLoad(fromUncheckedByteOffset: position, as: UInt8.self)
            crc = tables[Int((crc ^ UInt32(byte)) & 0xff)] ^ (crc >> 8)
            position += 1
        }
        self.crc = crc
    }

    /// Table t gives what a byte contributes when t more bytes follow it ("slicing by eight").
    private static let tables: [UInt32] = {
        var tables = [UInt32](repeating: 0, count: 8 * 256)
        for byte in 0..<256 {
            var crc = UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0x82f6_3b78 : crc >> 1 }
            tables[byte] = crc
        }
        for index in 256..<tables.count {
            let previous = tables[index - 256]
            tables[index] = tables[Int(previous & 0xff)] ^ (previous >> 8)
        }
        return tables
    }()
}
