extension Department {
    /// Tools and the garden.
    static let garage = Department(
        name: "Tools & Garden", categories: [.handTools, .powerTools, .garden])
}

extension Category {
    fileprivate static let handTools = Category(
        name: "Hand Tools",
        kit: Kit(
            colors: Shade.tool,
            materials: ["Chrome Vanadium Steel", "Carbon Steel"],
            adjectives: ["Sturdy", "Heavy Duty", "Compact", "Professional"],
            features: ["Soft Grip", "Lifetime Warranty", "Belt Clip"],
            uses: ["flat pack furniture", "the workshop", "a first flat", "tight corners"],
            benefits: [
                "The grip stays firm in cold and oily hands.",
                "Made for daily work and priced for home.",
                "It has its place on the wall or belt.",
                "Markings are etched and will not wear off.",
            ],
            models: .codes),
        types: [
            ProductType(
                "Hammers", ["Claw Hammer", "Rubber Mallet"], cents: 2_200,
                materials: ["Carbon Steel", "Fiberglass", "Hickory"]),
            ProductType(
                "Screwdrivers", ["Screwdriver Set", "Precision Screwdriver Set"], cents: 2_400,
                weight: 3),
            ProductType("Pliers", ["Combination Pliers", "Pliers Set"], cents: 2_400),
            ProductType(
                "Tape Measures", ["Tape Measure"], cents: 1_200, sizes: ["3 m", "5 m", "8 m"],
                materials: ["Steel", "Fiberglass"]),
        ])

    fileprivate static let powerTools = Category(
        name: "Power Tools",
        kit: Kit(
            colors: Shade.tool,
            adjectives: ["Brushless", "Compact", "Powerful", "Variable Speed"],
            features: ["Two Batteries", "Case", "Dust Bag", "Work Light", "18 V"],
            uses: [
                "renovating old houses", "concrete and brick", "cabinet makers", "quick repairs",
            ],
            benefits: [
                "The motor runs cool and asks for nothing.",
                "Cases and parts fit those of other models.",
                "Little vibration makes long jobs less tiring.",
                "Quiet for its power, and light to hold.",
            ],
            models: .codes),
        types: [
            ProductType(
                "Drills", ["Cordless Drill", "Hammer Drill"], cents: 11_900, weight: 3,
                features: ["Two Batteries", "Case", "Work Light", "18 V"]),
            ProductType(
                "Sanders", ["Orbital Sander", "Belt Sander"], cents: 7_900,
                features: ["Dust Bag", "Case", "Soft Start"]),
            ProductType(
                "Saws", ["Circular Saw", "Jigsaw"], cents: 10_900,
                features: [
                    "Laser Guide",
                    "Case", "Spare Blade",
                ]),
            ProductType(
                "Heat Guns", ["Heat Gun", "Glue Gun"], cents: 3_400, weight: 1,
                features: ["Case", "Spare Nozzles"]),
        ])

    fileprivate static let garden = Category(
        name: "Garden",
        kit: Kit(
            colors: [.green, .black, .gray, .brown, .orange, .white, .beige, .red],
            materials: ["Terracotta", "Steel", "Ash Wood", "Rubber", "Recycled Plastic"],
            adjectives: ["Frost-Proof", "Sturdy", "Light", "Classic"],
            features: ["Saucer", "Spray Nozzle", "Safety Lock", "Wall Bracket"],
            uses: ["balconies", "roses and hedges", "raised beds", "herbs by the kitchen"],
            benefits: [
                "It may stay outside the whole year round.",
                "Made for small gardens and for large ones too.",
                "It pays for itself within the first summer.",
                "Cleaned in a moment under the garden tap.",
            ],
            models: .words(WordLists.homeModels)),
        types: [
            ProductType(
                "Pruning Shears", ["Pruning Shears", "Hedge Shears"], cents: 2_400,
                materials: ["Steel"], features: ["Safety Lock", "Soft Grip"]),
            ProductType(
                "Garden Hoses", ["Garden Hose"], cents: 3_900, sizes: ["15 m", "25 m", "50 m"],
                materials: ["Rubber", "Recycled Plastic"],
                features: [
                    "Spray Nozzle",
                    "Wall Bracket",
                ]),
            ProductType(
                "Planters", ["Planter", "Plant Pot"], cents: 1_900, weight: 3,
                sizes: [
                    "14 cm",
                    "22 cm", "30 cm", "45 cm",
                ], materials: ["Terracotta", "Recycled Plastic"],
                features: ["Saucer", "Drain Holes"]),
        ])
}
