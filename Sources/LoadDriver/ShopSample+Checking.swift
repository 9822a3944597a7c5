extension ShopSample {
    /// Makes sure that each kind of request has something to be made of.
    ///
    /// - Throws: `nothingToAsk`.
    func check(for mix: RequestMix, folder: String) throws(LoadError) {
        for part in mix.parts {
            if !part.kind.isWrite, queries.isEmpty {
                throw .nothingToAsk(
                    path: folder + "/queries.tsv", kind: part.kind, expected: "query")
            }
            let needsEvents = part.kind == .events && events.isEmpty
            if needsEvents || part.customers > 0 && customers.isEmpty {
                throw .nothingToAsk(
                    path: folder + "/events.jsonl", kind: part.kind, expected: "event")
            }
            if part.kind == .products, products.isEmpty {
                throw .nothingToAsk(
                    path: folder + "/products.jsonl", kind: part.kind, expected: "product")
            }
        }
    }
}
