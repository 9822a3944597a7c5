extension Department {
    /// Writing, paper and desks.
    static let office = Department(
        name: "Office", categories: [.writing, .paper, .deskItems, .officeFurniture])
}

extension Category {
    fileprivate static let writing = Category(
        name: "Writing",
        kit: Kit(
            colors: [.black, .blue, .red, .green, .purple, .silver, .navy, .orange, .pink],
            sizes: ["0.3 mm", "0.5 mm", "0.7 mm", "1.0 mm"],
            materials: ["Plastic", "Metal", "Wood", "Brass"],
            adjectives: ["Fine", "Quick-Dry", "Refillable", "Erasable", "Smooth"],
            features: ["Pack of 5", "Pack of 10", "Soft Grip", "Metal Clip"],
            uses: ["long lectures", "sketching", "signing with style", "left-handed writers"],
            benefits: [
                "Ink flows at once and dries before it smears.",
                "The grip stays comfortable through pages of notes.",
                "Refills are cheap and change in seconds.",
                "Lines stay even from the first to the last.",
            ],
            models: .codes),
        types: [
            ProductType(
                "Ballpoint Pens", ["Ballpoint Pens", "Gel Pens"], cents: 700, weight: 3,
                isConsumable: true),
            ProductType(
                "Fountain Pens", ["Fountain Pen"], cents: 3_900, materials: ["Metal", "Brass"],
                features: ["Gift Box", "Metal Clip", "Spare Cartridges"]),
            ProductType(
                "Pencils", ["Pencils", "Mechanical Pencil"], cents: 600, isConsumable: true),
            ProductType("Markers", ["Markers", "Highlighters"], cents: 900, isConsumable: true),
        ])

    fileprivate static let paper = Category(
        name: "Paper",
        kit: Kit(
            colors: [.white, .cream, .yellow, .blue, .green, .pink, .black, .gray],
            sizes: ["A3", "A4", "A5", "A6"],
            materials: ["Recycled Paper", "Paper", "Stone Paper"],
            adjectives: ["Smooth", "Thick", "Bright", "Premium"],
            features: ["Hard Cover", "Perforated Pages", "Elastic Band", "Pack of 3"],
            uses: ["lists and plans", "the drawer by the door", "school", "letters and journals"],
            benefits: [
                "Ink dries fast and does not bleed through.",
                "Made wholly from paper that was paper before.",
                "Smooth to write on with pens and pencils.",
                "Thin as it is, it takes ink on both sides.",
            ],
            models: .words(WordLists.townModels)),
        types: [
            ProductType(
                "Notebooks", ["Lined Notebook", "Dotted Notebook", "Spiral Notebook"],
                cents: 1_100, weight: 3),
            ProductType(
                "Printer Paper", ["Printer Paper", "Copy Paper"], cents: 900, weight: 3,
                sizes: ["A3", "A4"], features: ["500 Sheets", "2500 Sheets"], isConsumable: true),
            ProductType(
                "Sticky Notes", ["Sticky Notes"], cents: 500,
                sizes: [
                    "38 x 51 mm",
                    "76 x 76 mm",
                ], features: ["Pack of 6", "Pack of 12"], isConsumable: true),
            ProductType(
                "Envelopes", ["Envelopes", "Padded Envelopes"], cents: 800,
                features: ["Pack of 25", "Pack of 100", "Window"], isConsumable: true),
        ])

    fileprivate static let deskItems = Category(
        name: "Desk Supplies",
        kit: Kit(
            colors: Shade.tech,
            materials: ["Metal", "Plastic", "Bamboo", "Leather", "Cork"],
            adjectives: ["Sturdy", "Compact", "Heavy Duty", "Handy", "Modern"],
            features: ["Non-Slip Base", "Drawer", "Pen Holder", "Cable Slot"],
            uses: ["tidy desks", "shared offices", "craft and school", "the reception counter"],
            benefits: [
                "It stays where it is put, all day.",
                "A small thing that brings order to desks.",
                "Does its work quietly, day after day, for years.",
                "The surface hides scratches and wipes clean easily.",
            ],
            models: .words(WordLists.townModels)),
        types: [
            ProductType(
                "Staplers", ["Stapler"], cents: 1_400, materials: ["Metal", "Plastic"],
                features: ["Non-Slip Base", "Spare Staples"]),
            ProductType("Desk Organizers", ["Desk Organizer", "Letter Tray"], cents: 1_900),
            ProductType(
                "Scissors", ["Scissors"], cents: 800, sizes: ["13 cm", "18 cm", "21 cm"],
                materials: ["Metal"], features: ["Soft Grip", "Blade Cover"]),
            ProductType(
                "Desk Mats", ["Desk Mat", "Mouse Pad"], cents: 1_700,
                materials: [
                    "Leather",
                    "Cork", "Felt",
                ], features: ["Non-Slip Base", "Stitched Edge"]),
        ])

    fileprivate static let officeFurniture = Category(
        name: "Office Furniture",
        kit: Kit(
            colors: Shade.natural,
            materials: ["Oak", "Mesh", "Steel", "Leather", "Fabric"],
            adjectives: ["Ergonomic", "Sturdy", "Executive", "Compact", "Modern"],
            features: ["Lumbar Support", "Memory Heights", "Headrest", "Cable Tray", "Wheels"],
            uses: ["long working days", "small home offices", "meeting rooms", "tall people"],
            benefits: [
                "Made to be used all day, every day.",
                "Every part can be replaced, even after ten years.",
                "Delivered in one box and assembled by dinner.",
                "Tested for eight hours a day, ten years.",
            ],
            models: .codes),
        types: [
            ProductType(
                "Office Chairs", ["Office Chair", "Mesh Office Chair"], cents: 21_900, weight: 3,
                materials: ["Mesh", "Leather", "Fabric"],
                features: [
                    "Lumbar Support",
                    "Headrest", "Wheels",
                ]),
            ProductType(
                "Desks", ["Standing Desk", "Writing Desk"], cents: 32_900,
                materials: [
                    "Oak",
                    "Steel", "Bamboo",
                ], features: ["Cable Tray", "Memory Heights", "Drawer"]),
            ProductType(
                "Filing Cabinets", ["Filing Cabinet"], cents: 13_900, weight: 1,
                materials: ["Steel", "Oak"], features: ["Lock", "Wheels", "Label Frame"]),
        ])
}
