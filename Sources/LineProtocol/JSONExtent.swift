/// Finds where a JSON object or array ends, without judging what is in it.
enum JSONExtent {
    /// The index behind the bracket that closes the one at `start`, or nil when it is missing.
    ///
    /// Brackets inside of JSON strings do not count, and both kinds count alike: `{]` ends, and is
    /// for whoever reads the value to refuse.
    ///
    /// - Complexity: linear in the value.
    static func end(in bytes: Span<UInt8>, from start: Int) -> Int? {
        var depth = 0
        var isInString = false
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case .backslash where isInString: index += 1
            case .quotationMark: isInString.toggle()
            case .openingBrace where !isInString, .openingBracket where !isInString: depth += 1
            case .closingBrace where !isInString, .closingBracket where !isInString:
                depth -= 1
                if depth == 0 { return index + 1 }
            default: break
            }
            index += 1
        }
        return nil
    }
}
