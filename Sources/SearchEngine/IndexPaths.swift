import Foundation

/// Where the parts of an index lie: a folder with an `index.yaml`; what is built goes to `data`.
package struct IndexPaths: Sendable {
    /// The index's folder.
    package let folder: String

    package init(folder: String) {
        self.folder = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    }

    /// The folder's name, by which requests name the index.
    package var name: String { URL(fileURLWithPath: folder).standardized.lastPathComponent }
    package var definition: String { folder + "/index.yaml" }
    package var data: String { folder + "/data" }
    package var database: String { data + "/catalog.sqlite" }
    package var rejects: String { data + "/rejects.jsonl" }
    package var rejectedEvents: String { data + "/rejected-events.jsonl" }

    /// The indexes within a folder, by name: its own subfolders with an `index.yaml`.
    package static func all(in folder: String) -> [IndexPaths] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().map { IndexPaths(folder: folder + "/" + $0) }
            .filter { FileManager.default.fileExists(atPath: $0.definition) }
    }
}
