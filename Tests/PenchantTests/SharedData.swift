import Foundation

/// Real product data that may lie beside the project; tests that need it are skipped without it.
enum SharedData {
    private static let folder: URL? = {
        if let path = ProcessInfo.processInfo.environment["PENCHANT_SHARED"] {
            return existing(URL(fileURLWithPath: path).appendingPathComponent("data"))
        }
        var ancestor = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while ancestor.path != "/" {
            if let found = existing(ancestor.appendingPathComponent("shared/data")) { return found }
            ancestor.deleteLastPathComponent()
        }
        return nil
    }()

    static var isThere: Bool { folder != nil }

    /// The path of a file; empty without the data.
    static func path(_ name: String) -> String {
        folder?.appendingPathComponent(name).path ?? ""
    }

    private static func existing(_ url: URL) -> URL? {
        FileManager.default.fileExists(atPath: url.path) ? url : nil
    }
}
