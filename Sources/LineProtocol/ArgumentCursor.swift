/// Walks a command's arguments from left to right and says what was missing or too much.
struct ArgumentCursor {
    /// The command whose arguments these are.
    let command: CommandName
    private var remaining: ArraySlice<String>
    private var seenOptions: [String] = []

    /// Starts behind the command's name.
    init(command: CommandName, arguments: ArraySlice<String>) {
        self.command = command
        self.remaining = arguments
    }

    /// The next argument, or nil at the end.
    mutating func nextIfAny() -> String? {
        remaining.popFirst()
    }

    /// The next argument, which must be there.
    ///
    /// - Parameter expected: what it is, for the message.
    mutating func next(_ expected: String) throws(LineProtocolError) -> String {
        guard let argument = remaining.popFirst() else {
            throw .missingArgument(command: command, expected: expected)
        }
        return argument
    }

    /// The next argument, which must be there and not be empty.
    mutating func nextName(_ expected: String) throws(LineProtocolError) -> String {
        let argument = try next(expected)
        guard !argument.isEmpty else {
            throw .invalidValue(
                name: command.rawValue, expected: "\(expected) that is not empty", found: argument)
        }
        return argument
    }

    /// The next argument as a keyword, in any case, or nil at the end.
    ///
    /// - Throws: `unknownOption` naming all of `Keyword`, or `repeatedOption`.
    mutating func nextOption<Keyword>(
        of type: Keyword.Type = Keyword.self
    ) throws(LineProtocolError) -> Keyword?
    where Keyword: RawRepresentable<String> & CaseIterable {
        guard let argument = remaining.popFirst() else { return nil }
        let option: Keyword = try keyword(argument)
        guard !seenOptions.contains(option.rawValue) else {
            throw .repeatedOption(command: command, option: option.rawValue)
        }
        seenOptions.append(option.rawValue)
        return option
    }

    /// The next argument as a keyword that must be there, in any case.
    mutating func nextKeyword<Keyword>(
        of type: Keyword.Type = Keyword.self
    ) throws(LineProtocolError) -> Keyword
    where Keyword: RawRepresentable<String> & CaseIterable {
        try keyword(next(Keyword.allCases.map(\.rawValue).joined(separator: " or ")))
    }

    /// Confirms that nothing is left.
    func finish() throws(LineProtocolError) {
        if let surplus = remaining.first {
            throw .surplusArgument(command: command, found: surplus)
        }
    }

    private func keyword<Keyword>(_ argument: String) throws(LineProtocolError) -> Keyword
    where Keyword: RawRepresentable<String> & CaseIterable {
        guard let keyword = Keyword(rawValue: argument.uppercased()) else {
            throw .unknownOption(
                command: command, found: argument, expected: Keyword.allCases.map(\.rawValue))
        }
        return keyword
    }
}
