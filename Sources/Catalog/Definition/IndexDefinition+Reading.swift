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
            throw Self.refusal(of: error, path: path)
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

    private static func refusal(of error: any Error, path: String) -> CatalogError {
        guard let error = error as? YamlError else {
            return .unreadableFile(path: path, reason: "\(error)")
        }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return YAMLPlace(path: path, line: mark.line)
                .refuse(.malformedYAML(reason: problem))
        case .duplicatedKeysInMapping(let duplicates, let context):
            return YAMLPlace(path: path, line: context.mark.line).refuse(
                .duplicateName(name: duplicates.joined(separator: ", "), section: ""))
        default:
            return YAMLPlace(path: path, line: 1).refuse(.malformedYAML(reason: "\(error)"))
        }
    }
}
