/// Lists of words that several categories share.
enum WordLists {
    /// European shoe sizes.
    static let shoeSizes = (36...47).map(String.init)
    /// Clothes sizes in letters.
    static let clothesSizes = ["XS", "S", "M", "L", "XL", "XXL"]
    /// Sizes of gloves, helmets and other things that come in few.
    static let fewSizes = ["S", "M", "L", "XL"]
    /// Waist sizes in inches.
    static let waistSizes = ["W28", "W30", "W32", "W34", "W36", "W38", "W40"]
    /// Bed sizes.
    static let bedSizes = ["Single", "Double", "King", "Super King"]

    /// Whom clothes and shoes are made for.
    static let wearers = ["Men's", "Women's", "Men's", "Women's", "Unisex", "Kids'"]

    /// Model words of things that go outdoors.
    static let outdoorModels = [
        "Ridge", "Summit", "Canyon", "Drift", "Glacier", "Basin", "Traverse", "Cairn", "Fjell",
        "Meadow", "Ravine", "Tundra", "Outcrop", "Headwind", "Juniper", "Granite", "Lichen",
        "Saddleback", "Switchback", "Treeline", "Moraine", "Dune", "Estuary", "Birchwood",
    ]
    /// Model words of things that are fast.
    static let activeModels = [
        "Stride", "Tempo", "Velocity", "Cadence", "Surge", "Pace", "Sprint", "Kinetic", "Bound",
        "Flow", "Momentum", "Relay", "Interval", "Podium", "Endura", "Rally", "Motion", "Spark",
        "Lift", "Rapid", "Thrust", "Glide", "Vertex", "Orbit",
    ]
    /// Model words of things that are worn in town.
    static let townModels = [
        "Harbor", "Mason", "Avenue", "Parker", "Linden", "Sutton", "Camden", "Marlow", "Astor",
        "Quincy", "Holland", "Bristol", "Hudson", "Ellis", "Dover", "Chelsea", "Mercer", "Nolan",
        "Arden", "Weston", "Ivy", "Juno", "Clara", "Elm",
    ]
    /// Model words of things that stay at home.
    static let homeModels = [
        "Alba", "Nora", "Linea", "Haven", "Sola", "Verde", "Luna", "Cove", "Ember", "Hygge",
        "Willow", "Saga", "Mira", "Petal", "Terra", "Brisa", "Forma", "Calm", "Nest", "Aura",
        "Olive Grove", "Fable", "Rustica", "Piazza",
    ]
    /// Model words of things that are played with.
    static let playModels = [
        "Jumbo", "Comet", "Bumble", "Rocket", "Pirate", "Jungle", "Dino", "Galaxy", "Circus",
        "Castle", "Sunny", "Wizard", "Safari", "Robot", "Mermaid", "Puzzler", "Dragon", "Tiger",
        "Penguin", "Explorer", "Treasure", "Pixel", "Firefly", "Twister",
    ]
}
