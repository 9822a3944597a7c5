import Analysis
import Testing

@Suite struct AnalyzerTests {
    @Test func `the fingerprint names versions, rules, language and stemmer`() throws {
        let fingerprint = try analyzer("en").fingerprint
        let pattern =
            /penchant-analysis-\d+ language=en icu=\d+\.\d+ unicode=\d+\.\d+ rules=[0-9a-f]+ stemmer=english-[0-9a-f]+/
        #expect(fingerprint.wholeMatch(of: pattern) != nil, "\(fingerprint)")
    }

    @Test func `fingerprints differ between languages and not between analyzers`() throws {
        let all = try AnalysisLanguage.knownCodes.map { try analyzer($0).fingerprint }
        #expect(Set(all).count == all.count)
        #expect(try analyzer("de").fingerprint == analyzer("de-AT").fingerprint)
    }

    @Test func `many threads get the tokens that one gets`() async throws {
        let analyzer = try analyzer("en")
        let texts = (0..<200).map { "Runner's WH-\($0)XM café shoes รองเท้าวิ่ง t-shirts \($0).5" }
        let expected = texts.map { analyzer.tokens(in: $0) }
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<40 {
                group.addTask { texts.map { analyzer.tokens(in: $0) } == expected }
            }
            for await isEqual in group { #expect(isEqual) }
        }
    }

    @Test func `a stem depends on the form alone`() throws {
        let analyzer = try analyzer("en")
        var stems: [String: String] = [:]
        let text = "shelves 2-shelves shelves-2 book-shelves x/shelves shelves's (shelves)"
        for isCode in [false, true] {
            for token in analyzer.tokens(in: text, isCode: isCode) {
                let known = stems.updateValue(token.stem, forKey: token.form)
                #expect(known == nil || known == token.stem)
            }
        }
        #expect(stems["shelves"] == "shelv")
    }
}
