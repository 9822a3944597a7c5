import Yams

/// One value of a mix file, with the keys that lead to it and the line it stands on.
struct MixNode {
    private let node: Node
    private let path: String
    private let place: String
    private let line: Int

    /// The top of a file.
    init(yaml: String, path: String) throws(LoadError) {
        let node: Node?
        do { node = try Yams.compose(yaml: yaml) } catch {
            throw Self.unreadable(error, path: path)
        }
        guard let node else {
            throw .badMix(path: path, line: 1, place: "", expected: "a mix", found: "nothing")
        }
        self.init(node, path: path, place: "", line: 1)
    }

    private init(_ node: Node, path: String, place: String, line: Int) {
        self.node = node
        self.path = path
        self.place = place
        self.line = node.mark?.line ?? line
    }

    /// The values by their keys, of which none may be unknown or come twice.
    func members(known: [String]) throws(LoadError) -> [String: MixNode] {
        guard let mapping = node.mapping else { throw wrong("a section of keys and values") }
        var members: [String: MixNode] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            let keyNode = MixNode(key, path: path, place: place, line: line)
            guard known.contains(name) else {
                throw keyNode.wrong("one of \(known.joined(separator: ", "))")
            }
            let place = self.place.isEmpty ? name : "\(self.place).\(name)"
            members[name] = MixNode(value, path: path, place: place, line: keyNode.line)
        }
        return members
    }

    /// A text that is not empty.
    func string() throws(LoadError) -> String {
        guard let text = node.scalar?.string, !text.isEmpty else { throw wrong("a text") }
        return text
    }

    /// The elements of a list, at least one.
    func items() throws(LoadError) -> [MixNode] {
        guard let sequence = node.sequence, !sequence.isEmpty else {
            throw wrong("a list such as [a, b]")
        }
        return sequence.map { MixNode($0, path: path, place: place, line: line) }
    }

    /// The texts of a list, at least one.
    func strings() throws(LoadError) -> [String] {
        var texts: [String] = []
        for item in try items() { texts.append(try item.string()) }
        return texts
    }

    /// A number within a range.
    func number(in range: ClosedRange<Double>) throws(LoadError) -> Double {
        guard let text = node.scalar?.string, let number = Double(text), range.contains(number)
        else { throw wrong("a number from \(Self.text(range))") }
        return number
    }

    /// A whole number within a range.
    func integer(in range: ClosedRange<Int>) throws(LoadError) -> Int {
        guard let text = node.scalar?.string, let number = Int(text), range.contains(number) else {
            throw wrong("a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// The error that this is not what was expected.
    func wrong(_ expected: String) -> LoadError {
        .badMix(path: path, line: line, place: place, expected: expected, found: found)
    }

    private var found: String {
        switch node {
        case .mapping(let mapping) where mapping.isEmpty: "an empty section"
        case .mapping(let mapping):
            "only " + mapping.keys.compactMap { $0.scalar?.string }.joined(separator: ", ")
        case .sequence(let sequence): sequence.isEmpty ? "an empty list" : "a list"
        case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "\"\(scalar.string)\""
        case .alias: "an alias"
        }
    }

    private static func text(_ range: ClosedRange<Double>) -> String {
        "\(Int(range.lowerBound)) to \(Int(range.upperBound))"
    }

    private static func unreadable(_ error: any Error, path: String) -> LoadError {
        let line: Int
        let found: String
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            (line, found) = (mark.line, "what is none (\(problem))")
        case .duplicatedKeysInMapping(let keys, _):
            (line, found) = (1, "\(keys.joined(separator: ", ")) twice")
        default: (line, found) = (1, "\(error)")
        }
        return .badMix(path: path, line: line, place: "", expected: "YAML", found: found)
    }
}
