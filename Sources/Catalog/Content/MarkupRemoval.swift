/// Takes HTML out of text that came from a web page.
enum MarkupRemoval {
    /// The text without tags, comments, styles and scripts, its entities decoded.
    ///
    /// Tags of characters (`b`, `span`, …) vanish, all others leave a space. A `<` that begins
    /// no tag, as in `< 3 min`, stays.
    static func plainText(of text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(UInt8(ascii: "<")) else { return HTMLEntities.decode(text) }
        var remover = TagRemover(bytes)
        return HTMLEntities.decode(String(decoding: remover.remove(), as: UTF8.self))
    }
}

/// Copies text and leaves the tags out.
private struct TagRemover {
    private static let inlineTags: Set<String> = [
        "a", "b", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup", "u",
    ]

    private let bytes: [UInt8]
    private var position = 0
    private var output: [UInt8] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        output.reserveCapacity(bytes.count)
    }

    mutating func remove() -> [UInt8] {
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "<"), skipMarkup() { continue }
            output.append(bytes[position])
            position += 1
        }
        return output
    }

    /// Moves past the comment or tag at the position, if there is one.
    private mutating func skipMarkup() -> Bool {
        if starts(with: "<!--") { return skip(through: "-->", from: position + 4) }
        guard let name = tagName else { return false }
        guard skip(through: ">", from: position) else { return false }
        if name == "style" || name == "script" { _ = skip(through: "</\(name)>", from: position) }
        // The space stands where the tag was; `skip` left the output alone for inline tags.
        if !Self.inlineTags.contains(name) { output.append(UInt8(ascii: " ")) }
        return true
    }

    /// The lower-case name of the tag at the position; nil if a `<` is just a `<`.
    private var tagName: String? {
        var start = position + 1
        if start < bytes.count, bytes[start] == UInt8(ascii: "/") { start += 1 }
        if start < bytes.count, bytes[start] == UInt8(ascii: "!") { return "!" }
        let name = bytes[start...].prefix { byte in
            (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
        }
        guard let first = name.first, (0x61...0x7A).contains(first | 0x20) else { return nil }
        return String(decoding: name, as: UTF8.self).lowercased()
    }

    private func starts(with text: String) -> Bool {
        bytes[position...].starts(with: text.utf8)
    }

    /// Moves past the first `end` at or after `from`; stays and says false if there is none.
    private mutating func skip(through end: String, from: Int) -> Bool {
        let pattern = Array(end.utf8)
        var index = from
        while index + pattern.count <= bytes.count {
            if matches(pattern, at: index) {
                position = index + pattern.count
                return true
            }
            index += 1
        }
        return false
    }

    private func matches(_ pattern: [UInt8], at index: Int) -> Bool {
        for (offset, expected) in pattern.enumerated() {
            let byte = bytes[index + offset]
            let folded = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            if folded != expected { return false }
        }
        return true
    }
}
