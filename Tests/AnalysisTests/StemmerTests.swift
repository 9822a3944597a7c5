import Testing

@testable import Analysis

@Suite struct StemmerTests {
    @Test func `a remembered stem equals a computed one, whatever shares its slot`() throws {
        var stemmer = try Stemmer.make(for: AnalysisLanguage("en"))
        var words: [String] = []
        for index in 0..<3 * StemCache.slotCount { words.append("w\(index)xaing") }
        for word in words + words.reversed() {
            let stem = stemmer?.stem(word)
            #expect(stem == String(word.dropLast(3)))
        }
    }

    @Test func `the cache forgets what another form takes the slot of`() {
        var cache = StemCache()
        #expect(cache.stem(of: "", in: 0) == nil)
        cache.remember("a", stem: "b", in: 5)
        #expect(cache.stem(of: "a", in: 5) == "b")
        #expect(cache.stem(of: "c", in: 5) == nil)
        cache.remember("c", stem: "d", in: 5)
        #expect(cache.stem(of: "a", in: 5) == nil)
    }
}
