/// A strict parser of JSON text (RFC 8259) that names the byte where something is wrong.
struct JSONParser {
    /// How deep arrays and objects may nest.
    static let depthLimit = 128

    let bytes: [UInt8]
    var position = 0
    /// Whether white space was met between the parts of the value.
    private(set) var hasSpace = false
    private var depth = 0

    /// A parser at the start of `bytes`.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Parses the one value that the text consists of.
    mutating func parseDocument() throws(CatalogError) -> JSONValue {
        let value = try parseValue()
        skipSpace()
        guard position == bytes.count else { throw unexpected("the end of the text") }
        return value
    }

    /// The byte at the position, or nil at the end.
    var current: UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    /// Moves past white space.
    mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D:
                hasSpace = true
                position += 1
            default: return
            }
        }
    }

    private mutating func parseValue() throws(CatalogError) -> JSONValue {
        skipSpace()
        switch current {
        case UInt8(ascii: "{"):
            return try nested { parser throws(CatalogError) in try parser.parseObject() }
        case UInt8(ascii: "["):
            return try nested { parser throws(CatalogError) in try parser.parseArray() }
        case UInt8(ascii: "\""): return .string(try parseString())
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        case UInt8(ascii: "-"), .some(0x30...0x39): return .number(try parseNumber())
        default: throw unexpected("a value")
        }
    }

    private mutating func nested(
        _ parse: (inout JSONParser) throws(CatalogError) -> JSONValue
    ) throws(CatalogError) -> JSONValue {
        guard depth < Self.depthLimit else {
            throw .jsonTooDeep(limit: Self.depthLimit, byteOffset: position)
        }
        depth += 1
        defer { depth -= 1 }
        position += 1
        return try parse(&self)
    }

    private mutating func parseArray() throws(CatalogError) -> JSONValue {
        var elements: [JSONValue] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return .array(elements) }
        while true {
            elements.append(try parseValue())
            skipSpace()
            if take(UInt8(ascii: "]")) { return .array(elements) }
            guard take(UInt8(ascii: ",")) else { throw unexpected("\",\" or \"]\"") }
        }
    }

    private mutating func parseObject() throws(CatalogError) -> JSONValue {
        var members: [JSONMember] = []
        var names = MemberNames()
        skipSpace()
        if take(UInt8(ascii: "}")) { return .object(members) }
        while true {
            skipSpace()
            let start = position
            guard current == UInt8(ascii: "\"") else { throw unexpected("a name in quotes") }
            let name = try parseString()
            guard names.insert(name, among: members) else {
                throw .duplicateMember(name: name, byteOffset: start)
            }
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw unexpected("\":\"") }
            members.append(JSONMember(name: name, value: try parseValue()))
            skipSpace()
            if take(UInt8(ascii: "}")) { return .object(members) }
            guard take(UInt8(ascii: ",")) else { throw unexpected("\",\" or \"}\"") }
        }
    }

    private mutating func literal(
        _ text: StaticString, _ value: JSONValue
    ) throws(CatalogError) -> JSONValue {
        for byte in text.description.utf8 where !take(byte) {
            throw unexpected("\(text)")
        }
        return value
    }

    /// Moves past `byte` if it is next.
    mutating func take(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        position += 1
        return true
    }

    /// The error for whatever stands at the position.
    func unexpected(_ expected: String) -> CatalogError {
        .malformedJSON(expected: expected, found: found, byteOffset: position)
    }

    private var found: String {
        guard let byte = current else { return "the end of the text" }
        return (0x21...0x7E).contains(byte)
            ? "\"\(Character(Unicode.Scalar(byte)))\""
            : "byte 0x\(Hexadecimal.text(byte, digits: 2))"
    }
}

/// The names an object has had so far; a set only once comparing one by one would be slow.
private struct MemberNames {
    private static let linearLimit = 16
    private var set: Set<String> = []

    /// Adds a name that follows `members`; false if it is among them.
    mutating func insert(_ name: String, among members: [JSONMember]) -> Bool {
        if members.count < Self.linearLimit { return !members.contains { $0.name == name } }
        if set.isEmpty { set = Set(members.map(\.name)) }
        return set.insert(name).inserted
    }
}
