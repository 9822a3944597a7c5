import Foundation
import Yams

extension IndexDefinition {
    /// Reads the `index.yaml` at `path`.
    package init(path: String) throws(CatalogError) {
        let data: Data
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw .unreadableFile(path: path, reason: error.localizedDescription)
        }
        let bytes = [UInt8](data)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Self.notUTF8(bytes, path: path)
        }
        try self.init(yaml: text, path: path)
    }

    /// Reads the text of an `index.yaml`; errors name `path` and the line.
    package init(yaml: String, path: String = "index.yaml") throws(CatalogError) {
        let place = YAMLPlace(path: path, line: 1)
        let node: Node?
        do {
            node = try Yams.compose(yaml: yaml)
        } catch {
            throw Self.refusal(of: error, yaml: yaml, path: path)
        }
        guard let node else {
            throw place.refuse(
                .missingKey(key: "id", section: "", example: "id: id"))
        }
        self = try DefinitionReader(YAMLValue(node, key: "", place: place)).definition()
    }

    private static func notUTF8(_ bytes: [UInt8], path: String) -> CatalogError {
        let offset = UTF8Validation.firstInvalidOffset(in: bytes[...]) ?? 0
        let line = 1 + bytes[..<offset].count { $0 == 0x0A }
        let found = "byte 0x\(Hexadecimal.text(bytes[offset], digits: 2)) is not UTF-8"
        return YAMLPlace(path: path, line: line).refuse(.malformedYAML(reason: found))
    }

    private static func refusal(
        of error: any Error, yaml: String, path: String
    ) -> CatalogError {
        guard let error = error as? YamlError else {
            return .unreadableFile(path: path, reason: "\(error)")
        }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return YAMLPlace(path: path, line: mark.line)
                .refuse(.malformedYAML(reason: problem))
        case .duplicatedKeysInMapping(let duplicates, let context):
            let name = duplicates.first ?? ""
            let line = lineOfSecond(name, in: yaml, from: context.mark)
            return YAMLPlace(path: path, line: line)
                .refuse(.duplicateName(name: name, section: ""))
        default:
            return YAMLPlace(path: path, line: 1).refuse(.malformedYAML(reason: "\(error)"))
        }
    }

    /// The line where a key is written for the second time in the mapping that begins at `mark`.
    ///
    /// The parser tells only where the mapping begins; its keys share that column unless it is
    /// written on one line.
    private static func lineOfSecond(_ key: String, in yaml: String, from mark: Mark) -> Int {
        let indentation = String(repeating: " ", count: max(0, mark.column - 1))
        let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
        let places = lines.indices.filter { index in
            index + 1 >= mark.line && lines[index].hasPrefix("\(indentation)\(key):")
        }
        return places.count > 1 ? places[1] + 1 : mark.line
    }
}
