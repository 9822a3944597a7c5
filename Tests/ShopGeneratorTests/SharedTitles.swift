import Catalog
import Foundation

@testable import ShopGenerator

/// Real titles that may lie beside the project.
enum SharedTitles {
    /// The file, in `shared/data` beside this package or above it; nil when there is none.
    static let path: String? = {
        let name = "shared/data/seed_titles.tsv.gz"
        var folder = URL(filePath: #filePath)
        while folder.path != "/" {
            folder = folder.deletingLastPathComponent()
            let path = folder.appending(path: name).path
            if FileManager.default.fileExists(atPath: path) { return path }
        }
        return nil
    }()

    /// So many titles, taken evenly from the file.
    static func sample(of size: Int) throws -> TitleCounter {
        let lines = try SourceText.read(path ?? "").split(separator: "\n")
        let step = lines.count / size
        var counter = TitleCounter()
        for line in stride(from: 0, to: step * size, by: step) {
            counter.add(lines[line].split(separator: "\t").last ?? "")
        }
        return counter
    }
}
