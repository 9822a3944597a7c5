/// Runs of bytes one behind the other, numbered as they come.
struct ByteRuns: Sendable {
    private(set) var bytes: [UInt8] = []
    private var ends: [Int] = []

    /// The number of runs.
    var count: Int { ends.count }

    /// Where a run lies among the bytes.
    @inline(__always) func range(of index: Int) -> Range<Int> {
        (index == 0 ? 0 : ends[index - 1])..<ends[index]
    }

    subscript(_ index: Int) -> ArraySlice<UInt8> { bytes[range(of: index)] }

    /// Adds a run.
    mutating func append(_ run: Span<UInt8>) {
        // Within the closure, the span lends its bytes.
        unsafe run.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
        ends.append(bytes.count)
    }

    /// Adds a run.
    mutating func append(_ run: some Sequence<UInt8>) {
        bytes.append(contentsOf: run)
        ends.append(bytes.count)
    }

    /// Adds all runs of others.
    mutating func append(contentsOf others: ByteRuns) {
        let base = bytes.count
        bytes += others.bytes
        ends += others.ends.lazy.map { $0 + base }
    }

    /// The number of bytes at the beginning that two runs share.
    func sharedCount(_ a: Int, _ b: Int) -> Int {
        let (first, second) = (range(of: a), range(of: b))
        let limit = min(first.count, second.count)
        var shared = 0
        while shared < limit,
            bytes[first.lowerBound + shared] == bytes[second.lowerBound + shared]
        { shared += 1 }
        return shared
    }

    /// Eight bytes of a run from an offset on as a number, the first the most significant; zeros
    /// stand for those that it does not have.
    private func prefix(of index: Int, from offset: Int) -> UInt64 {
        let range = range(of: index)
        var prefix: UInt64 = 0
        for step in 0..<8 {
            let place = range.lowerBound + offset + step
            prefix = prefix << 8 | (place < range.upperBound ? UInt64(bytes[place]) : 0)
        }
        return prefix
    }

    /// The numbers of all runs, in the order of their bytes.
    ///
    /// Compares eight bytes behind what all runs share, and the rest only where these are alike.
    func sorted() -> [UInt32] {
        var shared = count > 0 ? self[0].count : 0
        for index in 0..<count { shared = min(shared, sharedCount(0, index)) }
        var entries = (0..<count).map { index in
            (prefix: prefix(of: index, from: shared), index: UInt32(index))
        }
        func precedes(
            _ a: (prefix: UInt64, index: UInt32), _ b: (prefix: UInt64, index: UInt32)
        ) -> Bool {
            if a.prefix != b.prefix { return a.prefix < b.prefix }
            return self[Int(a.index)].lexicographicallyPrecedes(self[Int(b.index)])
        }
        entries.sort(by: precedes)
        return entries.map(\.index)
    }
}

/// Runs of bytes, numbered as they come, in chunks, so that many bytes never move as they grow.
struct ChunkedRuns: Sendable {
    private static let chunkSize = 1 << 22

    private var chunks: [[UInt8]] = []
    /// By run: the number of its chunk in the upper half, where it ends there in the lower.
    private var ends: [UInt64] = []
    /// The bytes of all runs.
    private(set) var byteCount = 0

    subscript(_ index: Int) -> ArraySlice<UInt8> {
        let chunk = Int(ends[index] >> 32)
        let isFirst = index == 0 || Int(ends[index - 1] >> 32) != chunk
        let start = isFirst ? 0 : Int(ends[index - 1] & 0xffff_ffff)
        return chunks.isEmpty ? [] : chunks[chunk][start..<Int(ends[index] & 0xffff_ffff)]
    }

    /// Adds a run.
    mutating func append(_ run: [UInt8]) {
        if !run.isEmpty {
            let free = chunks.last.map { $0.capacity - $0.count } ?? 0
            if free < run.count {
                chunks.append([])
                chunks[chunks.count - 1].reserveCapacity(max(Self.chunkSize, run.count))
            }
            chunks[chunks.count - 1] += run
            byteCount += run.count
        }
        let chunk = max(chunks.count - 1, 0)
        ends.append(UInt64(chunk) << 32 | UInt64(chunks.last?.count ?? 0))
    }

    /// Adds all runs of others.
    mutating func append(contentsOf others: ChunkedRuns) {
        if others.chunks.isEmpty {
            // Nothing but empty runs, which belong where the last one ends.
            let end = UInt64(max(chunks.count - 1, 0)) << 32 | UInt64(chunks.last?.count ?? 0)
            ends += repeatElement(end, count: others.ends.count)
            return
        }
        let base = UInt64(chunks.count) << 32
        chunks += others.chunks
        ends += others.ends.lazy.map { $0 + base }
        byteCount += others.byteCount
    }
}
