import Foundation
import Glibc

/// An index named `shop`, alone in a folder of indexes, and all of it in a folder of its own.
struct Shop {
    let folder: TemporaryFolder

    /// The folder that holds the index's folder.
    var indexes: String { folder.url.path + "/indexes" }
    /// The index's folder.
    var path: String { indexes + "/shop" }
    /// Where what is built and stored lies.
    var data: String { path + "/data" }

    /// Six products in a definition with every kind of attribute, built.
    static func tiny() throws -> Shop { try copy(of: .tiny) }

    /// 600 products of a generated shop and the events of 60 customers, built.
    static func generated() throws -> Shop { try copy(of: .generated) }

    /// Builds again, from the given products or, without any, from those stored.
    func build(_ products: String? = nil) throws {
        guard let products else {
            try Program.succeed("build", path, in: folder)
            return
        }
        let file = try folder.write(products, to: "products.jsonl")
        try Program.succeed("build", path, "--from", file, in: folder)
    }

    /// Runs the program's command on this index.
    func run(_ command: String, _ arguments: String...) throws -> Program.Run {
        let process = try ChildProcess(
            try Program.path.get(), [command, path] + arguments, in: folder)
        let end = try process.wait()
        return Program.Run(end: end, output: process.outputText, errors: process.errorText)
    }

    /// The number that `CURRENT` names.
    func currentGeneration() throws -> Int? {
        let text = try String(contentsOfFile: data + "/CURRENT", encoding: .utf8)
        return text.split(separator: " ").first.flatMap { Int($0) }
    }

    private static func copy(of original: Original) throws -> Shop {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(
            atPath: try original.indexes.get(), toPath: folder.url.path + "/indexes")
        return Shop(folder: folder)
    }
}

/// A shop that is built once and copied for each test.
private struct Original {
    static let tiny = Original { folder in
        try folder.write(TinyShop.definition, to: "indexes/shop/index.yaml")
        let products = try folder.write(TinyShop.products, to: "products.jsonl")
        let shop = Shop(folder: folder).path
        try Program.succeed("build", shop, "--from", products, in: folder)
    }

    static let generated = Original { folder in
        let shop = Shop(folder: folder).path
        try Program.succeed(
            "generate", "--products", "600", "--customers", "60", "--out", shop, in: folder)
        try Program.succeed("build", shop, "--from", shop + "/products.jsonl", in: folder)
        try Program.succeed("events", shop, "--from", shop + "/events.jsonl", in: folder)
    }

    /// The folder of indexes.
    let indexes: Result<String, any Error>

    private init(_ make: (TemporaryFolder) throws -> Void) {
        indexes = Result {
            let folder = try TemporaryFolder()
            // It lives as long as the process, and must not outlive it.
            Leftovers.add(folder)
            try make(folder)
            return Shop(folder: folder).indexes
        }
    }
}
