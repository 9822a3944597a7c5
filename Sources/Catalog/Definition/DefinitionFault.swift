/// Why an `index.yaml` is refused.
package enum DefinitionFault: Error, Equatable, Sendable {
    /// The text is not YAML.
    case malformedYAML(reason: String)
    /// A key that nobody knows, in a section ("" is the top).
    case unknownKey(found: String, section: String, known: [String])
    /// A value of the wrong kind or out of range.
    case wrongValue(key: String, expected: String, found: String)
    /// A key that must be there is not.
    case missingKey(key: String, section: String, example: String)
    /// A name that was given on an earlier line already.
    case duplicateName(name: String, section: String)
    /// A name that cannot be written in a filter.
    case invalidName(name: String, section: String)
    /// An attribute's name that the engine uses itself.
    case reservedName(name: String)
    /// `order` names what is neither an attribute nor the price.
    case unknownOrderKey(found: String, known: [String])
}

extension DefinitionFault: CustomStringConvertible {
    /// One line for a person, without the place.
    package var description: String {
        switch self {
        case .malformedYAML(let reason):
            "not valid YAML: \(reason)"
        case .unknownKey(let found, let section, let known):
            "unknown key \"\(found)\"\(place(section)); "
                + "known keys are \(known.joined(separator: ", "))\(suggestion(found, known))"
        case .wrongValue(let key, let expected, let found):
            "\(key): expected \(expected), found \(found)"
        case .missingKey(let key, let section, let example):
            "missing \"\(key)\"\(place(section)); add for instance  \(example)"
        case .duplicateName(let name, let section):
            "\"\(name)\" is given twice\(place(section)); rename or remove one"
        case .invalidName(let name, let section):
            "\"\(name)\"\(place(section)) cannot be a name; "
                + "use letters a to z, digits and _, beginning with a letter, at most 64"
        case .reservedName(let name):
            "an attribute cannot be named \"\(name)\"; that name is the engine's own, "
                + "see the sections price and availability"
        case .unknownOrderKey(let found, let known):
            "order: no attribute is named \"\(found)\"; "
                + "it may list \(known.joined(separator: ", "))\(suggestion(found, known))"
        }
    }

    private func place(_ section: String) -> String {
        section.isEmpty ? "" : " in \(section)"
    }

    private func suggestion(_ found: String, _ known: [String]) -> String {
        NearestName.of(found, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
    }
}
