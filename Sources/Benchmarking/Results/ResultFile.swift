import Foundation

/// One file of results: a record, or lines as benchmarks print them.
package struct ResultFile: Sendable {
    private let path: String

    package init(path: String) { self.path = path }

    /// Reads the run.
    ///
    /// Of a `.jsonl` file the time is that of the file, and the lines that are bad are named
    /// beside the run that the others make.
    ///
    /// - Throws: `BenchmarkingError.cannotRead`, `.badResults` or `.resultsTooNew`.
    package func read() throws(BenchmarkingError) -> (BenchmarkRun, problems: [BenchmarkingError]) {
        let bytes: Data
        do { bytes = try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
            throw .cannotRead(path: path, reason: error.localizedDescription)
        }
        return path.hasSuffix(".jsonl") ? try lines(of: bytes) : (try record(of: bytes), [])
    }

    private func record(of bytes: Data) throws(BenchmarkingError) -> BenchmarkRun {
        struct Form: Decodable { let schema: Int }
        do {
            let form = try BenchmarkRun.decoder.decode(Form.self, from: bytes)
            guard form.schema <= BenchmarkRun.schemaVersion else {
                throw BenchmarkingError.resultsTooNew(path: path, schema: form.schema)
            }
            let run = try BenchmarkRun.decoder.decode(BenchmarkRun.self, from: bytes)
            if let fault = run.fault { throw FigureLines.Fault(reason: fault) }
            return run
        } catch let error as BenchmarkingError { throw error } catch {
            throw .badResults(path: path, line: 0, reason: FigureLines.reason(error))
        }
    }

    private func lines(
        of bytes: Data
    ) throws(BenchmarkingError) -> (BenchmarkRun, problems: [BenchmarkingError]) {
        let lines = FigureLines(String(decoding: bytes, as: UTF8.self))
        let problems = lines.faults.map {
            BenchmarkingError.badResults(path: path, line: $0.line, reason: $0.reason)
        }
        guard !lines.tasks.isEmpty || !lines.indexing.isEmpty else {
            throw problems.first ?? .badResults(path: path, line: 0, reason: "it is empty")
        }
        return (run(of: lines), problems)
    }

    private func run(of lines: FigureLines) -> BenchmarkRun {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
        let docs = lines.tasks.map(\.docs) + lines.indexing.map(\.docs)
        return BenchmarkRun(
            kind: .peers, at: attributes?[.modificationDate] as? Date ?? .distantPast, version: "",
            commit: "", machine: Machine(os: "", cpu: "", cores: 0, memoryBytes: 0),
            catalog: CatalogDescription(name: name, products: docs.max() ?? 0),
            tasks: lines.tasks, indexing: lines.indexing)
    }
}
