/// Bytes of JSON objects, one a line, written member by member without an intermediate value.
struct JSONLines {
    /// What has been written and not yet been taken.
    private(set) var bytes: [UInt8] = []

    /// Writes `{`, after a comma where one is due.
    mutating func beginObject() {
        separate()
        bytes.append(UInt8(ascii: "{"))
    }

    /// Writes `}`.
    mutating func endObject() {
        bytes.append(UInt8(ascii: "}"))
    }

    /// Writes `[`, after a comma where one is due.
    mutating func beginArray() {
        separate()
        bytes.append(UInt8(ascii: "["))
    }

    /// Writes `]`.
    mutating func endArray() {
        bytes.append(UInt8(ascii: "]"))
    }

    /// Ends the line.
    mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Writes the name of the member whose value comes next.
    mutating func name(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
    }

    /// Writes a string value with its escapes.
    mutating func string(_ value: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        for byte in value.utf8 { escape(byte) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes a member with a string value.
    mutating func member(_ name: String, _ value: String) {
        self.name(name)
        string(value)
    }

    /// Writes a member with a whole number.
    mutating func member(_ name: String, _ value: Int) {
        self.name(name)
        bytes.append(contentsOf: String(value).utf8)
    }

    /// Writes a member with a number given in tenths: 43 becomes 4.3.
    mutating func member(_ name: String, tenths: Int) {
        member(name, tenths / 10)
        bytes.append(UInt8(ascii: "."))
        bytes.append(contentsOf: String(tenths % 10).utf8)
    }

    /// Writes a member with a number given in hundredths: -143 becomes -1.43.
    mutating func member(_ name: String, hundredths: Int) {
        self.name(name)
        number(hundredths: hundredths)
    }

    /// Writes a number given in hundredths.
    mutating func number(hundredths: Int) {
        separate()
        if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        bytes.append(contentsOf: String(whole).utf8)
        bytes.append(UInt8(ascii: "."))
        bytes.append(UInt8(ascii: "0") + UInt8(rest / 10))
        bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
    }

    /// Writes a member with a truth value.
    mutating func member(_ name: String, _ value: Bool) {
        self.name(name)
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    /// Writes a member with a time.
    mutating func member(_ name: String, _ value: UTCTime) {
        self.name(name)
        bytes.append(UInt8(ascii: "\""))
        value.append(to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes a member with a list of strings.
    mutating func member(_ name: String, _ values: [String]) {
        self.name(name)
        beginArray()
        for value in values { string(value) }
        endArray()
    }

    /// Writes bytes that are not JSON, such as a line of a tab-separated file.
    mutating func raw(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// Forgets what has been written; the memory is kept for the next lines.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
    }

    /// A comma is due after a value, and every value ends in a byte that is none of these.
    private mutating func separate() {
        switch bytes.last {
        case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"), UInt8(ascii: "\n"): break
        default: bytes.append(UInt8(ascii: ","))
        }
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case 0..<32:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: "\\u00".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        default:
            bytes.append(byte)
        }
    }
}
