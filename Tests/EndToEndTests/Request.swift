import Foundation

/// A request that can be sent in both framings.
struct Request {
    let arguments: [String]

    init(_ arguments: String...) { self.arguments = arguments }

    /// The request as a line; what needs it is quoted.
    var line: String { arguments.map(Self.written).joined(separator: " ") }

    private static func written(_ argument: String) -> String {
        if argument.hasPrefix("{") || argument.hasPrefix("[") { return argument }
        let isPlain = !argument.isEmpty && !argument.contains { " \"\\\n\t".contains($0) }
        return isPlain ? argument : argument.quotedAsJSON
    }
}

extension String {
    /// The text as a JSON string.
    var quotedAsJSON: String {
        var quoted = "\""
        for character in unicodeScalars {
            switch character {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\u{0}"..<" ": quoted += String(format: "\\u%04x", character.value)
            default: quoted.unicodeScalars.append(character)
            }
        }
        return quoted + "\""
    }
}

extension Connection {
    /// Sends a request in both framings, one after the other, and returns both replies.
    func both(_ request: Request) throws -> (line: LineReply, resp: RESPValue) {
        (try self.request(request.line), try command(request.arguments))
    }
}
