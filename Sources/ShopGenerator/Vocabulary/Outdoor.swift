extension Department {
    /// Camping, packs and cycling.
    static let outdoor = Department(
        name: "Outdoor", categories: [.camping, .packs, .cycling])
}

extension Category {
    fileprivate static let camping = Category(
        name: "Camping",
        kit: Kit(
            colors: [.green, .orange, .gray, .olive, .blue, .red, .black, .beige, .yellow],
            materials: ["Ripstop Nylon", "Polyester", "Aluminum", "Canvas", "Steel"],
            adjectives: ["Ultralight", "Compact", "Sturdy", "Weatherproof"],
            features: [
                "Carry Bag", "Storm Pegs", "Aluminum Poles", "Mesh Door", "Quick Setup",
                "Repair Kit",
            ],
            uses: [
                "nights under the stars", "family weekends at the lake", "festivals",
                "long bike tours", "base camps in the mountains",
            ],
            benefits: [
                "Everything needed is in the bag that comes along.",
                "Ready in minutes, even in the dark.",
                "It stands up to wind and to heavy rain.",
                "It weighs little and packs smaller than a loaf.",
                "Spare parts are on sale for ten years.",
            ],
            models: .words(WordLists.outdoorModels)),
        types: [
            ProductType(
                "Tents", ["Tent", "Dome Tent", "Tunnel Tent"], cents: 19_900, weight: 3,
                sizes: ["1-Person", "2-Person", "3-Person", "4-Person", "6-Person"],
                materials: ["Ripstop Nylon", "Polyester", "Canvas"]),
            ProductType(
                "Sleeping Bags", ["Sleeping Bag", "Mummy Sleeping Bag"], cents: 9_900,
                sizes: ["Regular", "Long"], materials: ["Ripstop Nylon", "Polyester"],
                features: ["Carry Bag", "Draft Collar"]),
            ProductType(
                "Camp Stoves", ["Camp Stove", "Gas Stove"], cents: 4_900,
                materials: [
                    "Aluminum",
                    "Steel",
                ], features: ["Wind Shield", "Carry Bag"]),
            ProductType(
                "Camping Chairs", ["Camping Chair"], cents: 3_900,
                materials: [
                    "Polyester",
                    "Canvas",
                ], features: ["Cup Holder", "Carry Bag"]),
            ProductType(
                "Lanterns", ["Camping Lantern", "Headlamp"], cents: 2_900,
                materials: ["Aluminum"], features: ["USB Charging", "Red Light Mode"]),
        ])

    fileprivate static let packs = Category(
        name: "Backpacks & Bags",
        kit: Kit(
            colors: Shade.sport, sizes: ["15 L", "20 L", "28 L", "35 L", "45 L", "60 L"],
            materials: ["Nylon", "Recycled Polyester", "Canvas", "Tarpaulin"],
            adjectives: ["Lightweight", "Sturdy", "Waterproof", "Everyday"],
            features: [
                "Rain Cover", "Laptop Sleeve", "Hip Belt", "Hydration Sleeve", "Bottle Pockets",
            ],
            uses: [
                "day hikes", "school and university", "the daily commute", "week-long treks",
                "trips with hand luggage only",
            ],
            benefits: [
                "Made to be carried all day without a thought.",
                "Nothing leaks, rattles or comes loose on the way.",
                "Cleans easily by hand and dries overnight.",
                "The shape fits lockers, racks and car seats.",
                "Tested with twice the load it will see.",
            ],
            models: .words(WordLists.outdoorModels)),
        types: [
            ProductType(
                "Backpacks", ["Backpack", "Hiking Backpack", "Laptop Backpack"], cents: 7_900,
                weight: 5),
            ProductType(
                "Duffel Bags", ["Duffel Bag", "Travel Duffel"], cents: 6_900,
                features: ["Shoulder Strap", "Shoe Pocket"]),
            ProductType(
                "Dry Bags", ["Dry Bag"], cents: 2_400, materials: ["Tarpaulin", "Nylon"],
                features: ["Shoulder Strap", "Roll Closure"]),
            ProductType(
                "Water Bottles", ["Water Bottle", "Insulated Water Bottle"], cents: 2_200,
                weight: 3, sizes: ["350 ml", "500 ml", "750 ml", "1 L"],
                materials: ["Stainless Steel", "Tritan", "Aluminum"],
                features: [
                    "Leakproof Lid",
                    "Straw", "Carry Loop",
                ]),
        ])

    fileprivate static let cycling = Category(
        name: "Cycling",
        kit: Kit(
            colors: Shade.sport,
            materials: ["Aluminum", "Polycarbonate", "Steel", "Silicone"],
            adjectives: ["Urban", "Compact", "Light", "Sturdy"],
            features: ["USB Charging", "Quick Release", "Frame Mount", "Magnetic Buckle"],
            uses: [
                "the ride to work", "gravel weekends", "dark winter commutes", "children on bikes",
                "long road rides",
            ],
            benefits: [
                "Ready in seconds and without any tools.",
                "Tested well beyond what the standard asks for.",
                "Looked after, it lasts for a decade of rides.",
                "The weight is low enough to forget about it.",
            ],
            models: .words(WordLists.activeModels)),
        types: [
            ProductType(
                "Bike Helmets", ["Bike Helmet", "Road Bike Helmet"], cents: 6_900,
                sizes: WordLists.fewSizes, materials: ["Polycarbonate"],
                features: ["Magnetic Buckle", "Visor", "Rear Light"]),
            ProductType(
                "Bike Lights", ["Bike Light", "Bike Light Set"], cents: 2_900,
                materials: ["Aluminum", "Polycarbonate"],
                features: [
                    "USB Charging",
                    "Quick Release",
                ]),
            ProductType(
                "Bike Locks", ["Bike Lock", "Folding Lock"], cents: 4_900, materials: ["Steel"],
                features: ["Frame Mount", "Two Keys"]),
            ProductType(
                "Bike Pumps", ["Bike Pump", "Floor Pump"], cents: 3_400,
                materials: [
                    "Aluminum",
                    "Steel",
                ], features: ["Frame Mount", "Pressure Gauge"]),
        ])
}
