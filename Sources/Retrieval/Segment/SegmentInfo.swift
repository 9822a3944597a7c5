/// What a segment says of itself, the payload of the file `segment.info`.
///
/// | size | meaning |
/// |---|---|
/// | 4, 8 | number of documents; change number of the source |
/// | 4 | number of fields; per field: name (text), weight, b, average length in words (8 each, doubles) |
/// | 8 | k1 (double) |
/// | 4 | number of attributes; their names (texts) |
/// | 4 | number of number columns; their names (texts) |
/// | 4 | number of order keys; per key: 0 attribute or 1 number (1), its index (4) |
/// | | the fingerprint (text) |
///
/// A text is its length (variable) and its UTF-8 bytes.
struct SegmentInfo: Equatable {
    let schema: SegmentSchema
    let documentCount: Int
    let change: UInt64
    let averageLengths: [Double]

    init(schema: SegmentSchema, documentCount: Int, change: UInt64, averageLengths: [Double]) {
        self.schema = schema
        self.documentCount = documentCount
        self.change = change
        self.averageLengths = averageLengths
    }

    /// Appends the payload.
    func append(to writer: inout ByteWriter) {
        writer.append(littleEndian: UInt32(documentCount))
        writer.append(littleEndian: change)
        writer.append(littleEndian: UInt32(schema.fields.count))
        for (field, average) in zip(schema.fields, averageLengths) {
            writer.append(text: field.name)
            writer.append(field.weight)
            writer.append(field.b)
            writer.append(average)
        }
        writer.append(schema.k1)
        for names in [schema.attributes, schema.numbers] {
            writer.append(littleEndian: UInt32(names.count))
            for name in names { writer.append(text: name) }
        }
        writer.append(littleEndian: UInt32(schema.order.count))
        for key in schema.order {
            switch key {
            case .attribute(let index):
                writer.append(UInt8(0))
                writer.append(littleEndian: UInt32(index))
            case .number(let index):
                writer.append(UInt8(1))
                writer.append(littleEndian: UInt32(index))
            }
        }
        writer.append(text: schema.fingerprint)
    }

    /// - Throws: `RetrievalError.corrupt` when the payload ends early or counts impossibly.
    init(payload: ByteView) throws(RetrievalError) {
        var reader = SegmentInfoReader(payload)
        documentCount = try reader.count(limit: SegmentLimits.maximumDocuments)
        change = try reader.number()
        var fields: [SegmentSchema.Field] = []
        var averages: [Double] = []
        for _ in 0..<(try reader.count(limit: SegmentSchema.maximumFields)) {
            let name = try reader.text()
            fields.append(.init(name: name, weight: try reader.double(), b: try reader.double()))
            averages.append(try reader.double())
        }
        let k1 = try reader.double()
        let attributes = try reader.texts()
        let numbers = try reader.texts()
        var order: [SegmentSchema.OrderKey] = []
        for _ in 0..<(try reader.count(limit: 1000)) {
            let isNumber = try reader.byte() == 1
            let index = try reader.count(limit: (isNumber ? numbers : attributes).count - 1)
            order.append(isNumber ? .number(index) : .attribute(index))
        }
        averageLengths = averages
        schema = SegmentSchema(
            fields: fields, attributes: attributes, numbers: numbers, order: order, k1: k1,
            fingerprint: try reader.text())
    }
}

/// Reads the parts of `segment.info` one after another.
private struct SegmentInfoReader {
    private let payload: ByteView
    private var position = 0

    init(_ payload: ByteView) { self.payload = payload }

    mutating func byte() throws(RetrievalError) -> UInt8 {
        guard let value = payload.load(UInt8.self, at: position) else { throw damage }
        position += 1
        return value
    }

    mutating func count(limit: Int) throws(RetrievalError) -> Int {
        guard let value = payload.load(UInt32.self, at: position), Int(value) <= limit else {
            throw damage
        }
        position += 4
        return Int(value)
    }

    mutating func number() throws(RetrievalError) -> UInt64 {
        guard let value = payload.load(UInt64.self, at: position) else { throw damage }
        position += 8
        return value
    }

    mutating func double() throws(RetrievalError) -> Double {
        guard let value = payload.loadDouble(at: position) else { throw damage }
        position += 8
        return value
    }

    mutating func text() throws(RetrievalError) -> String {
        guard let (text, next) = payload.loadText(at: position) else { throw damage }
        position = next
        return text
    }

    mutating func texts() throws(RetrievalError) -> [String] {
        var texts: [String] = []
        for _ in 0..<(try count(limit: 10_000)) { texts.append(try text()) }
        return texts
    }

    private var damage: RetrievalError {
        .corrupt(structure: "segment.info", detail: "it ends early or holds an impossible number")
    }
}
