/// An immutable inverted index of some documents, mapped from files or held in memory.
///
/// Opening reads headers and sizes, and some of the dictionary's terms. Whatever the other bytes
/// are, reading never leaves the files and never traps: damage gives an error, or, where no check
/// can see it, another result. `verify` reads everything and compares checksums.
package final class Segment: Sendable {
    package let schema: SegmentSchema
    package let documentCount: Int
    /// The number of the last change of the source that the documents contain.
    package let change: UInt64
    /// Words per field that lengths were normalized by.
    package let averageLengths: [Double]
    package let terms: TermDictionary
    package let attributes: [AttributeColumn]
    package let numbers: [NumberColumn]
    package let documents: DocumentReader
    let postings: ByteView
    let alternativeBounds = AlternativeBoundsCache()
    let alternativePlaces = AlternativePlacesCache()
    let filteredImpacts: FilteredImpactsCache
    private let files: [IndexFile.Kind: (view: ByteView, path: String)]

    /// The number of ranges of 128 documents, the last perhaps not full.
    package var rangeCount: Int {
        (documentCount + SegmentLimits.rangeSize - 1) / SegmentLimits.rangeSize
    }

    /// The bytes of all files.
    package var byteCount: Int { files.values.reduce(0) { $0 + $1.view.count } }

    /// Opens the segment in a folder.
    ///
    /// - Parameter fingerprint: what the segment must have been made with; nil takes any.
    package convenience init(
        folder: String, fingerprint: String?
    ) throws(RetrievalError) {
        var files: [IndexFile.Kind: (view: ByteView, path: String)] = [:]
        for kind in IndexFile.Kind.allCases {
            let path = folder + "/" + kind.fileName
            files[kind] = (ByteView(try MappedMemory(mapping: path)), path)
        }
        try self.init(files: files, fingerprint: fingerprint)
    }

    /// Opens a segment that stays in memory.
    package convenience init(_ contents: SegmentFiles) throws(RetrievalError) {
        var files: [IndexFile.Kind: (view: ByteView, path: String)] = [:]
        for (kind, bytes) in contents.contents {
            files[kind] = (ByteView(MappedMemory(copying: bytes)), "memory:" + kind.fileName)
        }
        try self.init(files: files, fingerprint: nil)
    }

    private init(
        files: [IndexFile.Kind: (view: ByteView, path: String)], fingerprint: String?
    ) throws(RetrievalError) {
        let info = try SegmentInfo(payload: Self.payload(.segment, in: files).payload)
        if let fingerprint, fingerprint != info.schema.fingerprint {
            throw .otherFingerprint(
                path: files[.segment]?.path ?? "", expected: fingerprint,
                found: info.schema.fingerprint)
        }
        var payloads: [IndexFile.Kind: ByteView] = [:]
        for kind in IndexFile.Kind.allCases {
            let (payload, hash) = try Self.payload(kind, in: files)
            guard hash == info.schema.fingerprintHash else {
                throw .corrupt(
                    structure: kind.fileName, detail: "it belongs to another build of the index")
            }
            payloads[kind] = payload
        }
        func payload(_ kind: IndexFile.Kind) throws(RetrievalError) -> ByteView {
            guard let payload = payloads[kind] else {
                throw .corrupt(structure: kind.fileName, detail: "it is missing")
            }
            return payload
        }
        let count = info.documentCount
        let numberPayload = try payload(.numbers)
        var numbers: [NumberColumn] = []
        for column in info.schema.numbers.indices {
            numbers.append(
                try NumberColumn(payload: numberPayload, column: column, documentCount: count))
        }
        schema = info.schema
        documentCount = count
        change = info.change
        averageLengths = info.averageLengths
        terms = try TermDictionary(payload: payload(.terms))
        postings = try payload(.postings)
        attributes = try AttributeReader.columns(
            payload: payload(.attributes), expected: info.schema.attributes.count,
            documentCount: count)
        self.numbers = numbers
        filteredImpacts = FilteredImpactsCache(rangeCount: count / SegmentLimits.rangeSize + 1)
        documents = try DocumentReader(payload: payload(.documents), documentCount: count)
        self.files = files
    }

    private static func payload(
        _ kind: IndexFile.Kind, in files: [IndexFile.Kind: (view: ByteView, path: String)]
    ) throws(RetrievalError) -> (payload: ByteView, fingerprint: UInt64) {
        guard let file = files[kind] else {
            throw .corrupt(structure: kind.fileName, detail: "it is missing")
        }
        return try IndexFile.payload(of: file.view, kind: kind, path: file.path)
    }

    /// Reads every byte and compares all checksums.
    package func verify() throws(RetrievalError) {
        for kind in IndexFile.Kind.allCases {
            if let file = files[kind] { try IndexFile.verify(file.view, path: file.path) }
        }
    }
}
