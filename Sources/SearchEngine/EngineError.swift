package import Affinity
package import Analysis
package import Catalog
package import Retrieval
package import Storage

/// What can go wrong when an index is built, opened, searched or changed.
package enum EngineError: Error, CustomStringConvertible {
    /// There is no index of that name.
    case unknownIndex(name: String, known: [String])
    /// The folder holds no `index.yaml`.
    case noDefinition(folder: String)
    /// Nothing has been built yet.
    case notBuilt(path: String)
    /// `CURRENT` does not name a generation.
    case damagedPointer(path: String, found: String)
    /// The folder of the generation that `CURRENT` names is not there.
    case missingGeneration(path: String)
    /// The database knows fewer changes than the generation was built from.
    case databaseBehind(path: String, change: Int64, found: Int64)
    /// There is no generation before the current one.
    case nothingToRollBackTo(current: Int)
    /// A folder or file cannot be written.
    case cannotWrite(path: String, reason: String)
    /// A `WHERE` cannot be read.
    case badFilter(column: Int, expected: String, found: String)
    /// A name is not an attribute that can serve the purpose.
    case unknownAttribute(name: String, purpose: String, known: [String])
    /// A value in a filter is not of the attribute's type.
    case badFilterValue(attribute: String, expected: String, found: String)
    /// A `PROFILE` cannot be read.
    case badProfile(expected: String, found: String)
    /// A name is not a searched field.
    case unknownField(name: String, known: [String])
    /// There is no product with that id.
    case unknownProduct(id: String)
    /// The time allowed for a search ran out.
    case deadlineExceeded(milliseconds: Int)
    /// A build met more rejected rows than allowed.
    case tooManyRejects(limit: Int, rejectsPath: String)
    /// Files hold no product that could be taken; an empty catalog is hardly ever meant.
    case nothingTaken(rejected: Int, rejectsPath: String)
    /// A line of an events file cannot be read.
    case badEventLine(path: String, line: Int, reason: String)
    /// A stored product does not fit the definition, which may have changed since.
    case unindexable(product: String, reason: CatalogError)
    case catalog(CatalogError)
    case event(EventError)
    case analysis(AnalysisError)
    case retrieval(RetrievalError)
    case storage(StorageError)
    /// An error of a library that has no case of its own.
    case unexpected(String)

    package var description: String {
        switch self {
        case .unknownIndex(let name, let known):
            "there is no index \"\(name)\"; there \(Self.list(known, of: "index", "indexes"))"
        case .noDefinition(let folder):
            "there is no index.yaml in \(folder); an index is a folder with an index.yaml"
        case .notBuilt(let path):
            "nothing has been built in \(path) yet; run 'penchant build'"
        case .damagedPointer(let path, let found):
            "\(path) should name a generation by a number, found \"\(found)\"; "
                + "run 'penchant build' to rebuild the index"
        case .databaseBehind(let path, let change, let found):
            "\(path) ends with change \(found), but the index was built from change \(change): "
                + "the database is not the one that it was built from; restore that, "
                + "or run 'penchant build' with --from to start anew"
        case .missingGeneration(let path):
            "there is no \(path), which CURRENT names; run 'penchant build' to rebuild the index"
        case .nothingToRollBackTo(let current):
            "generation \(current) is the only one, there is none before it to go back to"
        case .cannotWrite(let path, let reason):
            "cannot write \(path): \(reason)"
        case .badFilter(let column, let expected, let found):
            "WHERE, character \(column): expected \(expected), found \(found); "
                + "filters look like brand:nike AND price:[50 TO 100] AND NOT color:(red OR blue)"
        case .unknownAttribute(let name, let purpose, let known):
            "\"\(name)\" cannot be \(purpose); there \(Self.list(known, of: "choice", "choices"))"
        case .badFilterValue(let attribute, let expected, let found):
            "WHERE: \(attribute) takes \(expected), found \"\(found)\""
        case .badProfile(let expected, let found):
            "PROFILE: expected \(expected), found \(found)"
        case .unknownField(let name, let known):
            "there is no field \"\(name)\"; there \(Self.list(known, of: "field", "fields"))"
        case .unknownProduct(let id):
            "there is no product \"\(id)\""
        case .deadlineExceeded(let milliseconds):
            "the search took longer than the \(milliseconds) ms allowed"
        case .tooManyRejects(let limit, let path):
            "more than \(limit) rows were rejected, nothing was changed; "
                + "see \(path), mend the rows or raise --max-rejects"
        case .nothingTaken(let rejected, let path):
            "no product could be taken, nothing was changed; "
                + (rejected == 0
                    ? "the files have no rows"
                    : rejected == 1
                        ? "the only row was rejected, see \(path)"
                        : "all \(rejected) rows were rejected, see \(path)")
        case .badEventLine(let path, let line, let reason):
            "\(path), line \(line): \(reason)"
        case .unindexable(let product, let reason):
            "stored product \"\(product)\": \(reason); change the definition, "
                + "or run 'penchant build' with --from and mended products"
        case .catalog(let error): "\(error)"
        case .event(let error): "\(error)"
        case .analysis(let error): "\(error)"
        case .retrieval(let error): "\(error)"
        case .storage(let error): "\(error)"
        case .unexpected(let text): text
        }
    }

    private static func list(_ names: [String], of one: String, _ several: String) -> String {
        switch names.count {
        case 0: "are none"
        case 1: "is one \(one): \(names[0])"
        default: "are \(names.count) \(several): \(names.prefix(40).joined(separator: ", "))"
        }
    }

    /// Whether files of a generation are missing or not as they were written.
    var isDamage: Bool {
        switch self {
        case .missingGeneration, .retrieval(.fileSystem), .retrieval(.notAnIndexFile),
            .retrieval(.wrongKind), .retrieval(.wrongSize), .retrieval(.wrongChecksum),
            .retrieval(.corrupt):
            true
        default: false
        }
    }

    /// Wraps whatever a lower layer threw.
    init(_ error: any Error) {
        switch error {
        case let error as EngineError: self = error
        case let error as CatalogError: self = .catalog(error)
        case let error as EventError: self = .event(error)
        case let error as AnalysisError: self = .analysis(error)
        case let error as RetrievalError: self = .retrieval(error)
        case let error as StorageError: self = .storage(error)
        default: self = .unexpected("\(error)")
        }
    }
}
