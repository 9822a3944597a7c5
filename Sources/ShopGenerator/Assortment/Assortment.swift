/// What a shop of a given seed sells: the category tree with its brands, and which numbers belong
/// to which type.
///
/// Types take turns in a fixed cycle in which each has as many places as its share. So the type
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
        /// How many places in the cycle it has.
        let share: Int
        /// Whether it is a type of the vocabulary itself.
        let isMain: Bool
        /// Its places in the cycle, ascending.
        fileprivate(set) var places: [Int] = []
    }

    private static let brandsPerAisle = 60
    /// How many of an aisle's brands are not among the next one's, and so the mean per aisle.
    private static let newBrandsPerAisle = 44

    /// The second level of the category tree.
    let aisles: [Aisle]
    /// The third level.
    let shelves: [Shelf]
    /// How the shop's own words are spelled.
    let coinage: Coinage
    private let cycle: [Int]

    /// The assortment of one seed.
    init(seed: UInt64) {
        var aisles: [Aisle] = []
        var shelves: [Shelf] = []
        var brandMaker = BrandMaker(seed: seed)
        var random = ShopRandom(seed: seed, stream: .brandChoice)
        for department in Department.all {
            let branches = department.categories.flatMap(Branch.all)
            let count = Self.newBrandsPerAisle * branches.count
            let brands = (0..<count).map { _ in brandMaker.next() }
            for (number, branch) in branches.enumerated() {
                let first = shelves.count
                let path = "\(department.name) > \(branch.name)"
                shelves += branch.twigs.map {
                    Shelf($0, aisle: aisles.count, path: path, kit: branch.kit)
                }
                let begin = number * Self.newBrandsPerAisle
                let own = (begin..<begin + Self.brandsPerAisle).map { brands[$0 % count] }
                aisles.append(
                    Aisle(
                        path: path, kit: branch.kit, brands: random.shuffled(own),
                        shelves: first..<shelves.count))
            }
        }
        cycle = Self.cycle(of: shelves, seed: seed)
        for (place, shelf) in cycle.enumerated() { shelves[shelf].places.append(place) }
        self.aisles = aisles
        self.shelves = shelves
        coinage = Coinage(seed: seed)
    }

    /// The shelf that product number `product` lies on.
    func shelf(ofProduct product: Int) -> Int {
        cycle[product % cycle.count]
    }

    /// How many of the first `products` products lie on a shelf.
    ///
    /// - Complexity: O(log *places*).
    func count(onShelf shelf: Int, ofProducts products: Int) -> Int {
        let places = shelves[shelf].places
        let rest = products % cycle.count
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < rest { low = middle + 1 } else { high = middle }
        }
        return products / cycle.count * places.count + low
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

    /// Types of the vocabulary are spread evenly; the others come more and more often, so that a
    /// small shop has many products of few types.
    private static func cycle(of shelves: [Shelf], seed: UInt64) -> [Int] {
        var random = ShopRandom(seed: seed, stream: .layout)
        var places: [(key: UInt64, shelf: Int)] = []
        for (number, shelf) in shelves.enumerated() {
            let width = UInt64.max / UInt64(shelf.share)
            for place in 0..<shelf.share {
                let even = width * UInt64(place) + random.next() % width
                let late = max(random.next(), random.next())
                places.append((shelf.isMain ? even : late, number))
            }
        }
        return places.sorted { $0 < $1 }.map(\.shelf)
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
    fileprivate init(_ twig: Branch.Twig, aisle: Int, path: String, kit: Kit) {
        type = twig.type
        share = twig.places
        isMain = twig.isMain
        self.aisle = aisle
        self.path = "\(path) > \(type.name)"
        sizes = type.sizes ?? kit.sizes
        materials = type.materials ?? kit.materials
        features = type.features ?? kit.features
    }
}
