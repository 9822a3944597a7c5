@testable import SearchEngine

/// Requests to the generated shop: all options, in all combinations.
struct RandomRequests {
    private let shop: GeneratedShop
    private var random: SeededGenerator

    init(_ shop: GeneratedShop, seed: UInt64) {
        self.shop = shop
        random = SeededGenerator(seed: seed)
    }

    /// A request with a customer, a strength, perhaps a profile and a filter; ten hits explained.
    mutating func next() -> (request: SearchRequest, filter: FilterCase?) {
        var request = SearchRequest(query: shop.queries.randomElement(using: &random) ?? "")
        if Int.random(in: 0..<12, using: &random) == 0 { request.query = "" }
        request.customer = (shop.customers + ["nobody"]).randomElement(using: &random)
        request.strength = [1, 1, 1, 0.5, 0.137, 0].randomElement(using: &random) ?? 1
        if Int.random(in: 0..<4, using: &random) == 0 { request.profile = profile().json }
        let filter =
            Bool.random(using: &random) ? nil : FilterCase.all.randomElement(using: &random)
        request.filter = filter?.text
        request.explains = true
        return (request, filter)
    }

    private mutating func profile() -> String {
        let color = ["black", "red", "blue"].randomElement(using: &random) ?? ""
        let nats = Double.random(in: -10...10, using: &random)
        let product = shop.products.keys.sorted().randomElement(using: &random) ?? ""
        return """
            {"attributes":{"color":{"\(color)":\(nats),"white":-0.25}},"products":{"\(product)":2.5}}
            """
    }
}
