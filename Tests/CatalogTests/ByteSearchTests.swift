import Testing

@testable import Catalog

/// Against looking at byte after byte.
@Suite struct ByteSearchTests {
    @Test func everyByteIsFoundAtEveryPlace() {
        for length in 0...20 {
            for place in 0...length {
                for byte in UInt8.min...UInt8.max {
                    // Neighbors of what is looked for, which subtractions could confuse.
                    for filling in [UInt8(ascii: "a"), 0x21, 0x23, 0x5B, 0x5D, 0x0B, 0x20, 0x7F] {
                        var bytes = [UInt8](repeating: filling, count: length)
                        if place < length { bytes[place] = byte }
                        check(bytes, from: place / 2)
                    }
                }
            }
        }
    }

    private func check(_ bytes: [UInt8], from start: Int) {
        let rest = bytes.indices.dropFirst(start)
        let feed = rest.first { bytes[$0] == 0x0A }
        let end = rest.first { bytes[$0] == 0x22 || bytes[$0] == 0x5C || bytes[$0] < 0x20 }
        let wide = rest.first { bytes[$0] >= 0x80 }
        let isRight =
            ByteSearch.lineFeed(in: bytes.span, from: start) == feed
            && ByteSearch.endOfPlainString(in: bytes.span, from: start) == end ?? bytes.count
            && ByteSearch.nonASCII(in: bytes.span, from: start) == wide ?? bytes.count
        if !isRight { Issue.record("\(bytes) from \(start)") }
    }
}
