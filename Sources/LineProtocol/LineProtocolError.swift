/// Why bytes are not a request or a reply.
///
/// Columns count bytes from 1. `found` holds text of the other side as it came; the description
/// shortens and escapes it, so that it is always one short line.
package enum LineProtocolError: Error, Equatable, Sendable {
    case unknownCommand(found: String)
    case missingArgument(command: CommandName, expected: String)
    case surplusArgument(command: CommandName, found: String)
    case unknownOption(command: CommandName, found: String, expected: [String])
    case repeatedOption(command: CommandName, option: String)
    case invalidValue(name: String, expected: String, found: String)
    case unsupportedProtocol(found: String)
    case unterminatedText(column: Int)
    case unterminatedJSON(column: Int)
    case missingSpace(column: Int)
    case invalidEscape(column: Int, found: String)
    case invalidUTF8(argument: Int)
    case requestTooLong(limit: Int)
    case tooManyArguments(limit: Int)
    case malformedFrame(expected: String, found: String)
    case cutOff(expected: String)
    case emptyRequest
    case malformedReply(found: String)
    case replyTooLong(limit: Int)
}

extension LineProtocolError {
    /// The code under which a server reports this error.
    package var code: ErrorCode {
        switch self {
        case .unknownCommand: .unknown
        case .requestTooLong, .tooManyArguments, .replyTooLong: .tooLarge
        case .unsupportedProtocol: .noProtocol
        default: .syntax
        }
    }
}
