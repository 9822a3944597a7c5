import Analysis

/// The terms of a text: its words in their form, neither stemmed nor taken apart, as the standard
/// analyzers of the peers make them.
struct CorpusTerms {
    private let analyzer: Analyzer

    /// Terms of text in any language.
    init() throws(PeerBenchmarkError) {
        do throws(AnalysisError) {
            analyzer = try Analyzer(language: .none)
        } catch { throw .analysis(reason: "\(error)") }
    }

    /// The terms in their order, each as often as it occurs.
    func keys(of text: String) -> [[UInt8]] {
        analyzer.tokens(in: text).filter { $0.kind != .part }.map { Array($0.form.utf8) }
    }
}
