/// A node of the second level of the category tree with the types below it, made from a category
/// of the vocabulary.
///
/// Each written category grows three of them: the category itself, in which every type is joined
/// by kinds of it ("Waterproof Hiking Boots"); what is bought beside ("Hiking Boot Bags"); and what
/// keeps things going ("Hiking Boot Repair Kits").
struct Branch: Sendable {
    /// A type and its share of the products.
    struct Twig: Sendable {
        /// What it is.
        let type: ProductType
        /// Its places in the cycle of products.
        let places: Int
        /// Whether the vocabulary has it, so that many products are of it.
        let isMain: Bool
    }

    private static let mainShare = 20
    private static let sideShares = [3, 2, 1, 1, 1]
    private static let kindsPerType = 5

    /// Its name in category paths.
    let name: String
    /// The words that its products are described with.
    let kit: Kit
    /// The third level below it.
    let twigs: [Twig]

    /// The branches that grow from one category.
    static func all(of category: Category) -> [Branch] {
        [
            Branch(
                name: category.name, kit: category.kit,
                twigs: category.types.flatMap { main($0, kit: category.kit) }),
            Branch(
                name: "\(category.name) Add-Ons", kit: .addOns(colors: category.kit.colors),
                twigs: category.types.flatMap { side($0, Companion.addOns) }),
            Branch(
                name: "\(category.name) Care & Parts", kit: .care(colors: category.kit.colors),
                twigs: category.types.flatMap { side($0, Companion.care) }),
        ]
    }

    private static func main(_ type: ProductType, kit: Kit) -> [Twig] {
        let kinds = (kit.adjectives + (type.materials ?? kit.materials))
            .filter { kind in
                !type.name.contains(kind) && !type.nouns.contains { $0.contains(kind) }
            }
            .prefix(kindsPerType)
        let main = Twig(type: type, places: type.weight * mainShare, isMain: true)
        return [main]
            + kinds.enumerated().map { rank, kind in
                Twig(type: type.kind(kind), places: sideShares[rank], isMain: false)
            }
    }

    private static func side(_ type: ProductType, _ companions: [Companion]) -> [Twig] {
        companions.enumerated().map { rank, companion in
            Twig(type: companion.type(for: type), places: sideShares[rank], isMain: false)
        }
    }
}

extension ProductType {
    /// A kind of this type: "Waterproof" makes "Waterproof Hiking Boots" of "Hiking Boots".
    fileprivate func kind(_ word: String) -> ProductType {
        ProductType(
            "\(word) \(name)", nouns.map { "\(word) \($0)" }, cents: cents * 11 / 10, sizes: sizes,
            materials: materials, features: features, isConsumable: isConsumable)
    }
}
