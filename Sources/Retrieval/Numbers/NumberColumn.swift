/// Writes the payload of the file `numbers`: per column, a double for each document (little-endian
/// bit pattern, NaN where the document has no value), column after column.
///
/// A worked example, the value 2 of the only document: `00 00 00 00 00 00 00 40`.
enum NumberSerializer {
    /// - Parameter columns: per column, the number of each document in the segment's order.
    static func payload(columns: [[Double]]) -> [UInt8] {
        var writer = ByteWriter(reserving: columns.reduce(0) { $0 + 8 * $1.count })
        for column in columns {
            for number in column { writer.append(number) }
        }
        return writer.bytes
    }
}

/// One number, date or price of a segment's documents.
package struct NumberColumn: Sendable {
    private let values: ByteView

    /// - Throws: `RetrievalError.corrupt` when the file is too short for the column.
    init(payload: ByteView, column: Int, documentCount: Int) throws(RetrievalError) {
        let size = 8 * documentCount
        guard let values = payload.slice(at: column * size, count: size) else {
            throw .corrupt(structure: "numbers", detail: "column \(column) is outside of the file")
        }
        self.values = values
    }

    /// A document's value; NaN where it has none.
    package func value(of document: DocumentID) -> Double {
        values.loadDouble(at: 8 * Int(document.value)) ?? .nan
    }
}
