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
        guard packed == nil ? form == 0 && width == 8 : (1...4).contains(width) else {
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
        guard let value = stored(at: index), value != UInt32.max >> UInt32(32 - 8 * width) else {
            return .nan
        }
        // Wrapping, as the base of a damaged file may be anything.
        return form.number(base &+ Int64(value))
    }

    /// The value stored for a document, or nil if there is no such document.
    private func stored(at index: Int) -> UInt32? {
        switch width {
        case 1: return values.load(UInt8.self, at: index).map(UInt32.init)
        case 2: return values.load(UInt16.self, at: 2 * index).map(UInt32.init)
        case 3:
            guard let low = values.load(UInt16.self, at: 2 * index),
                let high = values.load(UInt8.self, at: 2 * documentCount + index)
            else { return nil }
            return UInt32(low) | UInt32(high) << 16
        default: return values.load(UInt32.self, at: 4 * index)
        }
    }

    /// The number of documents in the segment.
    var documentCount: Int { values.count / width }
}
