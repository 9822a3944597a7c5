import Catalog
import Evaluation

/// Reads the files that evaluations are made of.
enum Listing {
    /// What `parse` makes of a file's text; gzip is recognized.
    ///
    /// - Throws: `CatalogError` for an unreadable file, `CommandFailure.badListing` for its text.
    static func read<Value>(
        _ path: String, parse: (String) throws(EvaluationError) -> Value
    ) throws -> Value {
        let text = try SourceText.read(path)
        do throws(EvaluationError) { return try parse(text) } catch {
            throw CommandFailure.badListing(path: path, reason: "\(error)")
        }
    }
}
