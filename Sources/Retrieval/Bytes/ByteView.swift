internal import CPrefetch

/// A part of `MappedMemory`, read with every offset checked: a reader of bytes that are not
/// trusted. A read outside the view gives nil and never traps.
package struct ByteView: Sendable {
    private let memory: MappedMemory
    private let offset: Int
    package let count: Int

    package init(_ memory: MappedMemory) {
        self.memory = memory
        offset = 0
        count = memory.count
    }

    private init(memory: MappedMemory, offset: Int, count: Int) {
        self.memory = memory
        self.offset = offset
        self.count = count
    }

    /// The bytes `start ..< start + length`, or nil when they are not all within the view.
    package func slice(at start: Int, count length: Int) -> ByteView? {
        guard start >= 0, length >= 0, start <= count, length <= count - start else { return nil }
        return ByteView(memory: memory, offset: offset + start, count: length)
    }

    /// The address of the view's first byte.
    ///
    /// Safety: valid for `count` bytes, for as long as the caller keeps the view alive.
    var start: UnsafeRawPointer { unsafe memory.base + offset }

    /// The little-endian integer at a byte offset.
    package func load<Value: FixedWidthInteger & BitwiseCopyable>(
        _ type: Value.Type = Value.self, at position: Int
    ) -> Value? {
        let size = Value.bitWidth / 8
        guard position >= 0, position <= count - size else { return nil }
        // The guard proves that all bytes lie within the view.
        return Value(littleEndian: unsafe start.loadUnaligned(fromByteOffset: position, as: type))
    }

    /// A number of a table that begins at a byte offset: `bits` each, at most 32, without gaps between
    /// them, the lowest bits first. Eight bytes are read, which must all be within the view.
    @inline(__always) func loadPacked(_ index: Int, bits: Int, at start: Int) -> UInt32? {
        let bit = index &* bits
        guard let bytes = load(UInt64.self, at: start &+ bit &>> 3) else { return nil }
        let number = bytes &>> UInt64(truncatingIfNeeded: bit & 7)
        return UInt32(
            truncatingIfNeeded: number & ~(UInt64.max &<< UInt64(truncatingIfNeeded: bits)))
    }

    /// Asks for the memory at a byte offset that will be read soon.
    @inline(__always) func prefetch(at position: Int) {
        // Nothing is read.
        unsafe penchant_prefetch(start + position)
    }

    /// The double at a byte offset.
    package func loadDouble(at position: Int) -> Double? {
        load(UInt64.self, at: position).map(Double.init(bitPattern:))
    }

    /// The variable-length integer at a byte offset, and the offset behind it.
    package func loadVariable(at position: Int) -> (value: UInt64, next: Int)? {
        var value: UInt64 = 0
        var next = position
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            guard let byte = load(UInt8.self, at: next) else { return nil }
            next += 1
            value |= UInt64(byte & 0x7f) << shift
            if byte < 0x80 { return (value, next) }
        }
        return nil
    }

    /// The text at a byte offset, repaired where it is not UTF-8, and the offset behind it.
    package func loadText(at position: Int) -> (text: String, next: Int)? {
        guard let (length, next) = loadVariable(at: position),
            let size = Int(exactly: length), let bytes = slice(at: next, count: size)
        else { return nil }
        return (bytes.text, next + size)
    }

    /// A copy of all bytes.
    package var bytes: [UInt8] {
        // `start` is valid for `count` bytes, and self outlives the copy.
        unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
    }

    /// Appends all bytes to others, without a copy in between.
    package func append(to bytes: inout [UInt8]) {
        // `start` is valid for `count` bytes, and self outlives the copy.
        unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: count))
    }

    /// All bytes as text, repaired where it is not UTF-8.
    package var text: String {
        // `start` is valid for `count` bytes, and self outlives the copy.
        unsafe String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// Orders the view's bytes against others as unsigned numbers: below 0, 0, or above 0.
    package func compare(_ other: [UInt8]) -> Int {
        let shared = min(count, other.count)
        for index in 0..<shared {
            // index is below both counts.
            let mine = unsafe start.load(fromByteOffset: index, as: UInt8.self)
            if mine != other[index] { return mine < other[index] ? -1 : 1 }
        }
        return count - other.count
    }
}
