package import Catalog
package import Retrieval

/// Why a corpus cannot be measured.
package enum PeerBenchmarkError: Error, Equatable {
    /// A file of the corpus cannot be read.
    case catalog(CatalogError)
    /// The index of the corpus cannot be built or read.
    case retrieval(RetrievalError)
    /// Words cannot be found; `reason` is the analyzer's.
    case analysis(reason: String)
    /// A line of a file is not what it should be.
    case badLine(path: String, line: Int, expected: String, found: String)
    /// A corpus has no products.
    case noProducts(path: String)
    /// A file of queries has none.
    case noQueries(path: String)
    /// A task needs to know the customers, and no file of them is named.
    case noCustomers(task: String)
    /// A query names a customer whose weights are not known.
    case unknownCustomer(id: String, path: String, known: Int)
    /// There is no such task.
    case unknownTask(name: String, known: [String])
    /// An answer is not that of looking at each product on its own.
    case differs(task: String, query: String, expected: String, found: String)
    /// An operation on a file failed; `reason` is the system's.
    case fileSystem(operation: String, path: String, reason: String)
}

extension PeerBenchmarkError: CustomStringConvertible {
    /// One line for a person: what went wrong and what to do next.
    package var description: String {
        switch self {
        case .catalog(let error): "\(error)"
        case .retrieval(let error): "\(error)"
        case .analysis(let reason): reason
        case .badLine(let path, let line, let expected, let found):
            "\(path):\(line): expected \(expected), found \(found)"
        case .noProducts(let path):
            "\(path) holds no products; expected a JSON object with id and title on each line"
        case .noQueries(let path):
            "\(path) holds no queries; expected lines of id TAB customer TAB query"
        case .noCustomers(let task):
            "\(task) asks for customers; name their file with --customers"
        case .unknownCustomer(let id, let path, let known):
            "a query is that of customer \"\(id)\", who is not among the \(known) of \(path); "
                + "use queries and customers that were made together"
        case .unknownTask(let name, let known):
            "there is no task \"\(name)\"; known are \(known.joined(separator: ", "))"
        case .differs(let task, let query, let expected, let found):
            "\(task): \"\(query)\" has another answer than the reference; "
                + "expected \(expected), found \(found); please report it"
        case .fileSystem(let operation, let path, let reason):
            "cannot \(operation) \(path): \(reason)"
        }
    }
}
