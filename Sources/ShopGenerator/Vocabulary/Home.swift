extension Department {
    /// Bedrooms, bathrooms, light and order.
    static let home = Department(
        name: "Home", categories: [.bedding, .bath, .lighting, .storage])
}

extension Category {
    fileprivate static let bedding = Category(
        name: "Bedding",
        kit: Kit(
            colors: Shade.home, sizes: WordLists.bedSizes,
            materials: ["Cotton", "Linen", "Flannel", "Bamboo", "Down"],
            adjectives: ["Soft", "Cooling", "Washed", "Hypoallergenic", "Warm"],
            features: ["Hidden Zip", "Corner Ties", "Quilted Cover", "Piped Edge"],
            uses: [
                "warm summer nights", "cold bedrooms", "side sleepers", "guest rooms",
                "sensitive skin",
            ],
            benefits: [
                "It gets softer with every wash and every night.",
                "Woven densely, it lets no fluff or dust through.",
                "Washable at sixty degrees and fit for the dryer.",
                "Air moves freely, and moisture does not stay.",
            ],
            models: .words(WordLists.homeModels)),
        types: [
            ProductType(
                "Duvet Covers", ["Duvet Cover", "Duvet Cover Set"], cents: 4_900, weight: 3),
            ProductType(
                "Pillows", ["Pillow", "Memory Foam Pillow"], cents: 3_400,
                sizes: [
                    "Standard",
                    "King",
                ], materials: ["Cotton", "Bamboo", "Down"]),
            ProductType(
                "Blankets", ["Blanket", "Throw Blanket", "Weighted Blanket"], cents: 4_400,
                sizes: ["130 x 170 cm", "150 x 200 cm"], materials: ["Cotton", "Linen", "Wool"],
                features: ["Fringed Ends", "Gift Box", "Piped Edge"]),
            ProductType("Bed Sheets", ["Fitted Sheet", "Flat Sheet"], cents: 2_900),
        ])

    fileprivate static let bath = Category(
        name: "Bath",
        kit: Kit(
            colors: Shade.home,
            materials: ["Cotton", "Organic Cotton", "Bamboo", "Microfiber"],
            adjectives: ["Quick-Dry", "Plush", "Striped", "Simple"],
            features: ["Hanging Loop", "Set of 2", "Set of 4", "Weighted Hem"],
            uses: ["family bathrooms", "the gym bag", "guests", "days at the pool"],
            benefits: [
                "It feels thick, soft and fresh every morning.",
                "It dries fast, so that no smell can settle.",
                "Colors stay bright after a hundred hot washes.",
                "Made from cotton grown without any harsh chemicals.",
            ],
            models: .words(WordLists.homeModels)),
        types: [
            ProductType(
                "Towels", ["Bath Towel", "Hand Towel", "Beach Towel"], cents: 1_900, weight: 3,
                sizes: ["50 x 100 cm", "70 x 140 cm", "100 x 150 cm"]),
            ProductType(
                "Bath Mats", ["Bath Mat"], cents: 2_200, features: ["Non-Slip Back", "Set of 2"]),
            ProductType(
                "Shower Curtains", ["Shower Curtain"], cents: 2_400,
                materials: [
                    "Polyester",
                    "Cotton",
                ], features: ["Weighted Hem", "12 Rings"]),
            ProductType(
                "Bathrobes", ["Bathrobe"], cents: 4_900, weight: 1,
                sizes: WordLists.clothesSizes, features: ["Hood", "Two Pockets"]),
        ])

    fileprivate static let lighting = Category(
        name: "Lighting",
        kit: Kit(
            colors: Shade.kitchen,
            materials: ["Metal", "Glass", "Wood", "Paper", "Concrete"],
            adjectives: ["Minimalist", "Decorative", "Slim", "Large", "Warm White"],
            features: ["LED", "USB Port", "Touch Dimmer", "Fabric Cable", "Remote Control"],
            uses: [
                "reading in bed", "dark corners", "desks and benches", "long evenings at the table",
            ],
            benefits: [
                "Soft light without glare is kind to tired eyes.",
                "A calm light that flatters rooms and faces.",
                "Chosen for a long life and tested for it.",
                "It looks as good by day as by night.",
            ],
            models: .words(WordLists.homeModels)),
        types: [
            ProductType("Desk Lamps", ["Desk Lamp", "Clamp Lamp"], cents: 3_900, weight: 3),
            ProductType("Floor Lamps", ["Floor Lamp", "Arc Lamp"], cents: 8_900),
            ProductType("Pendant Lights", ["Pendant Light"], cents: 6_900),
            ProductType(
                "Light Bulbs", ["LED Bulb", "Filament Bulb"], cents: 900,
                sizes: [
                    "E14", "E27",
                    "GU10",
                ], materials: ["Glass"], features: ["Pack of 2", "Pack of 4", "Warm Glow"],
                isConsumable: true),
            ProductType(
                "Candles", ["Scented Candle", "Pillar Candle"], cents: 1_400,
                materials: ["Soy Wax", "Beeswax"],
                features: [
                    "Glass Jar", "40-Hour Burn Time",
                    "Gift Box",
                ], isConsumable: true),
        ])

    fileprivate static let storage = Category(
        name: "Storage",
        kit: Kit(
            colors: Shade.natural, sizes: WordLists.fewSizes,
            materials: ["Oak", "Pine", "Bamboo", "Felt", "Rattan", "Metal"],
            adjectives: ["Sturdy", "Handmade", "Simple", "Narrow"],
            features: ["Lid", "Label Frame", "Wheels", "Soft Handles", "Set of 3"],
            uses: [
                "hallways full of shoes", "toys and blankets", "the laundry", "books and plants",
            ],
            benefits: [
                "It holds more than it seems to from outside.",
                "Assembly takes minutes and needs only one tool.",
                "Rounded corners are kind to knees and walls.",
                "It looks good even when it is empty.",
            ],
            models: .words(WordLists.homeModels)),
        types: [
            ProductType(
                "Storage Boxes", ["Storage Box", "Underbed Box"], cents: 1_900,
                materials: ["Felt", "Pine", "Cardboard"],
                features: [
                    "Lid", "Wheels",
                    "Label Frame",
                ]),
            ProductType(
                "Baskets", ["Basket", "Laundry Basket"], cents: 2_900,
                materials: [
                    "Rattan",
                    "Felt", "Bamboo",
                ], features: ["Soft Handles", "Lid"]),
            ProductType(
                "Shelves", ["Wall Shelf", "Bookshelf"], cents: 6_900,
                materials: [
                    "Oak", "Pine",
                    "Metal",
                ], features: ["Wall Screws", "Label Frame"]),
            ProductType(
                "Coat Racks", ["Coat Rack"], cents: 4_900, weight: 1,
                materials: [
                    "Oak", "Pine",
                    "Metal",
                ], features: ["Wall Screws", "Shoe Shelf"]),
        ])
}
