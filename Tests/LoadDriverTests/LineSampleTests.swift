import Foundation
import Testing

@testable import LoadDriver

@Suite struct LineSampleTests {
    private func lines(_ text: String, limit: Int, wholeBytes: Int = 1 << 20) throws -> [String] {
        try withFolder { folder in
            let path = folder + "/lines"
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            return try LineSample(path: path, limit: limit, wholeBytes: wholeBytes).lines
                .map { String(decoding: $0, as: UTF8.self) }
        }
    }

    @Test func aSmallFileGivesAllItsLines() throws {
        #expect(try lines("a\n\nb\nc", limit: 10) == ["a", "b", "c"])
        #expect(try lines("", limit: 10) == [])
    }

    @Test func moreLinesThanTheLimitAreThinnedEvenly() throws {
        let text = (0..<100).map { "\($0)\n" }.joined()
        #expect(try lines(text, limit: 4) == ["0", "25", "50", "75"])
    }

    @Test func aLargeFileGivesWholeLinesOfAllItsParts() throws {
        let all = (0..<60_000).map { "line number \($0)" }
        let sample = try lines(all.map { $0 + "\n" }.joined(), limit: 50_000, wholeBytes: 1 << 18)
        let known = Set(all)
        #expect(sample.count > 10_000)
        #expect(sample.count < 60_000)
        #expect(sample.allSatisfy(known.contains))
        #expect(Set(sample).count == sample.count)
        #expect(sample.first == "line number 0")
    }
}
