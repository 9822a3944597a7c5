/// The forms of files that rows can be read from.
package enum SourceFormat: String, CaseIterable, Sendable {
    /// One JSON object a line.
    case jsonLines = "jsonl"
    /// RFC 4180 with a header row; commas, semicolons or tabs.
    case csv

    /// Detects the format of a file from its name and its first bytes, decompressed.
    ///
    /// Forms that are recognized but not read are refused with what to do about it.
    static func detect(path: String, head: [UInt8]) throws(CatalogError) -> SourceFormat {
        if let (found, advice) = foreign(head) {
            throw .unsupportedFormat(path: path, found: found, advice: advice)
        }
        let name = path.lowercased()
        let stem = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
        if [".csv", ".tsv", ".txt"].contains(where: stem.hasSuffix) { return .csv }
        switch head.first(where: { $0 > 0x20 }) {
        case UInt8(ascii: "{"):
            return .jsonLines
        case UInt8(ascii: "["):
            throw .unsupportedFormat(
                path: path, found: "this is one JSON array",
                advice: "write one object a line, for instance with  jq -c '.[]'")
        case UInt8(ascii: "<"):
            throw .unsupportedFormat(
                path: path, found: "this is XML or HTML",
                advice: "export JSON lines or CSV")
        default:
            let isJSON = [".jsonl", ".ndjson", ".json"].contains(where: stem.hasSuffix)
            return isJSON ? .jsonLines : .csv
        }
    }

    private static func foreign(_ head: [UInt8]) -> (found: String, advice: String)? {
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
            return ("this is UTF-16", "convert it with  iconv -f UTF-16 -t UTF-8")
        }
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            return ("this is a ZIP archive or spreadsheet", "unpack it, or export CSV")
        }
        if head.starts(with: Array("BZh".utf8)) || head.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
            return ("this is compressed, but not with gzip", "decompress it first")
        }
        return nil
    }
}
