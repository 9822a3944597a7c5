extension LineProtocolError: CustomStringConvertible {
    /// One line for a person: what was expected, what was found, and what to do next.
    package var description: String {
        argumentDescription ?? tokenDescription ?? frameDescription
    }

    private var argumentDescription: String? {
        switch self {
        case .unknownCommand(let found):
            "unknown command \(found.quotedExcerpt); HELP lists the commands"
        case .missingArgument(let command, let expected):
            "\(command.rawValue) expects \(expected), found the end of the request;"
                + " usage: \(command.usage)"
        case .surplusArgument(let command, let found):
            "\(command.rawValue) expects no further argument, found \(found.quotedExcerpt);"
                + " quote an argument with spaces; usage: \(command.usage)"
        case .unknownOption(let command, let found, let expected):
            "\(command.rawValue) expects one of \(expected.joined(separator: " ")),"
                + " found \(found.quotedExcerpt); quote an argument with spaces"
        case .repeatedOption(let command, let option):
            "\(command.rawValue) expects \(option) once, found it again"
        case .invalidValue(let name, let expected, let found):
            "\(name) expects \(expected), found \(found.quotedExcerpt)"
        case .unsupportedProtocol(let found):
            "unsupported protocol version: expected 2 or 3, found \(found.quotedExcerpt)"
        default: nil
        }
    }

    private var tokenDescription: String? {
        switch self {
        case .unterminatedText(let column):
            "expected a closing \" for the text that begins at column \(column),"
                + " found the end of the line"
        case .unterminatedJSON(let column):
            "expected the bracket that closes the JSON value at column \(column),"
                + " found the end of the line"
        case .missingSpace(let column):
            "expected a space between arguments at column \(column)"
        case .invalidEscape(let column, let found):
            "expected a JSON string escape at column \(column), found \(found.quotedExcerpt)"
        case .invalidUTF8(let argument):
            "argument \(argument) is not UTF-8; send text in UTF-8"
        default: nil
        }
    }

    private var frameDescription: String {
        switch self {
        case .requestTooLong(let limit):
            "request longer than \(limit) bytes; it was skipped, send less at once"
        case .tooManyArguments(let limit):
            "request with more than \(limit) arguments; it was skipped"
        case .malformedFrame(let expected, let found):
            "expected \(expected), found \(found.quotedExcerpt); the rest of that line was skipped"
        case .cutOff(let expected):
            "request cut off: expected \(expected), found the end of the input"
        case .malformedReply(let found):
            "expected a reply that begins with OK or ERR, found \(found.quotedExcerpt)"
        case .replyTooLong(let limit):
            "reply longer than \(limit) bytes; raise the limit of the connection"
        default:
            "expected a command, found an empty request"
        }
    }
}

extension String {
    /// The text in quotes and escaped, cut to a length that fits into a message.
    fileprivate var quotedExcerpt: String {
        let longest = 48
        let isShort = utf8.count <= longest
        return (isShort ? self : String(prefix(longest)) + "…").quotedAsJSON
    }
}
