import LineProtocol

/// What stands before and behind the parts that differ between requests of one kind.
struct RequestFrame: Sendable {
    /// The command and the index, and a space.
    let head: [UInt8]
    /// The options and the line's end.
    let tail: [UInt8]

    /// The frame of a part of a mix; empty for a kind that is not in the mix.
    init(_ part: MixPart?, index: String) {
        guard let part else {
            (head, tail) = ([], [])
            return
        }
        head = Array("\(Self.command(of: part.kind)) \(Self.argument(index)) ".utf8)
        tail = Array((Self.options(of: part) + "\n").utf8)
    }

    private static func command(of kind: RequestKind) -> String {
        switch kind {
        case .search, .anonymous, .prefixes, .facets, .filters: "SEARCH"
        case .events: "EVENT"
        case .products: "PUT"
        }
    }

    private static func options(of part: MixPart) -> String {
        guard !part.kind.isWrite else { return "" }
        var options = " LIMIT \(part.limit)"
        if !part.facets.isEmpty { options += " FACETS \(list(part.facets))" }
        if let fields = part.fields { options += " FIELDS \(list(fields))" }
        if let deadline = part.deadlineMilliseconds { options += " DEADLINE \(deadline)" }
        return options
    }

    private static func list(_ names: [String]) -> String {
        argument(names.joined(separator: ","))
    }

    private static func argument(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
                UInt8(ascii: ","), UInt8(ascii: "."):
                true
            default: false
            }
        }
        return isPlain && !text.isEmpty ? text : text.quotedAsJSON
    }
}
