import Analysis
import Testing

/// Unicode's own normalization tests: source; NFC; NFD; NFKC; NFKD.
@Suite struct NormalizationConformanceTests {
    // Skipped where the shared data sets are absent.
    @Test(.enabled(if: SharedData.isPresent))
    func `every line agrees with Unicode, but for the lines listed with a reason`() throws {
        let known = try KnownDifferences(named: "normalization-differences.tsv").reasons
        let lines = try SharedData.lines(of: "unicode/normalization_tests.tsv")
        #expect(lines.count == 19965)
        for (index, line) in lines.enumerated() {
            let columns = line.split(separator: ";").map { text(ofHex: $0) }
            let isListed = known[index + 1] != nil
            #expect(try agrees(columns) != isListed, "line \(index + 1): \(line)")
        }
    }

    /// The four invariants that the head of NormalizationTest.txt states.
    private func agrees(_ columns: [String]) throws -> Bool {
        for (column, text) in columns.enumerated() {
            let expected: [(Normalization, Int)] = [
                (.nfc, column < 3 ? 1 : 3), (.nfd, column < 3 ? 2 : 4), (.nfkc, 3), (.nfkd, 4),
            ]
            for (form, answer) in expected {
                // Strings compare by canonical equivalence, bytes do not.
                let found = Array(try form.apply(to: text).utf8)
                if found != Array(columns[answer].utf8) { return false }
            }
        }
        return true
    }

    @Test(arguments: [
        ("Straße", "strasse"), ("ＡＢ１２", "ab12"), ("ﬁn", "fin"), ("soft\u{AD}hyphen", "softhyphen"),
        ("ΣΊΣΥΦΟΣ", "σίσυφοσ"), ("", ""),
    ])
    func `NFKC with case folding joins spellings`(text: String, folded: String) throws {
        #expect(try Normalization.nfkcCasefold.apply(to: text) == folded)
    }
}
