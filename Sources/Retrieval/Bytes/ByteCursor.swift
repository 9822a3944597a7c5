/// Reads numbers and runs of bytes one after the other; never moves backwards, and never beyond the
/// end. For use while the view that it was made from is alive.
///
/// Safety: every read compares with the end first. It holds no reference to the memory: a view for
/// each number and each run took a tenth of a search.
@safe struct ByteCursor {
    private let start: UnsafePointer<UInt8>
    private let end: Int
    /// The offset of the next byte.
    private(set) var position: Int

    /// A cursor at an offset of a view.
    init(_ view: ByteView, at position: Int) {
        unsafe start = view.start.assumingMemoryBound(to: UInt8.self)
        end = view.count
        self.position = position
    }

    /// The next variable-length number, at most `limit`; nil where there is none.
    @inline(__always) mutating func number(limit: Int) -> Int? {
        guard position >= 0, position < end else { return nil }
        // The guards prove that each byte lies before the end.
        var byte = unsafe start[position]
        position &+= 1
        var value = Int(byte & 0x7f)
        var shift = 7
        while byte >= 0x80 {
            guard position < end, shift < 63 else { return nil }
            byte = unsafe start[position]
            position &+= 1
            value |= Int(byte & 0x7f) << shift
            shift += 7
        }
        return value <= limit ? value : nil
    }

    /// The next bytes; nil where there are fewer.
    @inline(__always) mutating func run(_ count: Int) -> Run? {
        guard position >= 0, count >= 0, position <= end, count <= end &- position else {
            return nil
        }
        defer { position &+= count }
        return unsafe Run(start: start + position, count: count)
    }

    /// Some of the view's bytes.
    @safe struct Run {
        private let start: UnsafePointer<UInt8>
        /// The number of bytes.
        let count: Int

        fileprivate init(start: UnsafePointer<UInt8>, count: Int) {
            unsafe self.start = start
            self.count = count
        }

        /// The byte at an index below `count`.
        @inline(__always) subscript(index: Int) -> UInt8 {
            precondition(index >= 0 && index < count)
            return unsafe start[index]
        }

        /// Appends all bytes to others.
        @inline(__always) func append(to bytes: inout [UInt8]) {
            // The cursor has proven that `count` bytes follow.
            unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
        }
    }
}
