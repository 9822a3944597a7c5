/// How a title sets off the parts behind its noun.
enum TitleStyle: Sendable {
    case plain, dashes, commas, bars, brackets

    /// A style, the common ones the likelier.
    init(_ random: inout ShopRandom) {
        switch random.below(20) {
        case 0..<9: self = .plain
        case 9..<13: self = .dashes
        case 13..<17: self = .commas
        case 17: self = .bars
        default: self = .brackets
        }
    }

    /// Appends a part that stands behind the noun.
    func append(_ part: String, to title: inout String) {
        switch self {
        case .plain:
            title += " "
            title += part
        case .dashes:
            title += " - "
            title += part
        case .commas:
            title += ", "
            title += part
        case .bars:
            title += " | "
            title += part
        case .brackets:
            title += " ("
            title += part
            title += ")"
        }
    }
}
