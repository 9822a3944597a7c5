extension ShopPlan {
    /// How many phrases of each type name more than the type.
    private static let specificPhrases = 6

    /// Writes a query log, `id` TAB `query`: phrases whose popularity follows Zipf's law, of which
    /// some are misspelled or unfinished, and now and then a stock-keeping unit or a model.
    ///
    /// - Parameters:
    ///   - count: the number of lines.
    ///   - sink: takes the bytes, at most a little more than 64 KiB at a time.
    package func writeQueries<Failure: Error>(
        count: Int = 10_000, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        let phrases = popularPhrases()
        let popularity = WeightedChoice.zipf(count: phrases.count)
        var random = ShopRandom(seed: seed, stream: .log)
        var number = 0
        try stream(to: sink) { lines in
            guard number < count else { return false }
            number += 1
            let phrase = phrases[popularity.pick(&random)]
            lines.raw("q\(number)\t\(typed(phrase, &random))\n")
            return true
        }
    }

    /// Different phrases, the most popular first: those of the demo, then those that name a type
    /// alone, those of large shelves mostly before those of small ones, and specific ones between.
    func popularPhrases() -> [String] {
        var random = ShopRandom(seed: seed, stream: .phrases)
        var ranked: [(key: Double, phrase: String)] = []
        for shelf in assortment.shelves.indices where isStocked(shelf) {
            let share = Double(assortment.shelves[shelf].share)
            let phrases = Phrases(assortment: assortment, shelf: shelf)
            for phrase in phrases.allPlain {
                ranked.append((Self.arrival(rate: share, &random), phrase))
            }
            for _ in 0..<Self.specificPhrases {
                let phrase = phrases.specific(&random)
                ranked.append((Self.arrival(rate: share / 8, &random), phrase))
            }
        }
        ranked.sort { ($0.key, $0.phrase) < ($1.key, $1.phrase) }
        let plain = Set(ranked.map(\.phrase))
        var seen: Set<String> = []
        return (Self.demoQueries.filter(plain.contains) + ranked.map(\.phrase))
            .filter { seen.insert($0).inserted }
    }

    /// When the first of things that come at a rate comes: what is frequent is mostly early.
    private static func arrival(rate: Double, _ random: inout ShopRandom) -> Double {
        -PortableMath.log(random.unit()) / rate
    }

    private func typed(_ phrase: String, _ random: inout ShopRandom) -> String {
        switch random.below(100) {
        case 0..<6: TypingSlip.misspelled(phrase, &random)
        case 6..<12: TypingSlip.unfinished(phrase, &random)
        case 12..<15: anyListing(&random).sku
        case 15..<17: knownItem(&random)
        default: phrase
        }
    }

    private func knownItem(_ random: inout ShopRandom) -> String {
        let listing = anyListing(&random)
        let brand = assortment.aisles[listing.traits.aisle].brands[listing.traits.brand].name
        return "\(brand) \(listing.line) \(listing.noun)".lowercased()
    }

    private func anyListing(_ random: inout ShopRandom) -> ProductListing {
        ProductListing(product: random.below(products), seed: seed, assortment: assortment)
    }
}
