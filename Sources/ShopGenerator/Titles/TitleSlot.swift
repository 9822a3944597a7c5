/// A part that a title may have; titles say them in this order.
enum TitleSlot: Int, CaseIterable, Sendable {
    case brand, line, code, audience, adjective, material, noun
    case series, feature, measures, color, size, theme, pack, fit, use

    /// The parts beside the noun, with how likely each is to be tried first, in percent.
    static let optional: [(slot: TitleSlot, percent: Int)] = [
        (.line, 70), (.code, 48), (.audience, 18), (.adjective, 24), (.material, 14),
        (.series, 12), (.feature, 18), (.measures, 62), (.color, 36), (.size, 30), (.theme, 52),
        (.pack, 7), (.fit, 10), (.use, 4),
    ]

    /// Whether the part stands behind the noun, where titles set parts off from each other.
    var isBehindNoun: Bool { rawValue > TitleSlot.noun.rawValue }
}
