extension ShopPlan {
    private static let distinctPhrases = 2_000

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
    /// alone, then others.
    func popularPhrases() -> [String] {
        var random = ShopRandom(seed: seed, stream: .phrases)
        let shelves = assortment.shelves.indices.filter {
            assortment.count(onShelf: $0, ofProducts: products) > 0
        }
        let plain = shelves.flatMap { Phrases(assortment: assortment, shelf: $0).allPlain }
        var phrases: [String] = []
        var seen: Set<String> = []
        let demo = Self.demoQueries.filter(plain.contains)
        for phrase in demo + random.shuffled(plain) where seen.insert(phrase).inserted {
            phrases.append(phrase)
        }
        // A shop of few products may not have that many phrases.
        for _ in 0..<(4 * Self.distinctPhrases) where phrases.count < Self.distinctPhrases {
            let shelf = assortment.shelf(ofProduct: random.below(products))
            let phrase = Phrases(assortment: assortment, shelf: shelf).specific(&random)
            if seen.insert(phrase).inserted { phrases.append(phrase) }
        }
        return phrases
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
        return "\(brand) \(listing.model) \(listing.noun)".lowercased()
    }

    private func anyListing(_ random: inout ShopRandom) -> ProductListing {
        ProductListing(product: random.below(products), seed: seed, assortment: assortment)
    }
}
