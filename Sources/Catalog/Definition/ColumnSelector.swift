/// Which columns of a product a definition means by `from`.
package struct ColumnSelector: Equatable, Sendable {
    /// Names, or patterns with one `*`, in the order they were given.
    package let patterns: [String]
    private let parsed: [ColumnPattern]

    /// A selector of names and patterns; `*` stands for any characters.
    package init(patterns: [String]) {
        self.patterns = patterns
        parsed = patterns.map(ColumnPattern.init)
    }

    /// The selected columns: in the order of the patterns, then of the columns, none twice.
    package func columns(of columns: [JSONMember]) -> [JSONMember] {
        if parsed.count == 1 { return columns.filter { parsed[0].matches($0.name) } }
        var selected: [JSONMember] = []
        for pattern in parsed {
            for column in columns where pattern.matches(column.name) {
                if selected.value(named: column.name) == nil { selected.append(column) }
            }
        }
        return selected
    }
}

/// A column's exact name, or what it begins and ends with.
private struct ColumnPattern: Equatable, Sendable {
    private let prefix: [UInt8]
    private let suffix: [UInt8]
    private let isExact: Bool

    init(_ text: String) {
        let parts = text.split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false)
        prefix = Array(parts[0].utf8)
        suffix = parts.count > 1 ? Array(parts[1].utf8) : []
        isExact = parts.count == 1
    }

    func matches(_ name: String) -> Bool {
        if isExact { return name.utf8.elementsEqual(prefix) }
        return name.utf8.count >= prefix.count + suffix.count
            && name.utf8.starts(with: prefix)
            && name.utf8.reversed().starts(with: suffix.reversed())
    }
}
