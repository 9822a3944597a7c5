/// CRC-32C (Castagnoli, RFC 3720 appendix B.4), eight bytes at a step.
package enum Checksum {
    /// The checksum of a view's bytes, all read.
    package static func of(_ view: ByteView) -> UInt32 {
        var state = ChecksumState()
        var position = 0
        while let word = view.load(UInt64.self, at: position) {
            state.add(word)
            position += 8
        }
        while let byte = view.load(UInt8.self, at: position) {
            state.add(byte)
            position += 1
        }
        return state.value
    }
}

/// A checksum that is being taken.
package struct ChecksumState {
    private var crc: UInt32 = 0xffff_ffff

    package init() {}

    /// The checksum of all bytes added so far.
    package var value: UInt32 { ~crc }

    mutating func add(_ byte: UInt8) {
        crc = Self.tables[Int((crc ^ UInt32(byte)) & 0xff)] ^ (crc >> 8)
    }

    /// Adds eight bytes, given as a little-endian word.
    mutating func add(_ word: UInt64) {
        let mixed = word ^ UInt64(crc)
        var next: UInt32 = 0
        for lane in 0..<8 {
            let byte = Int((mixed >> UInt64(8 * lane)) & 0xff)
            next ^= Self.tables[(7 - lane) * 256 + byte]
        }
        crc = next
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
