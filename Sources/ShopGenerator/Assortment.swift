/// What a shop of a given seed sells: the category tree with its brands, and which numbers belong
/// to which type.
///
/// Types take turns in a fixed cycle in which each has as many places as its weight. So the type
/// of product n, and the k-th product of a type, are found without looking at any other product.
struct Assortment: Sendable {
    /// A category with its brands.
    struct Aisle: Sendable {
        /// Department and category, as in "Footwear > Boots".
        let path: String
        /// The words of its products.
        let kit: Kit
        /// Its brands, the commonest first.
        let brands: [Brand]
        /// Chooses a brand by Zipf's law.
        let brandChoice: WeightedChoice
        /// Chooses a color, more evenly than a brand.
        let shadeChoice: WeightedChoice
        /// The numbers of its shelves.
        let shelves: Range<Int>
    }

    /// A type with its places in the cycle.
    struct Shelf: Sendable {
        /// What lies there.
        let type: ProductType
        /// The number of the category's aisle.
        let aisle: Int
        /// The three levels, as in "Footwear > Boots > Rain Boots".
        let path: String
        /// The sizes on offer.
        let sizes: [String]
        /// The materials on offer.
        let materials: [String]
        /// The things its products may have.
        let features: [String]
        /// Its places in the cycle, ascending.
        fileprivate(set) var places: [Int] = []
    }

    private static let brandsPerDepartment = 30
    private static let brandsPerAisle = 14

    /// The second level of the category tree.
    let aisles: [Aisle]
    /// The third level.
    let shelves: [Shelf]
    private let cycle: [Int]

    /// The assortment of one seed.
    init(seed: UInt64) {
        var aisles: [Aisle] = []
        var shelves: [Shelf] = []
        var brandMaker = BrandMaker(seed: seed)
        var random = ShopRandom(seed: seed, stream: .brandChoice)
        for department in Department.all {
            let brands = (0..<Self.brandsPerDepartment).map { _ in brandMaker.next() }
            for category in department.categories {
                let path = "\(department.name) > \(category.name)"
                let first = shelves.count
                shelves += category.types.map { type in
                    Shelf(type: type, aisle: aisles.count, path: path, kit: category.kit)
                }
                let own = random.shuffled(brands).prefix(Self.brandsPerAisle)
                aisles.append(
                    Aisle(
                        path: path, kit: category.kit, brands: Array(own),
                        shelves: first..<shelves.count))
            }
        }
        cycle = Self.cycle(of: shelves, seed: seed)
        for (place, shelf) in cycle.enumerated() { shelves[shelf].places.append(place) }
        self.aisles = aisles
        self.shelves = shelves
    }

    /// The shelf that product number `product` lies on.
    func shelf(ofProduct product: Int) -> Int {
        cycle[product % cycle.count]
    }

    /// How many of the first `products` products lie on a shelf.
    func count(onShelf shelf: Int, ofProducts products: Int) -> Int {
        let places = shelves[shelf].places
        let rest = products % cycle.count
        return products / cycle.count * places.count + places.count(where: { $0 < rest })
    }

    /// The number of the product that lies at `position` on a shelf.
    func product(onShelf shelf: Int, at position: Int) -> Int {
        let places = shelves[shelf].places
        return position / places.count * cycle.count + places[position % places.count]
    }

    /// The shelf of the type that is called `name`.
    func shelf(named name: String) -> Int? {
        shelves.firstIndex { $0.type.name == name }
    }

    private static func cycle(of shelves: [Shelf], seed: UInt64) -> [Int] {
        var random = ShopRandom(seed: seed, stream: .layout)
        let places = shelves.indices.flatMap { shelf in
            repeatElement(shelf, count: shelves[shelf].type.weight)
        }
        return random.shuffled(places)
    }
}

extension Assortment.Aisle {
    fileprivate init(path: String, kit: Kit, brands: [Brand], shelves: Range<Int>) {
        self.path = path
        self.kit = kit
        self.brands = brands
        self.shelves = shelves
        brandChoice = .zipf(count: brands.count)
        shadeChoice = .zipf(count: kit.colors.count, flattening: 1)
    }
}

extension Assortment.Shelf {
    fileprivate init(type: ProductType, aisle: Int, path: String, kit: Kit) {
        self.type = type
        self.aisle = aisle
        self.path = "\(path) > \(type.name)"
        sizes = type.sizes ?? kit.sizes
        materials = type.materials ?? kit.materials
        features = type.features ?? kit.features
    }
}
