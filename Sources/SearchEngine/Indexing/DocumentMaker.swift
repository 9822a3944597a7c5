import Analysis
import Catalog
import Retrieval

/// Turns products into documents of a segment: what is searched of them, and by which terms.
///
/// The working memory of one thread.
struct DocumentMaker: Sendable {
    private static let maximumTitleWords = 40

    private let definition: IndexDefinition
    private let schema: IndexSchema
    private let analyzers: IndexAnalyzers
    private var tokens = TokenBuffer()
    private var terms = DocumentTerms()
    private var key: [UInt8] = []
    private var occurrences: [TermOccurrence] = []

    init(definition: IndexDefinition, schema: IndexSchema, analyzers: IndexAnalyzers) {
        self.definition = definition
        self.schema = schema
        self.analyzers = analyzers
    }

    /// Adds a product to the segment that is being built.
    ///
    /// - Throws: `CatalogError` when a column is not what the definition says, `RetrievalError`
    ///   when the segment is full.
    mutating func add(_ product: Product, to builder: inout SegmentBuilder) throws {
        let content = try definition.content(of: product)
        terms.removeAll()
        var lengths: [Int] = []
        for (field, texts) in content.fields.enumerated() {
            lengths.append(add(texts, ofField: field))
        }
        // A product is found by its identifier, too, written out in full.
        addFixed(TermKey.identifier(product.id.text))
        builder.number(terms, into: &occurrences)
        try builder.add(
            DocumentInput(
                id: product.id.text, occurrences: occurrences, fieldLengths: lengths,
                attributes: values(of: content), numbers: numbers(of: content),
                stored: product.json))
    }

    /// Adds a field's terms and gives the number of its words.
    private mutating func add(_ texts: [String], ofField field: Int) -> Int {
        let isCode = definition.fields[field].kind == .code
        let isTitle = field == analyzers.titleField
        var length = 0
        for text in texts {
            analyzers.analyzer(ofField: field).tokenize(text, isCode: isCode, into: &tokens)
            Self.add(tokens, ofField: UInt8(field), to: &terms)
            for entry in tokens.entries where entry.kind != .whole { length += 1 }
            if isCode { addFixed(TermKey.identifier(text)) }
            if isTitle { addTitle() }
        }
        return length
    }

    private static func add(
        _ tokens: TokenBuffer, ofField field: UInt8, to terms: inout DocumentTerms
    ) {
        let bytes = tokens.bytes.span
        for entry in tokens.entries {
            let form = bytes.extracting(entry.form)
            if entry.kind == .whole {
                terms.append(kind: TermKey.joinedKind, form, field: field, count: 1)
            } else {
                let stem = bytes.extracting(entry.stem)
                terms.append(kind: TermKey.stemKind, stem, field: field, count: 1)
                terms.append(kind: TermKey.wordKind, form, field: field, count: 1)
            }
        }
    }

    /// Adds each pair of neighboring stems of a title, and all of its stems together.
    private mutating func addTitle() {
        let words = tokens.entries.filter { $0.kind != .whole }
        for (first, second) in zip(words, words.dropFirst()) {
            addFixed(TermKey.pairKind, stemsOf: [first, second])
        }
        guard !words.isEmpty, words.count <= Self.maximumTitleWords else { return }
        addFixed(TermKey.titleKind, stemsOf: words)
    }

    /// Adds the stems of some tokens, with spaces between them, as one term.
    private mutating func addFixed(_ kind: UInt8, stemsOf words: [TokenBuffer.Entry]) {
        key.removeAll(keepingCapacity: true)
        key.append(kind)
        for (index, word) in words.enumerated() {
            if index > 0 { key.append(UInt8(ascii: " ")) }
            key.append(contentsOf: tokens.bytes[word.stem])
        }
        addFixed(key)
    }

    private mutating func addFixed(_ key: [UInt8]) {
        terms.append(key.span, field: TermOccurrence.fixedImpact, count: 255)
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
