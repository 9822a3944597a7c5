import Affinity
package import Catalog
import Foundation
import Storage

/// What an import did.
package struct ImportReport: Sendable {
    /// Products or events taken, each counted once.
    package internal(set) var taken = 0
    /// Rows that were not taken, each written to the rejects file.
    package internal(set) var rejected = 0
    /// Rows that repeated an id; for products the last one counts, for events the first.
    package internal(set) var repeated = 0
    /// Where the rejected rows are.
    package let rejectsPath: String
}

extension Index {
    /// Replaces the catalog by the products of files, in one transaction; the index is not built.
    ///
    /// - Parameters:
    ///   - maximumRejects: with more rejected rows nothing is changed; nil for no limit.
    ///   - dryRun: whether to check everything and change nothing.
    ///   - progress: called with the bytes read and the bytes of all files.
    package func importProducts(
        from files: [String], format: SourceFormat? = nil, maximumRejects: Int? = nil,
        dryRun: Bool = false, progress: (Int, Int) -> Void
    ) throws(EngineError) -> ImportReport {
        var report = ImportReport(rejectsPath: paths.rejects)
        do {
            let rejects = try RejectsFile(path: paths.rejects)
            let reader = RowReader(
                files: files, format: format, rejects: rejects, limit: maximumRejects)
            do {
                try store.importProducts(replacingAll: true) { session in
                    try reader.forEachRow(progress: progress) { row in
                        let product = try Product(row: row, definition: definition)
                        _ = try definition.content(of: product)
                        if try session.add(product) {
                            report.taken += 1
                        } else {
                            report.repeated += 1
                        }
                    }
                    guard report.taken > 0 else {
                        throw EngineError.nothingTaken(
                            rejected: rejects.count, rejectsPath: rejects.path)
                    }
                    if dryRun { throw DryRun() }
                }
            } catch is DryRun {}
            report.rejected = rejects.count
        } catch { throw EngineError(error) }
        return report
    }

    /// Records the events of files; those with an id that is known are passed over.
    package func importEvents(
        from files: [String], maximumRejects: Int? = nil, progress: (Int, Int) -> Void
    ) throws(EngineError) -> ImportReport {
        var report = ImportReport(rejectsPath: paths.rejectedEvents)
        do {
            let rejects = try RejectsFile(path: report.rejectsPath)
            let reader = RowReader(
                files: files, format: .jsonLines, rejects: rejects, limit: maximumRejects)
            var events: [Event] = []
            // All rows are read before the first is recorded: a limit that is passed changes nothing.
            try reader.forEachRow(progress: progress) { row in
                events.append(try Event(json: row.json ?? []))
            }
            let new = try store.importEvents(events)
            report.taken = new
            report.repeated = events.count - new
            report.rejected = rejects.count
        } catch { throw EngineError(error) }
        try loadBehavior()
        refreshPriors()
        return report
    }
}

/// Ends a transaction that was only to be tried.
private struct DryRun: Error {}

/// Reads rows of several files, and sets those aside that cannot be taken.
private struct RowReader {
    let files: [String]
    let format: SourceFormat?
    let rejects: RejectsFile
    let limit: Int?

    /// Calls the body with each row; what it throws of the row's content rejects the row.
    func forEachRow(
        progress: (Int, Int) -> Void, _ body: (SourceRow) throws -> Void
    ) throws {
        let sizes = files.map { FileManager.default.size(ofFile: $0) }
        var readBefore = 0
        for (file, size) in zip(files, sizes) {
            var source = try RowSource(path: file, format: format)
            var rows = 0
            while let item = try source.next() {
                switch item {
                case .rejected(let row): try reject(row, of: file)
                case .row(let row):
                    do { try body(row) } catch let error as CatalogError {
                        try reject(row.rejected(because: "\(error)"), of: file)
                    } catch let error as EventError {
                        try reject(row.rejected(because: "\(error)"), of: file)
                    }
                }
                rows += 1
                if rows % 256 == 0 {
                    progress(readBefore + source.progress.bytesRead, sizes.reduce(0, +))
                }
            }
            readBefore += size
        }
        progress(readBefore, readBefore)
    }

    private func reject(_ row: RejectedRow, of file: String) throws {
        try rejects.write(row, of: file)
        if let limit, rejects.count > limit {
            throw EngineError.tooManyRejects(limit: limit, rejectsPath: rejects.path)
        }
    }
}

extension FileManager {
    fileprivate func size(ofFile path: String) -> Int {
        ((try? attributesOfItem(atPath: path))?[.size] as? NSNumber)?.intValue ?? 0
    }
}
