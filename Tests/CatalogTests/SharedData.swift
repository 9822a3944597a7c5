import Foundation

/// Finds the real data beside the project; tests that need it are disabled where it is absent.
enum SharedData {
    /// The folder with the sets, or nil.
    static let folder: URL? = {
        if let path = ProcessInfo.processInfo.environment["PENCHANT_SHARED"] {
            return URL(fileURLWithPath: path).appending(path: "data")
        }
        var ancestor = URL(fileURLWithPath: #filePath)
        while ancestor.path != "/" {
            ancestor.deleteLastPathComponent()
            let candidate = ancestor.appending(path: "shared/data")
            if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
        }
        return nil
    }()

    /// Whether the tests of real data can run.
    static var isPresent: Bool { folder != nil }

    /// The path of a file in a set.
    static func path(_ name: String) -> String {
        folder?.appending(path: name).path ?? name
    }

    /// The path of a definition that is committed with the project.
    static func definition(of set: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Indexes/\(set)/index.yaml").path
    }
}
