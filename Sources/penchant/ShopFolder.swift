import Catalog
import Foundation
import ShopGenerator

/// A folder that a generated shop is written to.
struct ShopFolder {
    private static let files = [
        "index.yaml", "products.jsonl", "events.jsonl", "queries.tsv", "tastes.jsonl",
        "bench/queries.tsv", "bench/prefix_queries.tsv", "bench/fuzzy_queries.tsv",
        "bench/customers.jsonl",
    ]

    private let path: String

    /// The folder at `path`, made if there is none.
    ///
    /// - Throws: `CommandFailure.folderNotEmpty` unless it may be overwritten.
    init(path: String, mayOverwrite: Bool) throws(CommandFailure) {
        self.path = path
        try Self.make(path)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        if !mayOverwrite, let found = names.min() {
            throw .folderNotEmpty(path: path, found: found)
        }
    }

    /// Writes all files of a shop.
    func write(_ plan: ShopPlan) throws(CommandFailure) {
        try OutputFile(path: path + "/index.yaml").write(Array(ShopPlan.definition.utf8))
        let products = try OutputFile(path: path + "/products.jsonl")
        try plan.writeProducts { (bytes) throws(CommandFailure) in try products.write(bytes) }
        let events = try OutputFile(path: path + "/events.jsonl")
        try plan.writeEvents { (bytes) throws(CommandFailure) in try events.write(bytes) }
        let queries = try OutputFile(path: path + "/queries.tsv")
        try plan.writeQueries { (bytes) throws(CommandFailure) in try queries.write(bytes) }
        let tastes = try OutputFile(path: path + "/tastes.jsonl")
        try plan.writeTastes { (bytes) throws(CommandFailure) in try tastes.write(bytes) }
        try writeBench(plan)
    }

    /// Writes what engines are measured with.
    private func writeBench(_ plan: ShopPlan) throws(CommandFailure) {
        try Self.make(path + "/bench")
        let forms: [(BenchForm, String)] = [
            (.whole, "queries"), (.prefix, "prefix_queries"), (.fuzzy, "fuzzy_queries"),
        ]
        for (form, name) in forms {
            let file = try OutputFile(path: path + "/bench/\(name).tsv")
            try plan.writeBenchQueries(form) { (bytes) throws(CommandFailure) in
                try file.write(bytes)
            }
        }
        let customers = try OutputFile(path: path + "/bench/customers.jsonl")
        try plan.writeBenchCustomers { (bytes) throws(CommandFailure) in
            try customers.write(bytes)
        }
    }

    private static func make(_ folder: String) throws(CommandFailure) {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
        } catch { throw .cannotWrite(path: folder, reason: error.localizedDescription) }
    }

    /// What was written and what to do with it, for a person.
    var text: String {
        """
        \(path) has \(Self.files.joined(separator: ", ")); next:
          penchant build \(path) --from \(path)/products.jsonl
          penchant events \(path) --from \(path)/events.jsonl
        """
    }

    /// One object: the folder, and the names of its files.
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("folder")
        writer.string(path)
        writer.name("files")
        writer.beginArray()
        for file in Self.files { writer.string(file) }
        writer.endArray()
        writer.endObject()
        return writer.bytes
    }
}
