extension Department {
    /// Everything the shop sells.
    static let all: [Department] = [
        .footwear, .clothing, .outdoor, .electronics, .kitchen, .home, .toys, .office, .sports,
        .garage, .pets,
    ]
}
