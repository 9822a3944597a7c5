import Analysis
import Catalog

/// The analyzers of an index: one for each language that its fields are in.
struct IndexAnalyzers: Sendable {
    private let byField: [Analyzer]
    /// The analyzer of the index's own language, for queries.
    let forQueries: Analyzer
    /// The analyzers of fields in other languages: a query may mean their words as well.
    let others: [Analyzer]
    /// The place of the field that holds titles: the one of the greatest weight.
    let titleField: Int

    init(definition: IndexDefinition) throws(EngineError) {
        var made: [String: Analyzer] = [:]
        func analyzer(_ code: String) throws(EngineError) -> Analyzer {
            if let analyzer = made[code] { return analyzer }
            do {
                let analyzer = try Analyzer(language: AnalysisLanguage(code))
                made[code] = analyzer
                return analyzer
            } catch { throw .analysis(error) }
        }
        forQueries = try analyzer(definition.language)
        var byField: [Analyzer] = []
        for field in definition.fields {
            byField.append(try analyzer(field.language ?? definition.language))
        }
        self.byField = byField
        let own = forQueries.fingerprint
        others = made.sorted { $0.key < $1.key }.map(\.value).filter { $0.fingerprint != own }
        let weights = definition.fields.map { $0.kind == .text ? $0.weight : 0 }
        titleField = weights.firstIndex(of: weights.max() ?? 0) ?? 0
    }

    /// The analyzer of a field, by the field's place in the definition.
    func analyzer(ofField field: Int) -> Analyzer { byField[field] }

    /// What all terms depend on, in words.
    var fingerprint: String {
        ([forQueries] + others).map(\.fingerprint).joined(separator: "; ")
    }
}
