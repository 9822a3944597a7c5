extension Department {
    /// Cooking and eating.
    static let kitchen = Department(
        name: "Kitchen", categories: [.cookware, .appliances, .kitchenTools, .tableware])
}

extension Category {
    fileprivate static let cookware = Category(
        name: "Cookware",
        kit: Kit(
            colors: Shade.kitchen, sizes: ["16 cm", "20 cm", "24 cm", "28 cm", "32 cm"],
            materials: ["Cast Iron", "Stainless Steel", "Aluminum", "Carbon Steel", "Enamel"],
            adjectives: ["Non-Stick", "Induction", "Heavy", "Professional", "Oven-Safe"],
            features: ["Glass Lid", "Cool Handle", "Ceramic Coating", "Pouring Rim"],
            uses: [
                "weekday suppers", "slow stews", "searing at high heat", "big family meals",
                "a first kitchen",
            ],
            benefits: [
                "Heat spreads evenly from the center to the rim.",
                "Goes from hob to oven to table without fuss.",
                "Nothing sticks, and a wipe leaves it clean.",
                "The handle stays cool and sits well in hand.",
                "Built to be handed down to the next cook.",
            ],
            models: .words(WordLists.homeModels)),
        types: [
            ProductType("Frying Pans", ["Frying Pan", "Grill Pan"], cents: 4_900, weight: 3),
            ProductType("Saucepans", ["Saucepan", "Saucepan Set"], cents: 4_400),
            ProductType("Dutch Ovens", ["Dutch Oven"], cents: 8_900, materials: ["Cast Iron"]),
            ProductType("Baking Pans", ["Baking Pan", "Loaf Pan", "Muffin Pan"], cents: 1_900),
        ])

    fileprivate static let appliances = Category(
        name: "Small Appliances",
        kit: Kit(
            colors: Shade.kitchen,
            materials: ["Stainless Steel", "Plastic", "Glass"],
            adjectives: ["Compact", "Electric", "Automatic", "Retro", "Quiet"],
            features: [
                "Timer", "Temperature Control", "Auto Shut-Off", "Removable Tray", "1500 W",
            ],
            uses: [
                "slow breakfasts", "small kitchens", "the office corner", "smoothies and soups",
                "busy mornings",
            ],
            benefits: [
                "Parts come off and go into the dishwasher.",
                "It switches itself off when the work is done.",
                "The cable tucks away beneath the heavy base.",
                "Quiet enough not to wake the whole house.",
            ],
            models: .codes),
        types: [
            ProductType(
                "Coffee Makers", ["Coffee Maker", "Espresso Machine"], cents: 11_900, weight: 3,
                features: ["Timer", "Milk Frother", "Temperature Control", "Auto Shut-Off"]),
            ProductType(
                "Kettles", ["Kettle", "Gooseneck Kettle"], cents: 4_400,
                features: ["Temperature Control", "Auto Shut-Off", "1500 W"]),
            ProductType(
                "Toasters", ["Toaster"], cents: 3_900, sizes: ["2-Slice", "4-Slice"],
                features: ["Removable Tray", "Defrost Mode", "Bun Rack"]),
            ProductType(
                "Blenders", ["Blender", "Hand Blender"], cents: 5_900,
                features: [
                    "Pulse Mode",
                    "1000 W", "Glass Jug",
                ]),
        ])

    fileprivate static let kitchenTools = Category(
        name: "Knives & Tools",
        kit: Kit(
            colors: Shade.kitchen,
            materials: ["Carbon Steel", "Stainless Steel", "Bamboo", "Beech Wood", "Silicone"],
            adjectives: ["Slim", "Handy", "Classic", "Professional"],
            features: ["Wooden Handle", "Storage Block", "Juice Groove", "Hanging Loop"],
            uses: [
                "herbs and vegetables", "clean thin slices", "bread with a hard crust",
                "careful cooks",
            ],
            benefits: [
                "Light in the hand and easy to put away.",
                "It stays as good as new through daily use.",
                "A good grip, even with wet or oily hands.",
                "Comes in a box that makes a fine present.",
            ],
            models: .words(WordLists.homeModels)),
        types: [
            ProductType(
                "Kitchen Knives", ["Chef Knife", "Bread Knife", "Paring Knife"], cents: 4_900,
                weight: 3, sizes: ["9 cm", "15 cm", "20 cm", "24 cm"],
                materials: ["Carbon Steel", "Stainless Steel"],
                features: [
                    "Wooden Handle",
                    "Storage Block", "Blade Guard",
                ]),
            ProductType(
                "Cutting Boards", ["Cutting Board"], cents: 2_400, sizes: WordLists.fewSizes,
                materials: ["Bamboo", "Beech Wood", "Plastic"],
                features: [
                    "Juice Groove",
                    "Hanging Loop", "Rubber Feet",
                ]),
            ProductType(
                "Peelers", ["Peeler", "Julienne Peeler"], cents: 900, weight: 1,
                materials: ["Stainless Steel", "Plastic"],
                features: [
                    "Hanging Loop",
                    "Spare Blade",
                ]),
            ProductType(
                "Kitchen Scales", ["Kitchen Scale"], cents: 2_400, weight: 1,
                materials: ["Glass", "Stainless Steel", "Plastic"],
                features: [
                    "Tare Button",
                    "Glass Surface",
                ]),
        ])

    fileprivate static let tableware = Category(
        name: "Tableware",
        kit: Kit(
            colors: Shade.home,
            materials: ["Porcelain", "Stoneware", "Glass", "Stainless Steel"],
            adjectives: ["Handmade", "Simple", "Elegant", "Classic"],
            features: ["Gift Box", "Matte Glaze", "Gold Rim"],
            uses: [
                "long breakfasts", "dinner with friends", "tea in the afternoon",
                "tables inside and outside",
            ],
            benefits: [
                "It shrugs off years of dinners and dishwashers.",
                "Each piece differs a little from the next.",
                "It stacks neatly in the smallest of cupboards.",
                "Goes with what is in the cupboard already.",
            ],
            models: .words(WordLists.homeModels)),
        types: [
            ProductType(
                "Mugs", ["Mug", "Coffee Mug", "Travel Mug"], cents: 1_400, weight: 3,
                sizes: ["250 ml", "350 ml", "450 ml"],
                materials: [
                    "Porcelain", "Stoneware",
                    "Stainless Steel",
                ]),
            ProductType(
                "Plates", ["Dinner Plate", "Plate Set"], cents: 2_900,
                materials: [
                    "Porcelain",
                    "Stoneware",
                ]),
            ProductType(
                "Glasses", ["Drinking Glass Set", "Wine Glass Set"], cents: 2_700,
                materials: ["Glass"], features: ["Gift Box", "Gold Rim"]),
            ProductType(
                "Cutlery", ["Cutlery Set"], cents: 5_900, materials: ["Stainless Steel"],
                features: ["Gift Box", "24 Pieces", "48 Pieces"]),
        ])
}
