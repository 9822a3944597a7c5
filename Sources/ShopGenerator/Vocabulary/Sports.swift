extension Department {
    /// Training, teams and water.
    static let sports = Department(name: "Sports", categories: [.fitness, .ballSports, .swimming])
}

extension Category {
    fileprivate static let fitness = Category(
        name: "Fitness",
        kit: Kit(
            colors: Shade.sport,
            materials: ["Natural Rubber", "Cork", "Steel", "Cast Iron", "Foam"],
            adjectives: ["Non-Slip", "Compact", "Sturdy", "Premium", "Travel"],
            features: ["Carry Strap", "Exercise Poster", "Door Anchor", "Soft Handles"],
            uses: ["yoga at home", "strength days", "warming up", "tight living rooms"],
            benefits: [
                "It stays put, however much the floor shines.",
                "Good for beginners and for those who know.",
                "It takes little room and fits behind a door.",
                "The coating protects floors and does not smell.",
            ],
            models: .words(WordLists.activeModels)),
        types: [
            ProductType(
                "Yoga Mats", ["Yoga Mat"], cents: 3_400, weight: 3, sizes: ["4 mm", "6 mm"],
                materials: ["Natural Rubber", "Cork", "Foam"],
                features: [
                    "Carry Strap",
                    "Alignment Lines",
                ]),
            ProductType(
                "Dumbbells", ["Dumbbell Set", "Kettlebell"], cents: 4_900,
                sizes: [
                    "2 kg",
                    "4 kg", "8 kg", "12 kg", "16 kg",
                ], materials: ["Steel", "Cast Iron"],
                features: ["Rubber Coating", "Hex Shape"]),
            ProductType(
                "Resistance Bands", ["Resistance Bands"], cents: 1_700,
                materials: ["Natural Rubber"], features: ["Door Anchor", "Exercise Poster"]),
            ProductType(
                "Jump Ropes", ["Jump Rope", "Speed Rope"], cents: 1_400, weight: 1,
                materials: ["Steel", "PVC"], features: ["Ball Bearings", "Soft Handles"]),
            ProductType(
                "Foam Rollers", ["Foam Roller"], cents: 2_200, materials: ["Foam"],
                features: ["Exercise Poster", "Carry Strap"]),
        ])

    fileprivate static let ballSports = Category(
        name: "Ball Sports",
        kit: Kit(
            colors: Shade.sport,
            materials: ["Synthetic Leather", "Rubber", "Graphite", "Aluminum"],
            adjectives: ["Match", "Training", "Junior", "Pro", "Indoor"],
            features: ["Air Pump", "Carry Net", "Spare Grip", "Cover Bag"],
            uses: ["club evenings", "the schoolyard", "weekend matches", "beginners"],
            benefits: [
                "Good touch and control from the first minute.",
                "The surface grips well in rain and cold.",
                "Made to last through seasons of hard play.",
                "It forgives beginners the odd mistake in play.",
            ],
            models: .words(WordLists.activeModels)),
        types: [
            ProductType(
                "Footballs", ["Football", "Futsal Ball"], cents: 2_400, sizes: ["3", "4", "5"],
                materials: ["Synthetic Leather", "Rubber"], features: ["Air Pump", "Carry Net"]),
            ProductType(
                "Basketballs", ["Basketball"], cents: 2_700, sizes: ["5", "6", "7"],
                materials: ["Synthetic Leather", "Rubber"], features: ["Air Pump", "Carry Net"]),
            ProductType(
                "Tennis Rackets", ["Tennis Racket"], cents: 9_900,
                materials: [
                    "Graphite",
                    "Aluminum",
                ], features: ["Spare Grip", "Cover Bag"]),
            ProductType(
                "Badminton Sets", ["Badminton Set"], cents: 3_900, weight: 1,
                materials: ["Graphite", "Aluminum"], features: ["Carry Bag", "Four Shuttlecocks"]),
        ])

    fileprivate static let swimming = Category(
        name: "Swimming",
        kit: Kit(
            colors: Shade.sport, sizes: WordLists.clothesSizes,
            materials: ["Recycled Polyester", "Silicone", "Nylon"],
            audiences: WordLists.wearers,
            adjectives: ["Chlorine Resistant", "Racing", "Comfort", "Long Life"],
            features: ["Mirror Lenses", "UV Protection", "Wide Straps", "Anti-Fog"],
            uses: ["lanes before work", "open water", "holidays", "swimming lessons"],
            benefits: [
                "It keeps its color and stretch in chlorine.",
                "Seals gently and leaves no marks on skin.",
                "It fits snugly and does not slip in turns.",
                "Dries in the time it takes to change.",
            ],
            models: .words(WordLists.activeModels)),
        types: [
            ProductType(
                "Swimwear", ["Swimsuit", "Swim Shorts"], cents: 3_400,
                materials: ["Recycled Polyester", "Nylon"],
                features: [
                    "Wide Straps",
                    "UV Protection", "Quick Drying",
                ]),
            ProductType(
                "Swim Goggles", ["Swim Goggles"], cents: 1_900, sizes: ["Junior", "Adult"],
                materials: ["Silicone"], features: ["Mirror Lenses", "UV Protection", "Anti-Fog"]),
            ProductType(
                "Swim Caps", ["Swim Cap"], cents: 900, weight: 1, sizes: ["One Size"],
                materials: ["Silicone"], features: ["Long Hair Fit", "Grip Strip"]),
        ])
}
