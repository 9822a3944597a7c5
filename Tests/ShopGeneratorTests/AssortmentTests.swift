import Testing

@testable import ShopGenerator

@Suite struct AssortmentTests {
    private let assortment = Assortment(seed: 4)

    @Test(arguments: [1, 37, 1_000, 20_000])
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

    @Test func `About 2,000 types have different names, and paths have three levels`() {
        let names = assortment.shelves.map(\.type.name)
        #expect(Set(names).count == names.count)
        #expect((1_900...2_300).contains(names.count))
        #expect(assortment.shelves.allSatisfy { $0.path.split(separator: ">").count == 3 })
        #expect(Set(assortment.aisles.map(\.path)).count == assortment.aisles.count)
    }

    @Test func `About 5,000 brands are each in one department, mostly in one or two aisles`() {
        var aisles: [String: Set<Int>] = [:]
        for (number, aisle) in assortment.aisles.enumerated() {
            #expect(Set(aisle.brands.map(\.name)).count == aisle.brands.count)
            for brand in aisle.brands { aisles[brand.name, default: []].insert(number) }
        }
        #expect((4_800...5_200).contains(aisles.count))
        #expect(aisles.values.allSatisfy { (1...2).contains($0.count) })
        for places in aisles.values {
            let departments = places.map { assortment.aisles[$0].path.prefix { $0 != ">" } }
            #expect(Set(departments).count == 1)
        }
    }

    @Test func `Large shops reach every type, small ones sell mostly what the vocabulary has`() {
        func share(ofMain products: Int) -> Double {
            let main = assortment.shelves.indices.filter { assortment.shelves[$0].isMain }
            let count = main.reduce(0) { $0 + assortment.count(onShelf: $1, ofProducts: products) }
            return Double(count) / Double(products)
        }
        for shelf in assortment.shelves.indices {
            #expect(assortment.count(onShelf: shelf, ofProducts: 20_000) > 0)
        }
        #expect(share(ofMain: 1_000) > 0.9)
        #expect(share(ofMain: 5_000) > 0.75)
        #expect((0.6...0.8).contains(share(ofMain: 1_000_000)))
    }

    @Test func `No two brands share a name`() {
        var maker = BrandMaker(seed: 4)
        let names = (0..<6_000).map { _ in maker.next().name }
        #expect(Set(names).count == names.count)
    }

    @Test func `The words of every branch fill a description of 20 to 60 words`() {
        for branch in Department.all.flatMap(\.categories).flatMap(Branch.all) {
            #expect(branch.kit.benefits.count >= 4)
            for sentence in branch.kit.benefits {
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
