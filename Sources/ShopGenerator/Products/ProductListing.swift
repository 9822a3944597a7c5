/// A product as the shop shows it.
struct ProductListing {
    /// What it is, in numbers.
    let traits: ProductTraits
    /// Its stock-keeping unit, unlike that of any other product.
    let sku: String
    /// The name of its product line.
    let line: String
    /// What the title calls it.
    let noun: String
    /// Its size, where size means something.
    let size: String?
    /// What it is made of, where anybody asks.
    let material: String?
    /// Its title.
    let title: String
    /// Four to seven sentences, 20 to 60 words.
    let description: String
    /// The customers' mean rating, in tenths of a star.
    let ratingTenths: Int
    /// Whether it can be had.
    let isInStock: Bool

    /// The listing of one product of the shop that a seed makes.
    init(product: Int, seed: UInt64, assortment: Assortment) {
        let traits = ProductTraits(product: product, seed: seed, assortment: assortment)
        self.init(traits: traits, seed: seed, assortment: assortment)
    }

    /// The listing of the product that has these traits.
    init(traits: ProductTraits, seed: UInt64, assortment: Assortment) {
        var random = ShopRandom(seed: seed, stream: .text, index: traits.product)
        let aisle = assortment.aisles[traits.aisle]
        let shelf = assortment.shelves[traits.shelf]
        let brand = aisle.brands[traits.brand]
        let words = ProductWords(
            traits: traits, aisle: aisle, shelf: shelf, coinage: assortment.coinage,
            random: &random)
        self.traits = traits
        sku = Self.sku(brand: brand, product: traits.product)
        line = words.line
        noun = words.noun
        size = words.size
        material = words.material
        title = TitleComposer(words: words, phrases: .init(shop: assortment, aisle: aisle))
            .title(&random)
        description = ProductStory(words).text(&random)
        ratingTenths = min(50, max(20, 42 + Int((random.normal() * 4).rounded())))
        isInStock = random.chance(92)
    }

    /// The identifier of a product.
    static func id(product: Int) -> String {
        "p\(product + 1)"
    }

    /// The number of the product that an identifier names; nil for text of another form.
    static func product(id: String) -> Int? {
        guard id.hasPrefix("p"), let number = Int(id.dropFirst()), number > 0,
            id == Self.id(product: number - 1)
        else { return nil }
        return number - 1
    }

    /// The brand's letters and six of 32 signs that cannot be mistaken for each other.
    ///
    /// Multiplying by an odd number maps the 30-bit numbers onto themselves, so no two products
    /// share a code, while neighbors look unalike.
    private static func sku(brand: Brand, product: Int) -> String {
        let signs = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
        var rest = (product &* 0x2545_F491) & 0x3FFF_FFFF
        var bytes = Array("\(brand.code)-".utf8)
        for _ in 0..<6 {
            bytes.append(signs[rest & 31])
            rest >>= 5
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
