import Catalog

/// A text file beside a corpus, by lines.
enum CorpusFile {
    /// The lines that are not blank, each with its number, from 1.
    static func lines(
        of path: String
    ) throws(PeerBenchmarkError) -> [(number: Int, text: Substring)] {
        let text: String
        do throws(CatalogError) { text = try SourceText.read(path) } catch { throw .catalog(error) }
        // A line end of another system is one character, too.
        return text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
            .enumerated().map { (number: $0.offset + 1, text: $0.element) }
            .filter { !$0.text.allSatisfy(\.isWhitespace) }
    }
}
