/// One number, date or price of a segment's documents; the form is described at
/// `NumberSerializer`.
package struct NumberColumn: Sendable {
    let values: ByteView
    let width: Int
    /// Nil for doubles.
    let form: NumberPacking.Form?
    let base: Int64

    /// - Throws: `RetrievalError.corrupt` when the file is too short for the column.
    init(payload: ByteView, column: Int, documentCount: Int) throws(RetrievalError) {
        let entry = NumberSerializer.directoryEntrySize * column
        guard let form = payload.load(UInt8.self, at: entry),
            let width = payload.load(UInt8.self, at: entry + 1),
            let base = payload.load(Int64.self, at: entry + 8),
            let start = payload.load(UInt64.self, at: entry + 16),
            let values = payload.slice(
                at: Int(clamping: start), count: Int(width) * documentCount)
        else {
            throw .corrupt(structure: "numbers", detail: "column \(column) is outside of the file")
        }
        let packed = NumberPacking.Form(rawValue: form)
        guard packed == nil ? form == 0 && width == 8 : [1, 2, 4].contains(width) else {
            throw .corrupt(
                structure: "numbers", detail: "column \(column) has form \(form), width \(width)")
        }
        self.values = values
        self.width = Int(width)
        self.form = packed
        self.base = base
    }

    /// A document's value; NaN where it has none.
    package func value(of document: DocumentID) -> Double {
        let index = Int(document.value)
        guard let form else { return values.loadDouble(at: 8 * index) ?? .nan }
        let value: UInt32
        switch width {
        case 1:
            guard let byte = values.load(UInt8.self, at: index), byte != .max else { return .nan }
            value = UInt32(byte)
        case 2:
            guard let pair = values.load(UInt16.self, at: 2 * index), pair != .max else {
                return .nan
            }
            value = UInt32(pair)
        default:
            guard let four = values.load(UInt32.self, at: 4 * index), four != .max else {
                return .nan
            }
            value = four
        }
        // Wrapping, as the base of a damaged file may be anything.
        return form.number(base &+ Int64(value))
    }
}
