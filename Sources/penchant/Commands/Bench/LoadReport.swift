import Benchmarking
import Foundation
import LoadDriver

/// Where what a load measured goes.
struct LoadReport {
    /// A file for the record; nil writes none.
    let file: String?
    /// Whether the record is printed in place of a table.
    let json: Bool

    /// Prints and writes a result.
    func deliver(_ result: LoadResult, catalog: CatalogDescription) throws {
        let record = result.record(version: PenchantVersion.current, catalog: catalog)
        if let file {
            let bytes = Array(try BenchmarkRun.encoder.encode(record))
            try OutputFile(path: file).write(bytes + [0x0A])
        }
        guard json else { return try Output.line(LoadListing(result, record: record).text) }
        for warning in result.warnings { Output.complain("warning: \(warning)") }
        try Output.line(Array(try BenchmarkRun.lineEncoder.encode(record)))
    }
}
