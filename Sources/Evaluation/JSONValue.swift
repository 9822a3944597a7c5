internal import Foundation

/// A value on its way to JSON text; the members of an object keep their order.
enum JSONValue {
    /// A number, or null where there is none or it is not finite.
    case number(Double?)
    /// A whole number.
    case integer(Int)
    /// A text.
    case string(String)
    /// Values in order.
    case array([JSONValue])
    /// Named values in order.
    case object([(String, JSONValue)])

    /// The JSON text, on one line.
    var text: String {
        switch self {
        case .number(let value?) where value.isFinite: "\(value)"
        case .number: "null"
        case .integer(let value): "\(value)"
        case .string(let value): Self.quoted(value)
        case .array(let values): "[" + values.map(\.text).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { "\(Self.quoted($0)):\($1.text)" }.joined(separator: ",") + "}"
        }
    }

    /// The text for a person: numbers with four digits after the point.
    var rounded: String {
        switch self {
        case .number(let value?): String(format: "%.4f", value)
        case .number(nil): "-"
        default: text
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\u{0}"..<"\u{20}": result += String(format: "\\u%04x", Int(scalar.value))
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
