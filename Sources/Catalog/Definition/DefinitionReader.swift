/// Reads the sections of an `index.yaml` one after the other.
struct DefinitionReader {
    private static let keys = [
        "language", "id", "fields", "attributes", "price", "availability", "order", "ranking",
    ]

    private let top: YAMLSection

    /// Reads the top level of a definition.
    init(_ document: YAMLValue) throws(CatalogError) {
        top = try YAMLSection(document, known: Self.keys)
    }

    /// Reads all sections.
    func definition() throws(CatalogError) -> IndexDefinition {
        let idColumn = try top.required("id", example: "id: id").string()
        let attributes = try attributes()
        let price = try price()
        return IndexDefinition(
            language: try top["language"].map(language) ?? "en",
            idColumn: idColumn, fields: try fields(), attributes: attributes, price: price,
            availability: try availability(),
            order: try order(attributes: attributes, hasPrice: price != nil),
            ranking: try ranking())
    }

    private func language(_ value: YAMLValue) throws(CatalogError) -> String {
        let tag = try value.string().lowercased()
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        let isTag = parts.allSatisfy { part in
            (2...8).contains(part.utf8.count)
                && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        }
        guard isTag, parts[0].utf8.count <= 3 else {
            throw value.wrong("a language tag such as en or pt-br")
        }
        return tag
    }

    private func fields() throws(CatalogError) -> [FieldDefinition] {
        let example = "fields: {title: {from: title, weight: 5}}"
        let section = try YAMLSection(try top.required("fields", example: example))
        var fields: [FieldDefinition] = []
        for (key, value) in section.entries {
            fields.append(try field(try name(key, section: "fields"), value))
        }
        guard !fields.isEmpty else {
            throw section.place.refuse(
                .missingKey(key: "title", section: "fields", example: example))
        }
        try check(fields.count, atMost: IndexDefinition.maximumFields, section, "fields")
        return fields
    }

    private func field(
        _ name: String, _ value: YAMLValue
    ) throws(CatalogError) -> FieldDefinition {
        let keys = ["from", "weight", "kind", "language"]
        let section = value.isEmpty ? nil : try YAMLSection(value, known: keys)
        let weight = try section?["weight"]?.number("a number above 0") { $0 > 0 }
        return FieldDefinition(
            name: name, source: try source(section, otherwise: name), weight: weight ?? 1,
            kind: try section?["kind"]?.choice(of: FieldDefinition.Kind.self) ?? .text,
            language: try section?["language"].map(language))
    }

    private func attributes() throws(CatalogError) -> [AttributeDefinition] {
        guard let value = top["attributes"] else { return [] }
        var attributes: [AttributeDefinition] = []
        let section = try YAMLSection(value)
        try check(
            section.entries.count, atMost: IndexDefinition.maximumAttributes, section, "attributes")
        for (key, value) in section.entries {
            let name = try name(key, section: "attributes")
            guard !["id", "price", "in_stock", "score"].contains(name) else {
                throw key.place.refuse(.reservedName(name: name))
            }
            attributes.append(try attribute(name, value))
        }
        return attributes
    }

    private func check(
        _ count: Int, atMost limit: Int, _ section: YAMLSection, _ key: String
    ) throws(CatalogError) {
        guard count <= limit else {
            throw section.place.refuse(
                .wrongValue(key: key, expected: "at most \(limit)", found: "\(count)"))
        }
    }

    private func attribute(
        _ name: String, _ value: YAMLValue
    ) throws(CatalogError) -> AttributeDefinition {
        let keys = ["from", "type", "prefer"]
        let section = value.isEmpty ? nil : try YAMLSection(value, known: keys)
        let kind = try section?["type"]?.choice(of: AttributeDefinition.Kind.self) ?? .text
        let isPreferred = try section?["prefer"]?.flag() ?? false
        if isPreferred, !kind.isDiscrete, let prefer = section?["prefer"] {
            throw prefer.wrong("false, as only text and flag attributes can be preferred")
        }
        return AttributeDefinition(
            name: name, source: try source(section, otherwise: name), kind: kind,
            isPreferred: isPreferred)
    }

    private func price() throws(CatalogError) -> PriceDefinition? {
        guard let value = top["price"] else { return nil }
        let section = try YAMLSection(value, known: ["from", "unit"])
        return PriceDefinition(
            source: try source(section, otherwise: "price"),
            unit: try section["unit"]?.choice(of: PriceDefinition.Unit.self) ?? .units)
    }

    private func availability() throws(CatalogError) -> AvailabilityDefinition? {
        guard let value = top["availability"] else { return nil }
        let section = try YAMLSection(value, known: ["from", "values"])
        let words = try section["values"]?.strings() ?? []
        return AvailabilityDefinition(
            source: try source(section, otherwise: "availability"),
            values: words.map { $0.lowercased() })
    }

    private func order(
        attributes: [AttributeDefinition], hasPrice: Bool
    ) throws(CatalogError) -> [OrderKey] {
        let known = attributes.map(\.name) + (hasPrice ? ["price"] : [])
        var order: [OrderKey] = []
        for value in try top["order"]?.list() ?? [] {
            let name = try value.string()
            guard known.contains(name) else {
                throw value.place.refuse(.unknownOrderKey(found: name, known: known))
            }
            let index = attributes.firstIndex { $0.name == name }
            let key = index.map(OrderKey.attribute) ?? .price
            guard !order.contains(key) else {
                throw value.place.refuse(.duplicateName(name: name, section: "order"))
            }
            order.append(key)
        }
        return order
    }

    private func ranking() throws(CatalogError) -> RankingConstants {
        var constants = RankingConstants()
        guard let value = top["ranking"] else { return constants }
        let known = RankingConstant.allCases.map(\.rawValue)
        let section = try YAMLSection(value, known: known)
        for constant in RankingConstant.allCases {
            guard let value = section[constant.rawValue] else { continue }
            let range = constant.range
            let least = JSONWriter.text(of: range.lowerBound)
            let most = JSONWriter.text(of: range.upperBound)
            constants[constant] = try value.number("a number from \(least) to \(most)") {
                range.contains($0)
            }
        }
        return constants
    }

    private func source(
        _ section: YAMLSection?, otherwise name: String
    ) throws(CatalogError) -> ColumnSelector {
        guard let from = section?["from"] else { return ColumnSelector(patterns: [name]) }
        let patterns = try from.strings()
        for pattern in patterns where pattern.count(where: { $0 == "*" }) > 1 {
            throw from.wrong("column names, or patterns with one *")
        }
        return ColumnSelector(patterns: patterns)
    }

    private func name(_ key: YAMLValue, section: String) throws(CatalogError) -> String {
        let name = try key.string()
        let isWord = name.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_")
        }
        guard isWord, name.utf8.count <= 64, name.first?.isLetter == true else {
            throw key.place.refuse(.invalidName(name: name, section: section))
        }
        return name
    }
}
