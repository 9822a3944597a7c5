extension Department {
    /// Devices and what goes with them.
    static let electronics = Department(
        name: "Electronics", categories: [.audio, .computing, .deviceAccessories, .wearables])
}

extension Category {
    fileprivate static let audio = Category(
        name: "Audio",
        kit: Kit(
            colors: Shade.tech,
            adjectives: ["Modern", "Hi-Fi", "Compact", "Comfortable", "Premium"],
            features: [
                "Noise Cancelling", "Bluetooth 5.3", "40-Hour Battery", "Fast Charging",
                "Built-In Microphone", "Multipoint", "Bass Boost",
            ],
            uses: [
                "long flights", "working in noisy rooms", "music at home", "calls on the go",
                "parties in the garden", "sport",
            ],
            benefits: [
                "Clear voices and deep bass at any volume level.",
                "Pairing takes a moment and works the first time.",
                "Two devices stay connected at the same time.",
                "Made to be repaired, with parts on sale for years.",
                "Buttons are easy to find without looking at them.",
                "A free app adjusts the sound to your ears.",
            ],
            models: .codes),
        types: [
            ProductType(
                "Headphones",
                [
                    "Wireless Headphones", "Wireless Over-Ear Headphones",
                    "Wireless Headphones", "Studio Headphones",
                ], cents: 12_900, weight: 8),
            ProductType(
                "Earbuds", ["Wireless Earbuds", "Sports Earbuds"], cents: 7_900, weight: 4),
            ProductType(
                "Bluetooth Speakers", ["Bluetooth Speaker", "Portable Bluetooth Speaker"],
                cents: 8_900, weight: 3,
                features: [
                    "Bluetooth 5.3", "20-Hour Battery",
                    "Fast Charging", "Stereo Pairing",
                ]),
            ProductType(
                "Soundbars", ["Soundbar", "Soundbar with Subwoofer"], cents: 22_900,
                features: ["HDMI", "Bluetooth 5.3", "Bass Boost", "Wall Mount"]),
            ProductType(
                "Turntables", ["Turntable", "Record Player"], cents: 18_900, weight: 1,
                features: ["Built-In Speakers", "USB Port", "Belt Drive"]),
        ])

    fileprivate static let computing = Category(
        name: "Computing",
        kit: Kit(
            colors: Shade.tech,
            adjectives: ["Slim", "Gaming", "Ergonomic", "Business", "Quiet"],
            features: [
                "Backlight", "USB-C", "Fast SSD", "Matte Display", "Silent Switches",
                "Privacy Shutter",
            ],
            uses: [
                "home offices", "study and lectures", "late night games", "photo and video work",
                "video calls",
            ],
            benefits: [
                "It works at once, without any driver or account.",
                "Quiet enough for shared rooms and late hours.",
                "Made half from plastic that was waste before.",
                "Sits well on small desks and in small bags.",
                "Three years of warranty are part of the price.",
            ],
            models: .codes),
        types: [
            ProductType(
                "Laptops", ["Laptop", "Gaming Laptop"], cents: 84_900, weight: 4,
                sizes: ["13 in", "14 in", "15.6 in", "17 in"],
                features: [
                    "Fast SSD",
                    "Backlight", "Matte Display", "Fingerprint Reader",
                ]),
            ProductType(
                "Monitors", ["Monitor", "Curved Monitor"], cents: 27_900,
                sizes: [
                    "24 in",
                    "27 in", "32 in", "34 in",
                ],
                features: [
                    "USB-C", "Matte Display",
                    "Built-In Speakers", "Height Stand",
                ]),
            ProductType(
                "Keyboards", ["Mechanical Keyboard", "Wireless Keyboard"], cents: 6_900,
                weight: 3, features: ["Backlight", "Silent Switches", "USB-C", "Number Pad"]),
            ProductType(
                "Mice", ["Wireless Mouse", "Gaming Mouse"], cents: 3_900, weight: 3,
                features: ["Silent Clicks", "USB-C", "Side Buttons"]),
            ProductType(
                "Webcams", ["Webcam", "4K Webcam"], cents: 6_400,
                features: [
                    "Privacy Shutter",
                    "Autofocus", "Ring Light",
                ]),
        ])

    fileprivate static let deviceAccessories = Category(
        name: "Device Accessories",
        kit: Kit(
            colors: Shade.tech,
            materials: ["Silicone", "Nylon", "Polycarbonate", "Aluminum"],
            adjectives: ["Fast", "Braided", "Slim", "Rugged", "Travel"],
            features: ["USB-C", "65 W", "Magnetic Hold", "LED Display", "Lifetime Warranty"],
            uses: [
                "travel and hotel rooms", "the desk and the car", "phones and tablets",
                "a spare in the drawer",
            ],
            benefits: [
                "Tested against heat, dust and daily drops.",
                "It outlives ten thousand uses in our tests.",
                "Small enough for the pocket of a jacket.",
                "Works with current phones, tablets and most laptops.",
            ],
            models: .codes),
        types: [
            ProductType(
                "USB Cables", ["USB-C Cable", "Charging Cable"], cents: 1_200, weight: 3,
                sizes: ["0.5 m", "1 m", "2 m", "3 m"], materials: ["Nylon", "Silicone"],
                features: ["60 W", "Fast Data", "Cable Tie"]),
            ProductType("Chargers", ["USB Charger", "Wireless Charger"], cents: 2_900),
            ProductType(
                "Power Banks", ["Power Bank"], cents: 3_400,
                sizes: ["5000 mAh", "10000 mAh", "20000 mAh"]),
            ProductType(
                "Phone Cases", ["Phone Case", "Wallet Phone Case"], cents: 1_900, weight: 3,
                features: ["Magnetic Hold", "Raised Edges", "Card Slot"]),
            ProductType(
                "Memory Cards", ["Memory Card", "USB Stick"], cents: 1_900,
                sizes: [
                    "64 GB",
                    "128 GB", "256 GB", "512 GB",
                ], materials: [],
                features: [
                    "Adapter",
                    "Lifetime Warranty", "Fast Write",
                ]),
        ])

    fileprivate static let wearables = Category(
        name: "Cameras & Wearables",
        kit: Kit(
            colors: Shade.tech,
            adjectives: ["Smart", "Rugged", "Slim", "Waterproof", "Pro"],
            features: [
                "Heart Rate Sensor", "GPS", "4K Video", "Image Stabilizer", "Ten-Day Battery",
            ],
            uses: [
                "sport and sleep tracking", "diving holidays", "first films", "marathon training",
                "long expeditions",
            ],
            benefits: [
                "Small enough to come along on every trip.",
                "It survives drops, dust and a meter of water.",
                "Ready in a minute, and without an account.",
                "Spare parts and straps are on sale for years.",
            ],
            models: .codes),
        types: [
            ProductType(
                "Smart Watches", ["Smart Watch", "GPS Watch"], cents: 19_900, weight: 3,
                features: ["Heart Rate Sensor", "GPS", "Ten-Day Battery", "Leather Strap"]),
            ProductType(
                "Fitness Trackers", ["Fitness Tracker"], cents: 6_900,
                features: ["Heart Rate Sensor", "Sleep Tracking", "Ten-Day Battery"]),
            ProductType(
                "Action Cameras", ["Action Camera"], cents: 24_900,
                features: [
                    "4K Video",
                    "Image Stabilizer", "Waterproof Case",
                ]),
            ProductType(
                "Tripods", ["Tripod", "Travel Tripod"], cents: 5_900,
                features: [
                    "Ball Head",
                    "Phone Mount", "Carry Bag",
                ]),
        ])
}
