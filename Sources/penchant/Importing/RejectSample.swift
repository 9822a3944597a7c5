import Catalog

/// The first rows of a rejects file: enough to see what is wrong without opening it.
struct RejectSample {
    /// A rejected row without the row.
    struct Entry {
        let file: String
        /// From 1.
        let line: Int
        let reason: String
    }

    private static let count = 5

    /// In the order of the file.
    let entries: [Entry]

    /// Reads the first entries of the file at `path`; none if there is no such file.
    init(path: String) {
        guard var source = try? RowSource(path: path, format: .jsonLines) else {
            entries = []
            return
        }
        var entries: [Entry] = []
        while entries.count < Self.count, let item = try? source.next() {
            if case .row(let row) = item, let entry = Entry(row.columns) { entries.append(entry) }
        }
        self.entries = entries
    }
}

extension RejectSample.Entry {
    fileprivate init?(_ columns: [JSONMember]) {
        guard case .string(let file)? = columns.value(named: "file"),
            case .number(let line)? = columns.value(named: "line"),
            case .string(let reason)? = columns.value(named: "reason")
        else { return nil }
        self.init(file: file, line: Int(line), reason: reason)
    }
}
