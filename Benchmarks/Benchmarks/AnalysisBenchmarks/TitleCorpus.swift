import Analysis
import Benchmark
import Measuring

/// Titles of several languages in turn, each with its analyzer.
struct TitleCorpus {
    /// The bytes of all titles.
    private(set) var byteCount = 0
    private var titles: [(language: Int, text: String)] = []
    private let analyzers: [Analyzer]

    /// Composes titles until they have so many bytes.
    init(of words: [TitleWords], byteCount wanted: Int, seed: UInt64) throws {
        analyzers = try words.map { try Analyzer(language: AnalysisLanguage($0.language)) }
        var random = SplitMix64(seed: seed)
        while byteCount < wanted {
            let language = titles.count % words.count
            let text = words[language].title(&random)
            titles.append((language, text))
            byteCount += text.utf8.count
        }
    }

    /// Turns every title into tokens.
    func analyze() {
        var buffer = TokenBuffer()
        for title in titles {
            analyzers[title.language].tokenize(title.text, into: &buffer)
            blackHole(buffer.entries.count)
        }
    }
}
