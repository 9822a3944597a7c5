/// All attributes of a segment.
enum AttributeReader {
    /// - Throws: `RetrievalError.corrupt` when a column lies outside of the file.
    static func columns(
        payload: ByteView, expected: Int, documentCount: Int
    ) throws(RetrievalError) -> [AttributeColumn] {
        guard payload.load(UInt32.self, at: 0) == UInt32(expected) else {
            throw .corrupt(
                structure: "attributes", detail: "there are not \(expected), as in the schema")
        }
        var columns: [AttributeColumn] = []
        for index in 0..<expected {
            guard let start = payload.load(UInt64.self, at: 4 + 16 * index),
                let size = payload.load(UInt64.self, at: 12 + 16 * index),
                let column = payload.slice(at: Int(clamping: start), count: Int(clamping: size))
            else {
                throw .corrupt(
                    structure: "attributes", detail: "column \(index) is outside of the file")
            }
            columns.append(try AttributeColumn(column, documentCount: documentCount))
        }
        return columns
    }
}
