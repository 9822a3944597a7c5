import Testing

@testable import ShopGenerator

@Suite struct AssortmentTests {
    private let assortment = Assortment(seed: 4)

    @Test(arguments: [1, 37, 268, 1_000, 5_000])
    func `Every product lies on exactly one shelf, at the position that leads back to it`(
        products: Int
    ) {
        var found: Set<Int> = []
        for shelf in assortment.shelves.indices {
            for position in 0..<assortment.count(onShelf: shelf, ofProducts: products) {
                let product = assortment.product(onShelf: shelf, at: position)
                #expect(assortment.shelf(ofProduct: product) == shelf)
                found.insert(product)
            }
        }
        #expect(found == Set(0..<products))
    }

    @Test func `Types have different names, and paths have three levels`() {
        let names = assortment.shelves.map(\.type.name)
        #expect(Set(names).count == names.count)
        #expect(names.count > 100)
        #expect(assortment.shelves.allSatisfy { $0.path.split(separator: ">").count == 3 })
    }

    @Test func `No two brands share a name, and neighboring categories share some brands`() {
        var maker = BrandMaker(seed: 4)
        let names = (0..<330).map { _ in maker.next().name }
        #expect(Set(names).count == names.count)
        let first = Set(assortment.aisles[0].brands.map(\.name))
        #expect(!first.isDisjoint(with: assortment.aisles[1].brands.map(\.name)))
        #expect(first.isDisjoint(with: assortment.aisles[5].brands.map(\.name)))
    }

    @Test func `The words of every category fill a description of 20 to 60 words`() {
        for category in Department.all.flatMap(\.categories) {
            #expect(category.kit.benefits.count >= 4)
            for sentence in category.kit.benefits {
                #expect((7...10).contains(sentence.split(separator: " ").count), "\(sentence)")
            }
        }
    }

    @Test func `Another seed makes other brands and another order`() {
        let other = Assortment(seed: 5)
        #expect(other.aisles[0].brands != assortment.aisles[0].brands)
        #expect(
            (0..<50).map(other.shelf(ofProduct:)) != (0..<50).map(assortment.shelf(ofProduct:)))
    }
}
