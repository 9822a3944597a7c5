extension Department {
    /// Things to wear.
    static let clothing = Department(
        name: "Clothing", categories: [.outerwear, .tops, .bottoms, .accessories])
}

extension Category {
    fileprivate static let outerwear = Category(
        name: "Outerwear",
        kit: Kit(
            colors: Shade.apparel, sizes: WordLists.clothesSizes,
            materials: ["Nylon", "Polyester", "Cotton", "Wool", "Recycled Polyester"],
            audiences: WordLists.wearers,
            adjectives: ["Waterproof", "Packable", "Insulated", "Hooded", "Windproof", "Slim Fit"],
            features: [
                "StormSeal", "Taped Seams", "Two-Way Zip", "Hidden Pocket", "Recycled Fill",
                "Storm Hood",
            ],
            uses: [
                "changing weather", "cold mornings", "hikes above the tree line",
                "the way to work", "windy days at the coast",
            ],
            benefits: [
                "Rain beads off while moisture from inside gets out.",
                "It packs into its own pocket for the journey.",
                "The hood turns with your head and fits helmets.",
                "Zipped pockets sit above the hip belt of packs.",
                "Adjustable cuffs keep the wind out of the sleeves.",
                "Light filling keeps its warmth even when damp.",
            ],
            models: .words(WordLists.outdoorModels)),
        types: [
            ProductType(
                "Jackets", ["Rain Jacket", "Softshell Jacket", "Puffer Jacket", "Bomber Jacket"],
                cents: 11_900, weight: 8, materials: ["Nylon", "Polyester", "Recycled Polyester"]),
            ProductType(
                "Coats", ["Winter Coat", "Trench Coat", "Parka"], cents: 15_900,
                materials: ["Wool", "Cotton", "Polyester"]),
            ProductType("Vests", ["Quilted Vest", "Fleece Vest"], cents: 6_900),
            ProductType(
                "Fleeces", ["Fleece Pullover", "Zip Fleece"], cents: 5_900,
                materials: ["Polyester", "Recycled Polyester"]),
        ])

    fileprivate static let tops = Category(
        name: "Tops",
        kit: Kit(
            colors: Shade.apparel, sizes: WordLists.clothesSizes,
            materials: ["Cotton", "Organic Cotton", "Linen", "Merino Wool", "Viscose"],
            audiences: WordLists.wearers,
            adjectives: ["Regular Fit", "Slim Fit", "Oversized", "Soft", "Plain"],
            features: ["Crew Neck", "V-Neck", "Chest Pocket", "Ribbed Cuffs", "Long Sleeves"],
            uses: [
                "every day of the week", "layering in winter", "warm summer evenings",
                "smart and casual days", "relaxed weekends",
            ],
            benefits: [
                "The fabric stays soft and in shape after washing.",
                "Flat seams do not rub under a backpack strap.",
                "It breathes well and dries overnight on a line.",
                "The cut leaves room without looking too wide.",
                "Dyed with less water than most other garments.",
            ],
            models: .words(WordLists.townModels)),
        types: [
            ProductType(
                "T-Shirts", ["T-Shirt"], cents: 1_900, weight: 4,
                materials: [
                    "Cotton",
                    "Organic Cotton", "Viscose",
                ]),
            ProductType(
                "Shirts", ["Oxford Shirt", "Checked Shirt", "Business Shirt"], cents: 3_900,
                materials: ["Cotton", "Organic Cotton", "Linen"],
                features: [
                    "Chest Pocket",
                    "Button-Down Collar", "Long Sleeves",
                ]),
            ProductType(
                "Sweaters", ["Sweater", "Knitted Cardigan"], cents: 5_400,
                materials: ["Merino Wool", "Cotton", "Organic Cotton"]),
            ProductType(
                "Hoodies", ["Hoodie", "Zip Hoodie"], cents: 4_500, weight: 3,
                materials: ["Cotton", "Organic Cotton"],
                features: [
                    "Kangaroo Pocket",
                    "Ribbed Cuffs", "Lined Hood",
                ]),
        ])

    fileprivate static let bottoms = Category(
        name: "Bottoms",
        kit: Kit(
            colors: Shade.apparel, sizes: WordLists.waistSizes,
            materials: ["Cotton", "Denim", "Stretch Cotton", "Linen", "Polyester"],
            audiences: WordLists.wearers,
            adjectives: ["Slim Fit", "Straight Fit", "High Waist", "Relaxed", "Tapered"],
            features: ["Stretch Waist", "Cargo Pockets", "Zip Pockets", "Cropped Leg", "Gusset"],
            uses: [
                "long days at a desk", "travel and commuting", "the garden and the garage",
                "yoga and lounging", "days on the move",
            ],
            benefits: [
                "A little stretch makes sitting and climbing comfortable.",
                "Deep pockets hold a phone without it falling out.",
                "The color stays strong through many hot washes.",
                "Reinforced knees last through seasons of hard wear.",
                "The waistband lies flat under a belt or shirt.",
            ],
            models: .words(WordLists.townModels)),
        types: [
            ProductType(
                "Jeans", ["Jeans"], cents: 5_900, weight: 4, materials: ["Denim"],
                features: ["Stretch Waist", "Five Pockets", "Cropped Leg"]),
            ProductType(
                "Trousers", ["Chino Trousers", "Cargo Trousers"], cents: 4_900,
                materials: ["Cotton", "Stretch Cotton", "Linen"]),
            ProductType(
                "Shorts", ["Shorts", "Cargo Shorts"], cents: 2_900,
                materials: [
                    "Cotton",
                    "Stretch Cotton", "Linen",
                ]),
            ProductType(
                "Leggings", ["Leggings", "Sports Leggings"], cents: 2_700,
                sizes: WordLists.clothesSizes, materials: ["Polyester", "Stretch Cotton"],
                features: ["Zip Pocket", "High Waistband", "Cropped Leg"]),
        ])

    fileprivate static let accessories = Category(
        name: "Clothing Accessories",
        kit: Kit(
            colors: Shade.apparel, sizes: ["One Size", "S/M", "L/XL"],
            materials: ["Wool", "Cotton", "Acrylic", "Cashmere", "Fleece"],
            adjectives: ["Classic", "Warm", "Simple", "Soft"],
            features: ["Touch Fingertips", "Fleece Lining", "Gift Box", "Stay-Up Band"],
            uses: [
                "cold bike rides", "a small present", "winter walks", "every day in the office",
                "the school yard",
            ],
            benefits: [
                "It feels soft against skin and never itches.",
                "It fits in any pocket when not in use.",
                "Made to keep its shape through years of washing.",
                "A snug fit leaves no gap for the wind.",
            ],
            models: .words(WordLists.townModels)),
        types: [
            ProductType(
                "Hats", ["Beanie", "Bucket Hat", "Baseball Cap"], cents: 1_900,
                features: ["Fleece Lining", "Turn-Up Brim"]),
            ProductType(
                "Gloves", ["Winter Gloves", "Touchscreen Gloves"], cents: 2_500,
                features: ["Fleece Lining", "Long Cuffs"]),
            ProductType(
                "Scarves", ["Scarf", "Checked Scarf"], cents: 2_400, sizes: ["One Size"],
                features: ["Gift Box", "Fringed Ends"]),
            ProductType(
                "Socks", ["Crew Socks", "Hiking Socks", "Ankle Socks"], cents: 1_200, weight: 3,
                sizes: ["36-39", "40-43", "44-47"], materials: ["Cotton", "Wool", "Bamboo"],
                features: ["Stay-Up Band", "Cushioned Heel", "Pack of 3"], isConsumable: true),
            ProductType(
                "Belts", ["Belt", "Woven Belt"], cents: 2_900,
                sizes: [
                    "85 cm", "95 cm",
                    "105 cm",
                ], materials: ["Leather"], features: ["Gift Box", "Brass Buckle"]),
        ])
}
