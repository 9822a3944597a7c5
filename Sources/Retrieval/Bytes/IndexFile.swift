/// The frame that every index file shares.
///
/// | offset | size | meaning |
/// |---|---|---|
/// | 0 | 8 | magic: `PENCHANT` in ASCII |
/// | 8 | 4 | kind of file in ASCII, for instance `TERM` |
/// | 12 | 4 | format version |
/// | 16 | 8 | fingerprint: hash of the analysis and the definition |
/// | 24 | 8 | n, the number of payload bytes |
/// | 32 | n | payload |
/// | 32 + n | 4 | CRC-32C of everything before |
/// | 36 + n | 4 | end mark: `TNCP` in ASCII |
///
/// All integers are little-endian. A worked example, the whole file of kind `NUMB`, version 3,
/// fingerprint 7, with the one payload byte 2a (the checksum is written as `cc`):
///
///     50 45 4e 43 48 41 4e 54  4e 55 4d 42 03 00 00 00
///     07 00 00 00 00 00 00 00  01 00 00 00 00 00 00 00
///     2a cc cc cc cc 54 4e 43  50
package enum IndexFile {
    /// The version of all formats below; any change to one of them raises it.
    package static let formatVersion: UInt32 = 3

    static let magic = Array("PENCHANT".utf8)
    static let endMark = Array("TNCP".utf8)
    static let headerSize = 32
    static let trailerSize = 8

    /// The kinds of file in a segment.
    package enum Kind: String, CaseIterable, Sendable {
        case segment = "SEGM"
        case terms = "TERM"
        case postings = "POST"
        case attributes = "ATTR"
        case numbers = "NUMB"
        case documents = "DOCS"

        /// The file's name within the segment's folder.
        package var fileName: String {
            switch self {
            case .segment: "segment.info"
            case .terms: "terms.dictionary"
            case .postings: "postings"
            case .attributes: "attributes"
            case .numbers: "numbers"
            case .documents: "documents"
            }
        }
    }

    /// A file that consists of what the body appends as its payload; the payload is never copied.
    static func framing(
        _ kind: Kind, fingerprint: UInt64, reserving capacity: Int = 0,
        _ body: (inout ByteWriter) -> Void
    ) -> [UInt8] {
        var writer = ByteWriter(reserving: headerSize + capacity + trailerSize)
        writer.append(contentsOf: magic)
        writer.append(contentsOf: Array(kind.rawValue.utf8))
        writer.append(littleEndian: formatVersion)
        writer.append(littleEndian: fingerprint)
        let length = writer.count
        writer.append(littleEndian: UInt64(0))
        body(&writer)
        writer.replace(at: length, littleEndian: UInt64(writer.count - headerSize))
        // The view of the bytes ends with this expression.
        writer.append(littleEndian: Checksum.of(unsafe writer.bytes.span.bytes))
        writer.append(contentsOf: endMark)
        return writer.bytes
    }

    /// Puts a payload into its frame.
    package static func frame(_ payload: [UInt8], kind: Kind, fingerprint: UInt64) -> [UInt8] {
        framing(kind, fingerprint: fingerprint, reserving: payload.count) {
            $0.append(contentsOf: payload)
        }
    }

    /// Checks header and size, without reading the payload.
    ///
    /// - Returns: the payload and its fingerprint.
    package static func payload(
        of file: ByteView, kind: Kind, path: String
    ) throws(RetrievalError) -> (payload: ByteView, fingerprint: UInt64) {
        guard let mark = file.slice(at: 0, count: magic.count), mark.bytes == magic else {
            throw .notAnIndexFile(path: path)
        }
        let foundKind = file.slice(at: 8, count: 4)?.text ?? "nothing"
        guard foundKind == kind.rawValue else {
            throw .wrongKind(path: path, expected: kind.rawValue, found: foundKind)
        }
        let version = file.load(UInt32.self, at: 12) ?? 0
        if version < formatVersion {
            throw .tooOld(path: path, expected: formatVersion, found: version)
        }
        if version > formatVersion {
            throw .tooNew(path: path, expected: formatVersion, found: version)
        }
        let length = file.load(UInt64.self, at: 24) ?? 0
        let expected = length.addingReportingOverflow(UInt64(headerSize + trailerSize)).partialValue
        guard expected == UInt64(file.count),
            let payload = file.slice(at: headerSize, count: Int(clamping: length))
        else { throw .wrongSize(path: path, expected: expected, found: UInt64(file.count)) }
        return (payload, file.load(UInt64.self, at: 16) ?? 0)
    }

    /// Reads the whole file and compares its checksum and end mark.
    package static func verify(_ file: ByteView, path: String) throws(RetrievalError) {
        guard let body = file.slice(at: 0, count: file.count - trailerSize),
            let written = file.load(UInt32.self, at: body.count),
            let end = file.slice(at: body.count + 4, count: 4)
        else {
            throw .wrongSize(
                path: path, expected: UInt64(headerSize + trailerSize), found: UInt64(file.count))
        }
        let found = Checksum.of(body)
        guard found == written else {
            throw .wrongChecksum(path: path, expected: written, found: found)
        }
        guard end.bytes == endMark else {
            throw .corrupt(structure: path, detail: "its last four bytes are not the end mark")
        }
    }
}
