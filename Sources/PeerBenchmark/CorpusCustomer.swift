import Catalog

/// The weights of a customer for values of attributes.
struct CorpusCustomer: Sendable, Equatable {
    /// How much the sum of a product's weights counts beside BM25, as with the peers.
    static let blend = 3.0

    /// By attribute of `CorpusProduct.attributes`: weights by value.
    let weights: [[String: Double]]

    /// The customers of a file of JSON lines with `id` and `aff`, a list of attribute, value and
    /// weight; the attribute `cat` takes a path of one to three levels.
    static func read(_ path: String) throws(PeerBenchmarkError) -> [String: CorpusCustomer] {
        var customers: [String: CorpusCustomer] = [:]
        for (number, line) in try CorpusFile.lines(of: path) {
            guard let value = try? JSONValue(parsing: Array(line.utf8)),
                case .string(let id)? = value["id"], case .array(let entries)? = value["aff"],
                let customer = CorpusCustomer(entries)
            else {
                throw .badLine(
                    path: path, line: number,
                    expected:
                        #"{"id":…,"aff":[[attribute,value,weight],…]} with brand, color, cat"#,
                    found: "\(line.prefix(60))")
            }
            customers[id] = customer
        }
        return customers
    }

    private init?(_ entries: [JSONValue]) {
        var weights = [[String: Double]](repeating: [:], count: CorpusProduct.attributes.count)
        for entry in entries {
            guard case .array(let parts) = entry, parts.count == 3,
                case .string(let name) = parts[0], case .string(let value) = parts[1],
                case .number(let weight) = parts[2]
            else { return nil }
            let attribute = name == "cat" ? CorpusProduct.attribute(ofCategory: value) : name
            guard let column = CorpusProduct.attributes.firstIndex(of: attribute) else {
                return nil
            }
            weights[column][value] = weight
        }
        self.weights = weights
    }
}
