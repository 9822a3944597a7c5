import Analysis
import Testing

/// Unicode's own word boundary tests, of Unicode 17.
@Suite struct WordBreakConformanceTests {
    // Skipped where the shared data sets are absent.
    @Test(.enabled(if: SharedData.isPresent))
    func `every line agrees with Unicode, but for the lines listed with a reason`() throws {
        let known = try KnownDifferences(named: "word-break-differences.tsv").reasons
        let lines = try SharedData.lines(of: "unicode/words_break_tests.tsv")
        #expect(lines.count == 1944)
        for (index, line) in lines.enumerated() {
            let fields = line.split(separator: "\t")
            let expected = boundaries(ofSegments: fields[1])
            let found = try Analyzer.wordBoundaries(in: text(ofHex: fields[0]))
            let isListed = known[index + 1] != nil
            #expect((found == expected) != isListed, "line \(index + 1): \(line)")
        }
    }

    @Test func `boundaries cover the text and end with its length`() throws {
        #expect(try Analyzer.wordBoundaries(in: "") == [])
        #expect(try Analyzer.wordBoundaries(in: "a b") == [1, 2, 3])
        #expect(try Analyzer.wordBoundaries(in: "é😀x") == [2, 6, 7])
    }

    @Test func `an at sign stands between words`() throws {
        #expect(try Analyzer.wordBoundaries(in: "me@x.com") == [2, 3, 8])
    }

    /// The UTF-8 end offsets of segments written as hexadecimal code points with bars between.
    private func boundaries(ofSegments field: some StringProtocol) -> [Int] {
        var end = 0
        return field.split(separator: "|").map { segment in
            end += text(ofHex: segment).utf8.count
            return end
        }
    }
}
