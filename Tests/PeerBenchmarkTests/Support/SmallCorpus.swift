import Foundation

@testable import PeerBenchmark

/// 400 products of few letters, so that many words are one edit apart, with queries and customers.
struct SmallCorpus {
    struct Product {
        let id: String
        let words: [String]
        let brand: String
        let color: String
        /// The paths of the three levels.
        let categories: [String]

        /// What customers may have weights for, by attribute.
        var values: [String: [String]] {
            ["brand": [brand], "color": [color], "cat": categories]
        }
    }

    struct Customer {
        let id: String
        /// Attribute, value, weight.
        let likings: [(attribute: String, value: String, weight: Double)]
    }

    let products: [Product]
    let customers: [Customer]
    let queries: [(customer: String, words: [String])]

    init(seed: UInt64 = 1) {
        var random = SmallRandom(state: seed)
        let words = (0..<150).map { _ in Self.word(&random) }
        products = (0..<400).map { number in
            let title = (0...random.below(6)).map { _ in words[random.skewed(words.count)] }
            let path = ["r\(random.below(2))", "d\(random.below(3))", "s\(random.below(4))"]
            return Product(
                id: "p\(number)", words: title, brand: "b\(random.skewed(9))",
                color: "c\(random.below(5))",
                categories: (1...3).map { path.prefix($0).joined(separator: " > ") })
        }
        let products = products
        customers = (0..<8).map { number in
            Customer(
                id: "u\(number)",
                likings: (0..<12).map { place in
                    let values = products[random.below(products.count)].values
                    let attribute = ["brand", "color", "cat"][place % 3]
                    let value = values[attribute].map { $0[random.below($0.count)] } ?? ""
                    return (attribute, value, Double(1 + random.below(100)) / 100)
                })
        }
        queries = (0..<60).map { _ in
            let words = (0...random.below(3)).map { _ in words[random.skewed(words.count)] }
            return ("u\(random.below(8))", words)
        }
    }

    /// Writes the files of the corpus; queries for prefixes and edits are the same ones.
    func write(to folder: TemporaryFolder) throws {
        try folder.write(products.map(Self.line).joined(), to: "products.jsonl")
        let lines = queries.enumerated().map { number, query in
            "q\(number)\t\(query.customer)\t\(query.words.joined(separator: " "))\n"
        }
        for name in ["queries.tsv", "prefix_queries.tsv", "fuzzy_queries.tsv"] {
            try folder.write(lines.joined(), to: name)
        }
        let people = customers.map { customer in
            let likings = customer.likings.map { #"["\#($0)","\#($1)",\#($2)]"# }
            return #"{"id":"\#(customer.id)","aff":[\#(likings.joined(separator: ","))]}"# + "\n"
        }
        try folder.write(people.joined(), to: "customers.jsonl")
    }

    /// The queries as the benchmark has them.
    var corpusQueries: [CorpusQuery] {
        queries.map { query in
            CorpusQuery(customer: query.customer, terms: query.words.map { Array($0.utf8) })
        }
    }

    private static func line(_ product: Product) -> String {
        // Half of the words are the title, the others the description.
        let half = (product.words.count + 1) / 2
        let title = product.words[..<half].joined(separator: " ")
        let text = product.words[half...].joined(separator: " ")
        return #"{"id":"\#(product.id)","title":"\#(title)","text":"\#(text)","#
            + #""brand":"\#(product.brand)","color":"\#(product.color)","#
            + #""category":"\#(product.categories[2])","price":\#(product.words.count)}"# + "\n"
    }

    private static func word(_ random: inout SmallRandom) -> String {
        String((0...1 + random.below(4)).map { _ in ["a", "b", "c"][random.below(3)] })
    }
}

/// A small generator whose numbers are the same everywhere (G. Marsaglia's xorshift).
struct SmallRandom {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 33) % limit
    }

    /// Low numbers more often than high ones.
    mutating func skewed(_ limit: Int) -> Int { below(1 + below(limit)) }
}
