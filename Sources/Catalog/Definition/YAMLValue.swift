import Yams

/// One value of a definition, with the key that leads to it and the line it stands on.
struct YAMLValue {
    /// The value as the YAML parser gave it.
    let node: Node
    /// The dotted path of keys that leads here.
    let key: String
    /// Where it stands.
    let place: YAMLPlace

    /// A value; what has no line of its own (an empty value) stands where `place` is.
    init(_ node: Node, key: String, place: YAMLPlace) {
        self.node = node
        self.key = key
        self.place = YAMLPlace(path: place.path, line: node.mark?.line ?? place.line)
    }

    /// Whether nothing is written, or `null` or `~`.
    var isEmpty: Bool {
        guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else {
            return false
        }
        return ["", "~", "null"].contains(scalar.string)
    }

    /// The text of a scalar that is not empty.
    func string() throws(CatalogError) -> String {
        guard let scalar = node.scalar, !isEmpty, !scalar.string.isEmpty else {
            throw wrong("a text")
        }
        return scalar.string
    }

    /// The texts of one scalar or a list of them.
    func strings() throws(CatalogError) -> [String] {
        guard let sequence = node.sequence else { return [try string()] }
        var texts: [String] = []
        for value in items(sequence) { texts.append(try value.string()) }
        guard !texts.isEmpty else { throw wrong("at least one text") }
        return texts
    }

    /// The elements of a list.
    func list() throws(CatalogError) -> [YAMLValue] {
        guard let sequence = node.sequence else { throw wrong("a list such as [a, b]") }
        return items(sequence)
    }

    /// A finite number that `isAllowed`; `expected` says which are.
    func number(
        _ expected: String, where isAllowed: (Double) -> Bool
    ) throws(CatalogError) -> Double {
        guard let text = node.scalar?.string, let number = Double(text), number.isFinite,
            isAllowed(number)
        else { throw wrong(expected) }
        return number
    }

    /// `true` or `false`, also written `yes` and `no`.
    func flag() throws(CatalogError) -> Bool {
        switch node.scalar?.string.lowercased() {
        case "true", "yes": return true
        case "false", "no": return false
        default: throw wrong("true or false")
        }
    }

    /// One of the words that `Choice` lists.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        of type: Choice.Type
    ) throws(CatalogError) -> Choice {
        if let text = node.scalar?.string, let choice = Choice(rawValue: text) { return choice }
        let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        throw wrong("one of \(words)")
    }

    /// The error that this is not what was expected.
    func wrong(_ expected: String) -> CatalogError {
        place.refuse(.wrongValue(key: key, expected: expected, found: found))
    }

    private func items(_ sequence: Node.Sequence) -> [YAMLValue] {
        sequence.map { YAMLValue($0, key: key, place: place) }
    }

    private var found: String {
        switch node {
        case .mapping: "a section of keys and values"
        case .sequence: "a list"
        case .scalar(let scalar): isEmpty ? "nothing" : "\"\(scalar.string)\""
        case .alias: "an alias"
        }
    }
}
