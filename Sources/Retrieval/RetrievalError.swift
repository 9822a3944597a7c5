/// What can be wrong with index files or with a query put to them.
package enum RetrievalError: Error, Equatable, CustomStringConvertible {
    /// The operating system refused an operation on a file.
    case fileSystem(operation: String, path: String, reason: String)
    /// The file does not begin with Penchant's magic bytes.
    case notAnIndexFile(path: String)
    /// The file is one of Penchant's, but of another kind.
    case wrongKind(path: String, expected: String, found: String)
    /// The file was written in an older format.
    case tooOld(path: String, expected: UInt32, found: UInt32)
    /// The file was written in a newer format.
    case tooNew(path: String, expected: UInt32, found: UInt32)
    /// The file was built with another text analysis or definition.
    case otherFingerprint(path: String, expected: String, found: String)
    /// The file has another size than its header says.
    case wrongSize(path: String, expected: UInt64, found: UInt64)
    /// The bytes do not have the checksum that was written with them.
    case wrongChecksum(path: String, expected: UInt32, found: UInt32)
    /// A value read from the file cannot be right.
    case corrupt(structure: String, detail: String)
    /// More documents, terms or values than one segment can hold.
    case tooMany(what: String, limit: Int, found: Int)

    package var description: String {
        switch self {
        case .fileSystem(let operation, let path, let reason):
            "cannot \(operation) \(path): \(reason); "
                + "if it is missing or damaged, run 'penchant build' to rebuild the index"
        case .notAnIndexFile(let path):
            "\(path) is not a Penchant index file; run 'penchant build' to make one"
        case .wrongKind(let path, let expected, let found):
            "\(path) holds \(found) where \(expected) was expected; run 'penchant build'"
        case .tooOld(let path, let expected, let found):
            "\(path) has format \(found), this program reads format \(expected); "
                + "run 'penchant build' to rebuild the index"
        case .tooNew(let path, let expected, let found):
            "\(path) has format \(found), this program reads format \(expected); "
                + "use a newer Penchant, or run 'penchant build' to rebuild the index"
        case .otherFingerprint(let path, let expected, let found):
            "\(path) was built with '\(found)', but the definition and this program now give "
                + "'\(expected)'; run 'penchant build' to rebuild the index"
        case .wrongSize(let path, let expected, let found):
            "\(path) has \(found) bytes, its header says \(expected): it is damaged or incomplete; "
                + "run 'penchant build' to rebuild the index"
        case .wrongChecksum(let path, let expected, let found):
            "\(path) has checksum \(String(found, radix: 16)), "
                + "written was \(String(expected, radix: 16)): "
                + "it is damaged; run 'penchant build' to rebuild the index"
        case .corrupt(let structure, let detail):
            "the index is damaged in its \(structure): \(detail); "
                + "run 'penchant verify', then 'penchant build' to rebuild the index"
        case .tooMany(let what, let limit, let found):
            "\(found) \(what) are more than the \(limit) that one segment holds"
        }
    }
}
