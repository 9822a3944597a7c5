extension Department {
    /// Dogs and cats.
    static let pets = Department(name: "Pets", categories: [.dogs, .cats])
}

extension Category {
    fileprivate static let dogs = Category(
        name: "Dogs",
        kit: Kit(
            colors: Shade.apparel, sizes: WordLists.fewSizes,
            materials: ["Nylon", "Leather", "Cotton", "Fleece", "Natural Rubber"],
            adjectives: ["Soft", "Washable", "Strong", "Classic"],
            features: ["Soft Handle", "Removable Cover", "Steel Buckle", "Treat Pocket"],
            uses: ["strong pullers", "puppies", "old dogs", "walks at night"],
            benefits: [
                "Soft edges are kind to fur and skin.",
                "It washes clean at forty degrees, again and again.",
                "Strong enough for large dogs with small manners.",
                "Tested by dogs who chew on everything they find.",
            ],
            models: .words(WordLists.outdoorModels)),
        types: [
            ProductType(
                "Dog Beds", ["Dog Bed"], cents: 4_900, materials: ["Fleece", "Cotton"],
                features: ["Removable Cover", "Non-Slip Base"]),
            ProductType(
                "Dog Leashes", ["Dog Leash", "Retractable Dog Leash"], cents: 1_900,
                materials: ["Nylon", "Leather"], features: ["Soft Handle", "Steel Buckle"]),
            ProductType(
                "Dog Harnesses", ["Dog Harness"], cents: 2_900, materials: ["Nylon", "Leather"],
                features: ["Soft Handle", "Chest Ring"]),
            ProductType(
                "Dog Toys", ["Dog Toy", "Chew Toy"], cents: 1_000,
                materials: [
                    "Natural Rubber",
                    "Cotton",
                ], features: ["Treat Pocket", "Squeaker"], isConsumable: true),
        ])

    fileprivate static let cats = Category(
        name: "Cats",
        kit: Kit(
            colors: Shade.home,
            materials: ["Sisal", "Plush", "Ceramic", "Felt", "Cardboard"],
            adjectives: ["Stable", "Pretty", "Classic", "Modern"],
            features: ["Hanging Ball", "Catnip", "Raised Rim", "Soft Cushion"],
            uses: ["indoor cats", "lazy afternoons", "shy kittens", "small flats"],
            benefits: [
                "A small thing that makes long days shorter.",
                "It does not tip over, however wild the game.",
                "Cats take to it at once, and to stay.",
                "Easy to clean with a brush or cloth.",
            ],
            models: .words(WordLists.homeModels)),
        types: [
            ProductType(
                "Cat Trees", ["Cat Tree", "Scratching Post"], cents: 5_900,
                materials: [
                    "Sisal",
                    "Plush",
                ], features: ["Hanging Ball", "Soft Cushion"]),
            ProductType(
                "Cat Toys", ["Cat Toy", "Cat Teaser"], cents: 800, materials: ["Plush", "Felt"],
                features: ["Catnip", "Bell"], isConsumable: true),
            ProductType(
                "Pet Bowls", ["Pet Bowl", "Food Bowl"], cents: 1_400,
                materials: [
                    "Ceramic",
                    "Stainless Steel",
                ], features: ["Raised Rim", "Non-Slip Base"]),
        ])
}
