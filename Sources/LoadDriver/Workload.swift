import Catalog
import LineProtocol

/// All requests of a run: which come after which on each connection, and their bytes.
///
/// Everything follows from the mix, the sample and the seed, whatever the server does.
package final class Workload: Sendable {
    /// What is asked, and how often.
    package let mix: RequestMix
    /// What the draws are derived from.
    let seed: UInt64
    /// Tells the ids of this run's events from those of any other.
    let runTag: String
    /// What is typed, as often as it was.
    let phrases: [String]
    /// The characters of the longest phrase.
    let longestPhrase: Int
    /// The phrases as arguments.
    let quotedPhrases: [[UInt8]]
    /// The customers as arguments.
    let customers: [[UInt8]]
    /// The filtered searches, each template's as many.
    let filters: [PreparedFilter]
    /// The events without their ids.
    let events: [ObjectTemplate]
    /// The products to change.
    let products: [PreparedProduct]
    /// By kind: what stands before and behind that which is drawn.
    let frames: [RequestFrame]
    /// How many requests there are for each unit on average.
    let requestsPerUnit: Double
    private let choices: [UnitChoice]

    /// Prepares the requests to an index.
    ///
    /// - Parameter runTag: letters and digits that differ from run to run, since an event's id
    ///   counts only once.
    /// - Throws: `nothingToAsk` when the sample lacks what the mix needs.
    package init(
        mix: RequestMix, sample: ShopSample, folder: String, index: String, seed: UInt64,
        runTag: String
    ) throws(LoadError) {
        try sample.check(for: mix, folder: folder)
        self.mix = mix
        self.seed = seed
        self.runTag = runTag
        phrases = sample.queries
        longestPhrase = sample.queries.map(\.count).max() ?? 0
        quotedPhrases = sample.queries.map { Array($0.quotedAsJSON.utf8) }
        customers = sample.customers.map { Array($0.quotedAsJSON.utf8) }
        filters = try PreparedFilter.all(of: mix, sample, folder: folder)
        events = sample.events
        products = sample.products.map(PreparedProduct.init)
        frames = RequestKind.allCases.map { kind in
            RequestFrame(mix.parts.first { $0.kind == kind }, index: index)
        }
        choices = UnitChoice.all(of: mix, phrases: sample.queries)
        // A unit of a kind is as much rarer as it has more requests.
        requestsPerUnit = mix.parts.reduce(0) { $0 + $1.weight } / (choices.last?.mark ?? 1)
    }

    /// The next unit of a stream.
    func unit(_ random: inout LoadRandom, number: Int32) -> RequestUnit {
        let mark = random.fraction() * (choices.last?.mark ?? 0)
        let choice = choices.first { mark < $0.mark } ?? choices[choices.count - 1]
        let part = choice.part
        switch part.kind {
        case .events: return single(.events, events.count, &random, number)
        case .products: return single(.products, products.count, &random, number)
        case .filters: return search(part, filters.count, &random)
        case .search, .anonymous, .facets: return search(part, phrases.count, &random)
        case .prefixes: return typing(part, &random)
        }
    }

    private func single(
        _ kind: RequestKind, _ count: Int, _ random: inout LoadRandom, _ number: Int32
    ) -> RequestUnit {
        let item = Int32(random.below(count))
        let variation = UInt32(truncatingIfNeeded: random.next())
        return RequestUnit(
            first: PlannedRequest(kind: kind, item: item, variation: variation, number: number))
    }

    private func search(
        _ part: MixPart, _ count: Int, _ random: inout LoadRandom
    ) -> RequestUnit {
        var request = PlannedRequest(kind: part.kind, item: Int32(random.below(count)))
        if random.fraction() < part.customers {
            request.customer = Int32(random.below(customers.count))
        }
        return RequestUnit(first: request)
    }

    private func typing(_ part: MixPart, _ random: inout LoadRandom) -> RequestUnit {
        var unit = search(part, phrases.count, &random)
        let length = phrases[Int(unit.first.item)].count
        unit.first.typed = Int32(min(part.firstKey, length))
        unit.count = UnitChoice.requestCount(length: length, firstKey: part.firstKey)
        return unit
    }
}

/// A kind of unit and the mark below which a draw falls on it.
private struct UnitChoice {
    let part: MixPart
    let mark: Double

    static func all(of mix: RequestMix, phrases: [String]) -> [UnitChoice] {
        var mark = 0.0
        return mix.parts.map { part in
            mark += part.weight / meanCount(of: part, phrases)
            return UnitChoice(part: part, mark: mark)
        }
    }

    static func requestCount(length: Int, firstKey: Int) -> Int {
        max(1, length - firstKey + 1)
    }

    private static func meanCount(of part: MixPart, _ phrases: [String]) -> Double {
        guard part.kind == .prefixes else { return 1 }
        let total = phrases.reduce(0) {
            $0 + requestCount(length: $1.count, firstKey: part.firstKey)
        }
        return Double(total) / Double(phrases.count)
    }
}
