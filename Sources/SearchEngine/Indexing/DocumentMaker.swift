import Analysis
import Catalog
import Retrieval

/// Turns products into documents of a segment: what is searched of them, and by which terms.
struct DocumentMaker {
    private static let maximumTitleWords = 40

    private let definition: IndexDefinition
    private let schema: IndexSchema
    private let analyzers: IndexAnalyzers

    init(definition: IndexDefinition, schema: IndexSchema, analyzers: IndexAnalyzers) {
        self.definition = definition
        self.schema = schema
        self.analyzers = analyzers
    }

    /// Adds a product to the segment that is being built.
    ///
    /// - Throws: `CatalogError` when a column is not what the definition says, `RetrievalError`
    ///   when the segment is full.
    func add(_ product: Product, to builder: inout SegmentBuilder) throws {
        let content = try definition.content(of: product)
        var occurrences: [TermOccurrence] = []
        var lengths: [Int] = []
        for (field, texts) in content.fields.enumerated() {
            lengths.append(add(texts, ofField: field, to: &occurrences, builder: &builder))
        }
        addIdentifier(product.id, to: &occurrences, builder: &builder)
        try builder.add(
            DocumentInput(
                id: product.id.text, occurrences: occurrences, fieldLengths: lengths,
                attributes: values(of: content), numbers: numbers(of: content),
                stored: product.json))
    }

    /// Adds a field's terms and gives the number of its words.
    private func add(
        _ texts: [String], ofField field: Int, to occurrences: inout [TermOccurrence],
        builder: inout SegmentBuilder
    ) -> Int {
        let isCode = definition.fields[field].kind == .code
        let isTitle = field == analyzers.titleField
        var length = 0
        for text in texts {
            let tokens = analyzers.analyzer(ofField: field).tokens(in: text, isCode: isCode)
            for token in tokens {
                func add(_ key: [UInt8]) {
                    let term = builder.term(key)
                    occurrences.append(
                        TermOccurrence(term: term, field: UInt8(field), count: 1))
                }
                if token.kind == .whole {
                    add(TermKey.joined(token.form))
                } else {
                    add(TermKey.stem(token.stem))
                    add(TermKey.word(token.form))
                    length += 1
                }
            }
            if isCode { addFixed(TermKey.identifier(text), to: &occurrences, builder: &builder) }
            if isTitle { addTitle(tokens, to: &occurrences, builder: &builder) }
        }
        return length
    }

    private func addTitle(
        _ tokens: [Token], to occurrences: inout [TermOccurrence], builder: inout SegmentBuilder
    ) {
        let stems = tokens.filter { $0.kind != .whole }.map(\.stem)
        for (first, second) in zip(stems, stems.dropFirst()) {
            addFixed(TermKey.pair(first, second), to: &occurrences, builder: &builder)
        }
        guard !stems.isEmpty, stems.count <= Self.maximumTitleWords else { return }
        addFixed(TermKey.title(stems), to: &occurrences, builder: &builder)
    }

    /// A product is found by its identifier, too, written out in full.
    private func addIdentifier(
        _ id: ProductID, to occurrences: inout [TermOccurrence], builder: inout SegmentBuilder
    ) {
        addFixed(TermKey.identifier(id.text), to: &occurrences, builder: &builder)
    }

    private func addFixed(
        _ key: [UInt8], to occurrences: inout [TermOccurrence], builder: inout SegmentBuilder
    ) {
        let term = builder.term(key)
        occurrences.append(
            TermOccurrence(term: term, field: TermOccurrence.fixedImpact, count: 255))
    }

    private func values(of content: ProductContent) -> [[String]] {
        zip(definition.attributes, content.attributes).filter(\.0.kind.isDiscrete).map(\.1)
    }

    /// Prices stand as in the source column: what a hit shows is what a filter compares.
    private func numbers(of content: ProductContent) -> [Double] {
        var numbers = zip(definition.attributes, content.numbers)
            .filter { !$0.0.kind.isDiscrete }.map { $0.1 ?? .nan }
        if let price = definition.price {
            let divisor: Double = price.unit == .cents ? 1 : 100
            numbers.append(content.priceInCents.map { Double($0) / divisor } ?? .nan)
        }
        if definition.availability != nil {
            numbers.append(content.inStock.map { $0 ? 1 : 0 } ?? .nan)
        }
        return numbers
    }
}
