/// The text of files that are read as a whole.
package enum SourceText {
    /// The text of the file at `path`, decompressed if it is gzip.
    ///
    /// - Throws: `CatalogError.unsupportedFormat` when it is not UTF-8, or why it cannot be read.
    package static func read(_ path: String) throws(CatalogError) -> String {
        let file = try SourceFile(path: path)
        var bytes: [UInt8] = []
        while true {
            let more = try file.next()
            if more.isEmpty { break }
            bytes += more
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .unsupportedFormat(
                path: path, found: "this is not UTF-8",
                advice: "is it Latin-1? convert it with  iconv -f LATIN1 -t UTF-8")
        }
        return text
    }
}
