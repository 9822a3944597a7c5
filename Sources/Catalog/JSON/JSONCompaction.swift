/// Takes the white space out of JSON text and changes nothing else.
enum JSONCompaction {
    /// The text on one line, its numbers and escapes as they were.
    ///
    /// `bytes` must be valid JSON; white space inside strings stays.
    static func compact(_ bytes: [UInt8]) -> [UInt8] {
        var compact: [UInt8] = []
        compact.reserveCapacity(bytes.count)
        var isInString = false
        var isEscaped = false
        for byte in bytes {
            if isInString {
                compact.append(byte)
                isInString = isEscaped || byte != UInt8(ascii: "\"")
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
            } else if byte > 0x20 {
                compact.append(byte)
                isInString = byte == UInt8(ascii: "\"")
            }
        }
        return compact
    }
}
