extension Department {
    /// Shoes and boots.
    static let footwear = Department(
        name: "Footwear", categories: [.athleticShoes, .boots, .casualShoes])
}

extension Category {
    fileprivate static let athleticShoes = Category(
        name: "Athletic Shoes",
        kit: Kit(
            colors: Shade.sport, sizes: WordLists.shoeSizes,
            materials: ["Mesh", "Knit", "Synthetic", "Recycled Polyester"],
            audiences: WordLists.wearers,
            adjectives: ["Lightweight", "Cushioned", "Breathable", "Stable", "Wide Fit"],
            features: [
                "DryWeave", "AirFoam Sole", "GripLug Outsole", "Carbon Plate", "Reflective Trim",
                "Quick Lace", "SoftHeel", "RockGuard",
            ],
            uses: [
                "long runs on mixed ground", "daily training", "race days", "muddy trails",
                "tempo runs in the city", "first steps in running",
            ],
            benefits: [
                "Soft foam returns energy with every single step.",
                "The upper lets heat out and keeps grit away.",
                "A roomy toe box leaves space on long days.",
                "Rubber lugs hold firmly on wet rock and roots.",
                "The padded collar keeps the heel where it belongs.",
                "Reflective details help others see you after dark.",
            ],
            models: .words(WordLists.activeModels)),
        types: [
            ProductType(
                "Running Shoes", ["Running Shoes", "Trail Running Shoes", "Road Running Shoes"],
                cents: 9_900, weight: 8),
            ProductType(
                "Training Shoes", ["Training Shoes", "Gym Shoes"], cents: 7_900, weight: 3),
            ProductType("Walking Shoes", ["Walking Shoes"], cents: 6_900),
            ProductType("Tennis Shoes", ["Tennis Shoes", "Court Shoes"], cents: 8_900),
        ])

    fileprivate static let boots = Category(
        name: "Boots",
        kit: Kit(
            colors: Shade.natural, sizes: WordLists.shoeSizes,
            materials: ["Leather", "Suede", "Nubuck", "Rubber", "Synthetic"],
            audiences: WordLists.wearers,
            adjectives: ["Waterproof", "Insulated", "Rugged", "Classic", "Mid Cut"],
            features: [
                "DeepTread Sole", "StormLining", "Wool Lining", "Side Zip", "Ankle Support",
                "Steel Shank",
            ],
            uses: [
                "rough paths and wet grass", "cold city winters", "weekends in the hills",
                "work outdoors", "autumn walks",
            ],
            benefits: [
                "Sealed seams keep feet dry through puddles and slush.",
                "A deep tread grips on snow, mud and gravel.",
                "The lining stays warm well below the freezing point.",
                "Metal hooks make lacing quick, even with gloves on.",
                "Firm support around the ankle eases heavy loads.",
            ],
            models: .words(WordLists.outdoorModels)),
        types: [
            ProductType(
                "Hiking Boots", ["Hiking Boots", "Trekking Boots"], cents: 13_900, weight: 4),
            ProductType("Winter Boots", ["Winter Boots", "Snow Boots"], cents: 10_900),
            ProductType("Ankle Boots", ["Ankle Boots", "Chelsea Boots"], cents: 8_900),
            ProductType(
                "Rain Boots", ["Rain Boots"], cents: 4_500, materials: ["Rubber", "PVC"]),
        ])

    fileprivate static let casualShoes = Category(
        name: "Casual Shoes",
        kit: Kit(
            colors: Shade.apparel, sizes: WordLists.shoeSizes,
            materials: ["Canvas", "Leather", "Suede", "Cork", "Felt"],
            audiences: WordLists.wearers,
            adjectives: ["Everyday", "Slip-On", "Vintage", "Soft"],
            features: [
                "Memory Insole", "Cork Footbed", "Elastic Laces", "Vegan Glue", "Padded Collar",
            ],
            uses: [
                "long days in town", "the office and after", "warm holidays", "lazy evenings",
                "travel with little luggage",
            ],
            benefits: [
                "The footbed takes on the shape of your foot.",
                "A flexible sole bends wherever the foot wants to.",
                "Wipe clean with a damp cloth and wear again.",
                "Simple lines go with jeans, chinos and summer dresses.",
                "No breaking in is needed on the first day.",
            ],
            models: .words(WordLists.townModels)),
        types: [
            ProductType(
                "Sneakers", ["Sneakers", "Retro Sneakers"], cents: 6_500, weight: 4,
                materials: ["Canvas", "Leather", "Suede"]),
            ProductType(
                "Sandals", ["Sandals", "Walking Sandals"], cents: 4_900,
                materials: [
                    "Leather",
                    "Cork", "Synthetic",
                ],
                features: [
                    "Cork Footbed", "Adjustable Straps",
                    "Vegan Glue",
                ]),
            ProductType(
                "Slippers", ["Slippers", "House Slippers"], cents: 2_900,
                materials: [
                    "Felt",
                    "Suede",
                ], features: ["Memory Insole", "Cork Footbed", "Padded Collar"]),
            ProductType("Loafers", ["Loafers"], cents: 7_900, materials: ["Leather", "Suede"]),
        ])
}
