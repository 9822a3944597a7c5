/// Something that is sold for a thing of another type.
struct Companion: Sendable {
    /// What one is called, to follow the name of the thing.
    let noun: String
    /// What several are called.
    let name: String
    /// What it costs beside the thing, in thousandths.
    let perMille: Int
    /// Whether it is used up.
    var isConsumable = false

    /// What is bought beside a thing.
    static let addOns = [
        Companion(noun: "Case", name: "Cases", perMille: 240),
        Companion(noun: "Carry Bag", name: "Carry Bags", perMille: 300),
        Companion(noun: "Stand", name: "Stands", perMille: 350),
        Companion(noun: "Gift Set", name: "Gift Sets", perMille: 600),
    ]
    /// What keeps a thing going.
    static let care = [
        Companion(noun: "Spare Part", name: "Spare Parts", perMille: 150),
        Companion(noun: "Cleaner", name: "Cleaners", perMille: 120, isConsumable: true),
        Companion(noun: "Cover", name: "Covers", perMille: 220),
        Companion(noun: "Repair Kit", name: "Repair Kits", perMille: 180, isConsumable: true),
    ]

    /// The type of such companions for things of a type.
    func type(for type: ProductType) -> ProductType {
        let owner = Self.singular(type.nouns[0])
        return ProductType(
            "\(owner) \(name)", ["\(owner) \(noun)"],
            cents: max(300, type.cents * perMille / 1_000),
            weight: 1, isConsumable: isConsumable)
    }

    /// "Rain Boots" is "Rain Boot" before another noun.
    private static func singular(_ noun: String) -> String {
        let isPlural = noun.hasSuffix("s") && !noun.hasSuffix("ss")
        return isPlural ? String(noun.dropLast()) : noun
    }
}

extension Kit {
    /// The words for what is bought beside things that come in these colors.
    static func addOns(colors: [Shade]) -> Kit {
        Kit(
            colors: colors, materials: ["Nylon", "Canvas", "Steel", "Bamboo", "Acrylic", "Felt"],
            adjectives: ["Universal", "Padded", "Foldable", "Slim", "Deluxe", "Stackable"],
            features: [
                "Inner Pocket", "Double Zip", "Shoulder Strap", "Rubber Feet", "Gift Box",
                "Name Tag", "Quick Release",
            ],
            uses: [
                "travel and storage", "gifts", "small homes", "the shelf at the door", "the car",
            ],
            benefits: [
                "It keeps together what belongs together at home.",
                "Firm walls take the knocks of a journey.",
                "It folds flat when there is nothing to carry.",
                "Made to fit closely without any force at all.",
                "A good present for people who have everything.",
            ],
            models: .words(WordLists.homeModels))
    }

    /// The words for what keeps things going that come in these colors.
    static func care(colors: [Shade]) -> Kit {
        Kit(
            colors: colors, materials: ["Steel", "Rubber", "Microfiber", "Plastic", "Cotton"],
            adjectives: ["Original", "Replacement", "Gentle", "Heavy Duty", "Universal", "Refill"],
            features: [
                "Fitting Guide", "Spare Screws", "Spray Head", "Soft Brush", "Lifetime Warranty",
                "Tool Included",
            ],
            uses: [
                "regular care", "quick repairs", "older models", "the yearly check", "workshops",
            ],
            benefits: [
                "It adds years to the things you like.",
                "No tools are needed for fitting it at home.",
                "Made to the same measure as the first part.",
                "A little of it goes a very long way.",
                "It leaves no marks on delicate surfaces or skin.",
            ],
            models: .codes)
    }
}
