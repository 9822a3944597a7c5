/// A list printed by a script, such as `['first', "second"]`, found in place of a text.
struct QuotedList {
    /// The strings in the list, their escapes resolved.
    let elements: [String]

    /// Nil if the whole of `text` is not such a list.
    init?(_ text: String) {
        guard text.utf8.first == UInt8(ascii: "["), text.utf8.last == UInt8(ascii: "]") else {
            return nil
        }
        var scanner = QuotedListScanner(text)
        guard let elements = scanner.scan() else { return nil }
        self.elements = elements
    }
}

/// Reads a `QuotedList` scalar by scalar.
private struct QuotedListScanner {
    private let scalars: [Unicode.Scalar]
    private var position = 0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    /// The elements, or nil where anything is unlike a list of quoted strings.
    mutating func scan() -> [String]? {
        var elements: [String] = []
        guard take("[") else { return nil }
        repeat {
            skipSpaces()
            guard let element = quoted() else { return nil }
            elements.append(element)
            skipSpaces()
        } while take(",")
        return take("]") && position == scalars.count ? elements : nil
    }

    private mutating func quoted() -> String? {
        guard let quote = next(), quote == "'" || quote == "\"" else { return nil }
        var text = String.UnicodeScalarView()
        while let scalar = next() {
            if scalar == quote { return String(text) }
            if scalar != "\\" {
                text.append(scalar)
            } else if let escaped = escape() {
                text.append(escaped)
            } else {
                return nil
            }
        }
        return nil
    }

    private mutating func escape() -> Unicode.Scalar? {
        switch next() {
        case "n", "t", "r": " "
        case "x": hexadecimal(2)
        case "u": hexadecimal(4)
        case "U": hexadecimal(8)
        case let scalar: scalar
        }
    }

    private mutating func hexadecimal(_ width: Int) -> Unicode.Scalar? {
        var code: UInt32 = 0
        for _ in 0..<width {
            guard let scalar = next(), scalar.isASCII,
                let digit = Hexadecimal.value(of: UInt8(truncatingIfNeeded: scalar.value))
            else { return nil }
            code = code << 4 | digit
        }
        return Unicode.Scalar(code)
    }

    private mutating func next() -> Unicode.Scalar? {
        guard position < scalars.count else { return nil }
        defer { position += 1 }
        return scalars[position]
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard position < scalars.count, scalars[position] == scalar else { return false }
        position += 1
        return true
    }

    private mutating func skipSpaces() {
        while take(" ") {}
    }
}
