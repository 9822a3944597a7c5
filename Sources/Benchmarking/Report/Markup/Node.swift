/// A piece of a page; texts and attributes are escaped when it is written, so that nothing from a
/// file can become markup.
indirect enum Node: Sendable, ExpressibleByStringLiteral {
    /// Text as it is to be read.
    case text(String)
    /// An element, its attributes in their order, and what is in it.
    case element(String, [(name: String, value: String)], [Node])
    /// Pieces one after the other.
    case list([Node])
    /// A style sheet, which is written as it is.
    case styles(StaticString)

    init(stringLiteral text: String) { self = .text(text) }

    /// An element.
    static func tag(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [Node] = []
    ) -> Node {
        .element(name, attributes.map { (name: $0.key, value: $0.value) }, children)
    }

    /// An element with a text in it.
    static func tag(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ text: String
    ) -> Node {
        tag(name, attributes, [.text(text)])
    }

    /// The markup: HTML that is well-formed XML, too.
    var markup: String {
        var text = ""
        write(to: &text)
        return text
    }

    /// Elements of HTML that never have an end tag; all others always have one.
    private static let voidElements: Set = ["meta", "br", "hr", "col", "link"]

    private func write(to markup: inout String) {
        switch self {
        case .text(let text): Self.escape(text, to: &markup)
        case .list(let nodes): for node in nodes { node.write(to: &markup) }
        case .styles(let sheet): markup += "<style>\(sheet)</style>"
        case .element(let name, let attributes, let children):
            markup += "<\(name)"
            for attribute in attributes {
                markup += " \(attribute.name)=\""
                Self.escape(attribute.value, to: &markup)
                markup += "\""
            }
            guard !Self.voidElements.contains(name) else {
                markup += "/>"
                return
            }
            markup += ">"
            for child in children { child.write(to: &markup) }
            markup += "</\(name)>"
        }
    }

    private static func escape(_ text: String, to markup: inout String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": markup += "&amp;"
            case "<": markup += "&lt;"
            case ">": markup += "&gt;"
            case "\"": markup += "&quot;"
            case "'": markup += "&#39;"
            // Neither HTML nor XML has a way to write these.
            case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{7F}"..."\u{9F}",
                "\u{FFFE}", "\u{FFFF}":
                markup += "\u{FFFD}"
            default: markup.unicodeScalars.append(scalar)
            }
        }
    }
}
