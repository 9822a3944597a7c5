import Yams

/// A YAML mapping being read: gives its values by key and refuses what it does not know.
struct YAMLSection {
    /// The dotted path of keys that leads here, "" at the top.
    let name: String
    /// Its keys and values in the order of the file.
    let entries: [(key: YAMLValue, value: YAMLValue)]
    /// Where errors point that concern the section as a whole.
    let place: YAMLPlace

    /// Reads `value` as a mapping; if `known` is given, it may have only those keys.
    init(_ value: YAMLValue, known: [String]? = nil) throws(CatalogError) {
        guard let mapping = value.node.mapping else {
            throw value.wrong("a section of keys and values")
        }
        name = value.key
        place = value.place
        var entries: [(key: YAMLValue, value: YAMLValue)] = []
        for (keyNode, valueNode) in mapping {
            let key = YAMLValue(keyNode, key: value.key, place: value.place)
            let text = try key.string()
            if let known, !known.contains(text) {
                throw key.place.refuse(
                    .unknownKey(found: text, section: value.key, known: known))
            }
            let path = value.key.isEmpty ? text : "\(value.key).\(text)"
            entries.append((key, YAMLValue(valueNode, key: path, place: key.place)))
        }
        self.entries = entries
    }

    /// The value of a key, nil if the key is absent or has nothing behind it.
    subscript(_ key: String) -> YAMLValue? {
        entries.first { $0.key.node.scalar?.string == key && !$0.value.isEmpty }?.value
    }

    /// The value of a key, or the error that it is missing.
    func required(_ key: String, example: String) throws(CatalogError) -> YAMLValue {
        if let value = self[key] { return value }
        throw place.refuse(.missingKey(key: key, section: name, example: example))
    }
}

/// Where something stands in a definition.
struct YAMLPlace {
    /// The file, as it was given.
    let path: String
    /// The line, from 1.
    let line: Int

    /// The error for this place.
    func refuse(_ fault: DefinitionFault) -> CatalogError {
        .invalidDefinition(path: path, line: line, fault: fault)
    }
}
