/// One sellable thing: its identifier and all its columns.
///
/// Only the identifier is validated here; `IndexDefinition.content(of:)` finds out whether the
/// other columns hold what the definition says.
package struct Product: Equatable, Sendable {
    /// The identifier, from the column that the definition names.
    package let id: ProductID
    /// All columns in order, the identifier among them.
    package let columns: [JSONMember]
    /// All columns as one line of compact JSON; numbers and escapes as they were given.
    package let json: [UInt8]

    /// A product of columns.
    package init(columns: [JSONMember], definition: IndexDefinition) throws(CatalogError) {
        var writer = JSONWriter()
        writer.object(columns)
        try self.init(columns: columns, json: writer.bytes, definition: definition)
    }

    /// A product of a JSON object, with or without white space.
    package init(json: [UInt8], definition: IndexDefinition) throws(CatalogError) {
        var parser = JSONParser(json)
        let value = try parser.parseDocument()
        guard let columns = value.members else {
            throw .malformedJSON(
                expected: "an object with the columns of a product", found: value.summary,
                byteOffset: 0)
        }
        let compact = parser.hasSpace ? JSONCompaction.compact(json) : json
        try self.init(columns: columns, json: compact, definition: definition)
    }

    /// A product of a row of a file.
    package init(row: SourceRow, definition: IndexDefinition) throws(CatalogError) {
        guard let json = row.json else {
            try self.init(columns: row.columns, definition: definition)
            return
        }
        try self.init(columns: row.columns, json: json, definition: definition)
    }

    private init(
        columns: [JSONMember], json: [UInt8], definition: IndexDefinition
    ) throws(CatalogError) {
        guard let value = columns.value(named: definition.idColumn) else {
            throw .missingColumn(column: definition.idColumn, present: columns.map(\.name))
        }
        let text = try IdentifierRules.text(of: value, column: definition.idColumn)
        id = try ProductID(text)
        self.columns = columns
        self.json = json
    }
}
