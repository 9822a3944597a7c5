/// A color as the shop knows it.
enum Shade: String, CaseIterable, Sendable {
    case black = "Black"
    case white = "White"
    case gray = "Gray"
    case silver = "Silver"
    case navy = "Navy"
    case blue = "Blue"
    case teal = "Teal"
    case green = "Green"
    case olive = "Olive"
    case yellow = "Yellow"
    case orange = "Orange"
    case red = "Red"
    case burgundy = "Burgundy"
    case pink = "Pink"
    case purple = "Purple"
    case brown = "Brown"
    case beige = "Beige"
    case cream = "Cream"
    case copper = "Copper"

    /// The colors of sports goods, the commonest first.
    static let sport: [Shade] = [
        .black, .blue, .white, .gray, .red, .navy, .green, .orange, .yellow, .pink, .purple, .teal,
    ]
    /// The colors of clothes, the commonest first.
    static let apparel: [Shade] = [
        .black, .navy, .white, .gray, .blue, .olive, .red, .beige, .green, .burgundy, .brown, .pink,
    ]
    /// The colors of devices, the commonest first.
    static let tech: [Shade] = [.black, .white, .silver, .gray, .blue, .red, .green, .pink]
    /// The colors of rooms, the commonest first.
    static let home: [Shade] = [
        .white, .gray, .beige, .navy, .cream, .green, .blue, .black, .teal, .red, .pink, .yellow,
    ]
    /// The colors of kitchens, the commonest first.
    static let kitchen: [Shade] = [
        .black, .silver, .white, .red, .cream, .gray, .green, .blue, .copper, .teal,
    ]
    /// The colors of toys, the commonest first.
    static let bright: [Shade] = [
        .red, .blue, .yellow, .green, .orange, .pink, .purple, .white, .black,
    ]
    /// The colors of tools, the commonest first.
    static let tool: [Shade] = [.black, .red, .yellow, .orange, .green, .blue, .gray]
    /// The colors of wood and leather, the commonest first.
    static let natural: [Shade] = [
        .brown, .black, .beige, .gray, .white, .cream, .burgundy, .green,
    ]
}
