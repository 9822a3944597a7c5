extension Department {
    /// Toys and games.
    static let toys = Department(
        name: "Toys & Games", categories: [.building, .games, .plush, .outdoorPlay])
}

extension Category {
    fileprivate static let building = Category(
        name: "Building Toys",
        kit: Kit(
            colors: Shade.bright, sizes: ["50 Pieces", "100 Pieces", "250 Pieces", "500 Pieces"],
            materials: ["Wood", "Plastic", "Cardboard", "Metal"],
            adjectives: ["Creative", "Giant", "Magnetic", "Starter", "Deluxe"],
            features: ["Storage Tub", "Idea Book", "Lights", "Motor"],
            uses: [
                "rainy afternoons", "small engineers", "ages four and up", "building together",
            ],
            benefits: [
                "Pieces fit those of the other sets exactly.",
                "Large parts are easy to grasp for small hands.",
                "The booklet shows twelve models from simple to tricky.",
                "Smooth edges and safe paints, tested more than once.",
            ],
            models: .words(WordLists.playModels)),
        types: [
            ProductType(
                "Building Blocks", ["Building Blocks", "Block Set"], cents: 2_900, weight: 3),
            ProductType("Marble Runs", ["Marble Run"], cents: 3_900),
            ProductType("Model Kits", ["Model Kit", "Model Plane Kit"], cents: 2_700),
            ProductType("Toy Trains", ["Wooden Train Set", "Toy Train"], cents: 3_400),
        ])

    fileprivate static let games = Category(
        name: "Games & Puzzles",
        kit: Kit(
            colors: Shade.bright,
            materials: ["Cardboard", "Wood", "Paper"],
            adjectives: ["Family", "Illustrated", "Travel", "Classic"],
            features: ["Expansion", "Magnetic Board", "Wooden Pieces", "Solo Mode"],
            uses: [
                "two to five players", "family evenings", "long train rides", "clever children",
            ],
            benefits: [
                "Everyone knows how it works in five minutes.",
                "Nobody at the table is bored for long.",
                "It stays fun until the very last piece.",
                "Thick board and strong colors last for years.",
            ],
            models: .words(WordLists.playModels)),
        types: [
            ProductType("Board Games", ["Board Game"], cents: 3_400, weight: 3),
            ProductType("Card Games", ["Card Game"], cents: 1_400),
            ProductType(
                "Jigsaw Puzzles", ["Jigsaw Puzzle"], cents: 1_700, weight: 3,
                sizes: ["100 Pieces", "500 Pieces", "1000 Pieces", "2000 Pieces"],
                materials: ["Cardboard", "Wood"], features: ["Poster", "Gift Box"]),
        ])

    fileprivate static let plush = Category(
        name: "Dolls & Plush",
        kit: Kit(
            colors: Shade.bright, sizes: ["20 cm", "30 cm", "45 cm", "60 cm"],
            materials: ["Plush", "Organic Cotton", "Felt", "Vinyl"],
            adjectives: ["Cuddly", "Giant", "Washable", "Singing", "Soft"],
            features: ["Sound", "Change of Clothes", "Carry Case", "Warming Pad"],
            uses: ["bedtime", "babies from birth", "little parents", "collectors"],
            benefits: [
                "Washable at thirty degrees and dry by bedtime.",
                "Embroidered eyes cannot come off in small hands.",
                "Soft filling springs back after the tightest of hugs.",
                "Comes with a name tag to fill in.",
            ],
            models: .words(WordLists.playModels)),
        types: [
            ProductType("Plush Toys", ["Plush Bear", "Plush Rabbit", "Plush Dog"], cents: 1_900),
            ProductType("Dolls", ["Doll", "Rag Doll"], cents: 2_700),
            ProductType("Puppets", ["Hand Puppet"], cents: 1_700, weight: 1),
        ])

    fileprivate static let outdoorPlay = Category(
        name: "Outdoor Play",
        kit: Kit(
            colors: Shade.bright,
            materials: ["Plastic", "Nylon", "Aluminum", "Wood"],
            adjectives: ["Foldable", "Giant", "Easy", "Fast", "Beginner"],
            features: ["Light-Up Wheels", "Carry Bag", "Long Line", "Soft Grips"],
            uses: ["windy beaches", "the park", "garden parties", "children from five"],
            benefits: [
                "Ready to use within a minute of unpacking.",
                "It copes with sand, rain and rough landings.",
                "Grows along with the child for many years.",
                "Small enough to come along in the car.",
            ],
            models: .words(WordLists.playModels)),
        types: [
            ProductType(
                "Kites", ["Kite", "Stunt Kite"], cents: 2_400, materials: ["Nylon"],
                features: ["Long Line", "Carry Bag"]),
            ProductType(
                "Scooters", ["Kids Scooter", "Kick Scooter"], cents: 5_900,
                materials: ["Aluminum", "Wood"], features: ["Light-Up Wheels", "Soft Grips"]),
            ProductType(
                "Water Toys", ["Water Blaster", "Paddling Pool"], cents: 1_900,
                materials: ["Plastic"], features: ["Carry Bag", "Repair Patch"]),
        ])
}
