/// Picks members of a JSON object by name without parsing their values.
package struct JSONMembers: Sendable {
    private let names: [String]
    private let nameBytes: [[UInt8]]

    /// A selection of these top-level names.
    package init(names: [String]) {
        self.names = names
        nameBytes = names.map { Array($0.utf8) }
    }

    /// The selected members of `json`, a valid compact object, as an object in its own order.
    package func select(from json: [UInt8]) -> [UInt8] {
        var selected: [UInt8] = []
        append(from: json.span, to: &selected)
        return selected
    }

    /// Appends what `select` gives to `output`.
    ///
    /// Bytes that are not such an object give the members found before the fault; nothing traps.
    /// - Complexity: linear in the bytes of `json`.
    package func append(from json: Span<UInt8>, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "{"))
        var isFirst = true
        var position = 1
        while let member = MemberBounds(at: position, in: json) {
            if isSelected(member, of: json) {
                if !isFirst { output.append(UInt8(ascii: ",")) }
                isFirst = false
                for index in member.start..<member.end { output.append(json[index]) }
            }
            position = member.end + 1
        }
        output.append(UInt8(ascii: "}"))
    }

    private func isSelected(_ member: MemberBounds, of json: Span<UInt8>) -> Bool {
        let range = (member.start + 1)..<member.nameEnd
        if member.hasEscapedName { return isSelectedEscaped(range, of: json) }
        return nameBytes.contains { name in
            guard name.count == range.count else { return false }
            for index in range where json[index] != name[index - range.lowerBound] { return false }
            return true
        }
    }

    private func isSelectedEscaped(_ range: Range<Int>, of json: Span<UInt8>) -> Bool {
        let quoted = (range.lowerBound - 1..<range.upperBound + 1).map { json[$0] }
        var parser = JSONParser(quoted)
        guard case .string(let name)? = try? parser.parseDocument() else { return false }
        return names.contains(name)
    }
}

/// Where one member of a compact JSON object begins and ends.
private struct MemberBounds {
    /// The opening quote of the name.
    let start: Int
    /// The closing quote of the name.
    let nameEnd: Int
    let hasEscapedName: Bool
    /// One past the value.
    let end: Int

    /// Nil if no whole member begins at `position`.
    init?(at position: Int, in json: Span<UInt8>) {
        guard position < json.count, json[position] == UInt8(ascii: "\""),
            let nameEnd = Self.endOfString(at: position, in: json),
            nameEnd + 2 < json.count, json[nameEnd + 1] == UInt8(ascii: ":"),
            let end = Self.endOfValue(at: nameEnd + 2, in: json)
        else { return nil }
        start = position
        self.nameEnd = nameEnd
        self.end = end
        var hasEscapedName = false
        for index in position..<nameEnd where json[index] == UInt8(ascii: "\\") {
            hasEscapedName = true
        }
        self.hasEscapedName = hasEscapedName
    }

    /// The closing quote of the string that opens at `position`.
    private static func endOfString(at position: Int, in json: Span<UInt8>) -> Int? {
        var index = position + 1
        while index < json.count {
            switch json[index] {
            case UInt8(ascii: "\\"): index += 2
            case UInt8(ascii: "\""): return index
            default: index += 1
            }
        }
        return nil
    }

    /// One past the value that begins at `position`: the next comma or bracket of its own level.
    private static func endOfValue(at position: Int, in json: Span<UInt8>) -> Int? {
        var depth = 0
        var index = position
        while index < json.count {
            switch json[index] {
            case UInt8(ascii: "\""):
                guard let end = endOfString(at: index, in: json) else { return nil }
                index = end
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return index }
                depth -= 1
            case UInt8(ascii: ",") where depth == 0:
                return index
            default:
                break
            }
            index += 1
        }
        return nil
    }
}
