import Analysis
import Retrieval

/// The terms of a text: its words in their form, neither stemmed nor taken apart, as the standard
/// analyzers of the peers make them. The working memory of one thread.
struct CorpusTerms: Sendable {
    private let analyzer: Analyzer
    private var tokens = TokenBuffer()
    private var terms = DocumentTerms()
    private var numbered: [TermOccurrence] = []

    /// Terms of text in any language.
    init() throws(PeerBenchmarkError) {
        do throws(AnalysisError) {
            analyzer = try Analyzer(language: .none)
        } catch { throw .analysis(reason: "\(error)") }
    }

    /// The terms in their order, each as often as it occurs, as a builder numbers them.
    mutating func occurrences(
        in text: String, of builder: inout SegmentBuilder
    ) -> [TermOccurrence] {
        analyzer.tokenize(text, into: &tokens)
        terms.removeAll()
        Self.append(tokens, to: &terms)
        builder.number(terms, into: &numbered)
        return numbered
    }

    private static func append(_ tokens: TokenBuffer, to terms: inout DocumentTerms) {
        for entry in tokens.entries where entry.kind != .part {
            terms.append(tokens.bytes.span.extracting(entry.form), field: 0, count: 1)
        }
    }
}
