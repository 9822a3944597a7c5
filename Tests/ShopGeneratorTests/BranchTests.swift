import Testing

@testable import ShopGenerator

@Suite struct BranchTests {
    private let category = Category(
        name: "Boots",
        kit: Kit(
            colors: [.black], materials: ["Leather"], adjectives: ["Warm", "Rain"], features: [],
            uses: [], benefits: [], models: .codes),
        types: [ProductType("Rain Boots", ["Rain Boots", "Wellies"], cents: 4_000, weight: 3)])

    @Test func `A category grows kinds of its types, and branches for what goes with them`() {
        let branches = Branch.all(of: category)
        #expect(branches.map(\.name) == ["Boots", "Boots Add-Ons", "Boots Care & Parts"])
        #expect(
            branches[0].twigs.map(\.type.name)
                == ["Rain Boots", "Warm Rain Boots", "Leather Rain Boots"])
        #expect(branches[0].twigs[1].type.nouns == ["Warm Rain Boots", "Warm Wellies"])
        #expect(branches[1].twigs.map(\.type.name).contains("Rain Boot Cases"))
        #expect(branches[2].twigs.map(\.type.nouns).contains(["Rain Boot Repair Kit"]))
    }

    @Test func `What the vocabulary has gets most places, and companions cost less`() {
        let branches = Branch.all(of: category)
        let main = branches[0].twigs[0]
        let others = branches.flatMap(\.twigs).filter { !$0.isMain }
        #expect(main.isMain)
        #expect(main.places > others.reduce(0) { $0 + $1.places })
        for twig in branches[1].twigs + branches[2].twigs {
            #expect(twig.type.cents < 4_000 && twig.type.cents >= 300)
        }
    }
}
