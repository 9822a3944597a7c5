/// A JSON value; objects keep the order of their members.
package enum JSONValue: Equatable, Sendable {
    /// The literal `null`.
    case null
    /// The literals `true` and `false`.
    case bool(Bool)
    /// Any number, as the nearest double; integers up to 2⁵³ print back as they were.
    case number(Double)
    /// A string, its escapes resolved.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object, its members in order, no name twice.
    case object([JSONMember])

    /// Parses one JSON text (RFC 8259, UTF-8, white space around it allowed).
    ///
    /// Refused beside broken syntax: names given twice in one object, lone surrogates, numbers
    /// beyond a double, and nesting beyond `JSONParser.depthLimit`.
    package init(parsing bytes: [UInt8]) throws(CatalogError) {
        var parser = JSONParser(bytes)
        self = try parser.parseDocument()
    }

    /// The value of a member of an object; nil for other values and names that are not there.
    package subscript(_ name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.value(named: name)
    }

    /// The compact one-line JSON of this value.
    package var json: [UInt8] {
        var writer = JSONWriter()
        writer.value(self)
        return writer.bytes
    }

    /// The members if this is an object.
    package var members: [JSONMember]? {
        if case .object(let members) = self { members } else { nil }
    }

    /// What this is, for error messages: `the string "red"`, `an array`.
    package var summary: String {
        switch self {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .number(let value): "the number \(JSONWriter.text(of: value))"
        case .string(let text): "the string \"\(Self.clipped(text))\""
        case .array: "an array"
        case .object: "an object"
        }
    }

    private static func clipped(_ text: String) -> String {
        text.count > 40 ? text.prefix(40) + "…" : text
    }
}

/// One name and value of a JSON object, or one column of a product.
package struct JSONMember: Equatable, Sendable {
    /// The name, its escapes resolved.
    package let name: String
    /// The value.
    package let value: JSONValue

    /// A member.
    package init(name: String, value: JSONValue) {
        self.name = name
        self.value = value
    }
}

extension Array where Element == JSONMember {
    /// The value of the member with this name.
    ///
    /// - Complexity: linear in the number of members.
    package func value(named name: String) -> JSONValue? {
        first { $0.name == name }?.value
    }
}
