import Testing

@testable import Retrieval

@Suite("Bounds")
struct BoundsTests {
    /// By quarter of all ranges: the greatest of the documents' numbers there, nil without any.
    private func maxima(_ numbers: [Score]) -> [Score?] {
        stride(from: 0, to: (numbers.count + 127) / 128 * 128, by: 32).map { start in
            start < numbers.count ? numbers[start..<min(start + 32, numbers.count)].max() : nil
        }
    }

    private static let sizes = [1, 32, 33, 40, 96, 97, 128, 129, 5_000]

    @Test("of affinity are never too low, and refined ones never higher", arguments: sizes)
    func affinity(documents: Int) throws {
        var shop = try ModelShop(seed: UInt64(documents), documents: documents, areTied: false)
        for round in 0..<(3 * ModelShop.tasteCount) {
            let taste = shop.taste(round % ModelShop.tasteCount)
            let preferences = taste.preferences(in: shop.segment)
            let refined = preferences.refined(in: shop.segment)
            let affinities = shop.model.affinities(taste)
            var quarters = QuarterAffinities(preferences, in: shop.segment)
            for (index, most) in maxima(affinities).enumerated() {
                let (range, quarter) = (index / 4, index % 4)
                if quarter == 0 { quarters.enter(range) }
                let greatest = quarters.greatest(inQuarter: quarter)
                #expect(greatest == most ?? -Impact.maximumWeight, "round \(round), \(index)")
                let bound = preferences.bounds[range][quarter]
                let exact = refined.bounds[range][quarter]
                #expect(exact <= bound, "round \(round), quarter \(index)")
                guard let most else { continue }
                #expect(exact >= most, "round \(round), quarter \(index)")
            }
            for bounds in [preferences.bounds, refined.bounds] where !bounds.isZero {
                let sums = Scratch<Score>(repeating: 7, count: shop.segment.rangeCount)
                bounds.addGreatest(to: sums)
                for range in 0..<sums.count {
                    let sum = sums[range]
                    #expect(sum == 7 + bounds[range].max())
                }
            }
            for document in stride(from: 0, to: documents, by: 1 + documents / 50) {
                let number = DocumentID(UInt32(document))
                #expect(preferences.affinity(of: number, in: shop.segment) == affinities[document])
                #expect(
                    AffinityScorer(refined, in: shop.segment).affinity(of: number)
                        == affinities[document])
            }
        }
    }

    @Test("of affinity exceed a single attribute's greatest weight by what rounding adds only")
    func rounding() throws {
        let shop = try ModelShop(seed: 12, documents: 4_000, areTied: false)
        for weight: Score in [1, 254, 255, 256, 257, 511, 30_000, Impact.maximumWeight] {
            var taste = ShopModel.Taste()
            taste.attributes = [(0, [0: weight, 3: weight / 3, 9: -weight], 0)]
            taste.cap = .max
            let bounds = taste.preferences(in: shop.segment).bounds
            for (index, most) in maxima(shop.model.affinities(taste)).enumerated() {
                let bound = bounds[index / 4][index % 4]
                #expect(bound >= most ?? 0 && bound <= max(0, most ?? 0) + weight / 128)
            }
        }
    }

    @Test("of affinity are the greatest there is once they are refined, but for what rounding adds")
    func refined() throws {
        var shop = try ModelShop(seed: 13, documents: 5_000, areTied: false)
        // Kinds of taste without a weight below 0.
        for kind in [1, 1, 1, 7, 7, 10, 10] {
            let taste = shop.taste(kind)
            let preferences = taste.preferences(in: shop.segment)
            let bounds = preferences.refined(in: shop.segment).bounds
            let maxima = maxima(shop.model.affinities(taste)).map { $0 ?? 0 }
            // Bounds were rounded before they were refined.
            let rounding =
                (0..<shop.segment.rangeCount).reduce(0) {
                    max($0, preferences.bounds[$1].max())
                } / 128
            for (index, most) in maxima.enumerated() {
                let bound = bounds[index / 4][index % 4]
                #expect(bound >= most && bound <= most + rounding, "kind \(kind), \(index)")
            }
        }
    }

    @Test("of text are never too low, and tell where a term is", arguments: 0..<3)
    func text(seed: UInt64) throws {
        var shop = try ModelShop(
            seed: 30 + seed, documents: [70, 3_000, 9_000][Int(seed)], areTied: seed == 1)
        for _ in 0..<40 {
            let query = shop.query()
            let resolved = try ResolvedQuery(query, in: shop.segment)
            let (scores, groups) = shop.model.texts(query)
            let visitor = try RangeVisitor(resolved)
            let meetings = resolved.hasMeetings ? try Meetings(resolved) : nil
            let surveys = try surveys(visitor, meetings, shop.segment.rangeCount)
            let essential = Set(try resolved.essentialRanges())
            for range in 0..<shop.segment.rangeCount {
                let documents = (range * 128)..<min(range * 128 + 128, scores.count)
                let matching = documents.filter {
                    groups[$0].nonzeroBitCount >= query.requiredGroups
                }
                if query.requiredGroups > 0, !matching.isEmpty {
                    #expect(essential.contains(range))
                }
                if query.requiredGroups <= 1, meetings == nil {
                    let bound = visitor.texts[range]
                    #expect(bound >= scores[documents].max() ?? 0)
                    #expect(bound > 0 || matching.isEmpty || query.requiredGroups == 0)
                }
                check(
                    visitor, enter(range, visitor, meetings), range, surveys[range], scores,
                    matching, isFree: query.requiredGroups == 0)
            }
        }
    }

    /// What a visitor says of each range before it is entered; afterwards all can be entered.
    private func surveys(
        _ visitor: RangeVisitor, _ meetings: Meetings?, _ rangeCount: Int
    ) throws -> [(met: UInt8, bounds: Quarters)] {
        let ranges = Array(0..<rangeCount)
        if let meetings {
            return ranges.map { range in
                let met = enter(range, visitor, meetings)
                return (met, met == 0 ? Quarters() : visitor.textBounds)
            }
        }
        guard visitor.query.isStaged, visitor.query.isConjunction else {
            try visitor.gather(ranges)
            return ranges.map { visitor.survey($0) }
        }
        var surveys = ranges.map { _ in (met: UInt8(0), bounds: Quarters()) }
        for range in try visitor.meet(at: ranges) {
            surveys[range] = (
                visitor.occurrences.quarters(inRange: range),
                Quarters(repeating: visitor.occurrences.bound(inRange: range))
            )
        }
        try visitor.gather(ranges)
        return surveys
    }

    /// Enters a range the way a search does.
    private func enter(
        _ range: Int, _ visitor: RangeVisitor, _ meetings: Meetings?
    ) -> UInt8 {
        guard let meetings else { return visitor.enter(range) }
        let row = (0..<meetings.count).first { meetings.range($0) == range }
        return row.map { visitor.enter(meetings, meeting: $0) } ?? 0
    }

    /// Compares what the visitor says of a range with the documents' scores.
    private func check(
        _ visitor: RangeVisitor, _ met: UInt8, _ range: Int,
        _ survey: (met: UInt8, bounds: Quarters), _ scores: [Score], _ matching: [Int],
        isFree: Bool
    ) {
        let held = matching.reduce(UInt8(0)) { $0 | 1 << UInt8($1 % 128 / 32) }
        #expect(met & held == held && survey.met & held == held)
        for document in matching { #expect(scores[document] <= survey.bounds[document % 128 / 32]) }
        guard met != 0 else { return }
        var expected = RangeSet()
        for document in matching { expected.insert(document % 128) }
        let matches = visitor.matches
        // Where nothing must match, all places do, also behind the last document.
        #expect(isFree ? matches == .all : matches == expected)
        let bounds = visitor.textBounds
        let own = scores[(range * 128)..<min(range * 128 + 128, scores.count)]
        visitor.sumText()
        for (place, expected) in own.enumerated() {
            let score = visitor.score(atPlace: place)
            if score != expected || score > bounds[place / 32] {
                Issue.record("\(score) in range \(range), place \(place), bounds \(bounds)")
            }
        }
        if visitor.isPlain { checkReaching(visitor, Array(own)) }
    }

    /// Compares which documents of a range may score enough, and what those score, with all scores.
    private func checkReaching(_ visitor: RangeVisitor, _ scores: [Score]) {
        for least in [scores.max() ?? 0, (scores.max() ?? 0) / 2, scores[scores.count / 2]] {
            var reached: [RangeSet] = []
            for quarter in 0..<4 {
                reached.append(visitor.places(inQuarter: quarter, scoring: least))
            }
            let all = reached.reduce(RangeSet()) { $0 | $1 }
            for (place, score) in scores.enumerated() {
                #expect(all.contains(place) == (score >= least))
            }
            let hopeful = visitor.places(.all, reaching: least)
            #expect(all & hopeful == all)
            var few = all
            visitor.sums.fill(-1)
            visitor.sumText(at: all)
            while let place = few.popFirst() {
                #expect(visitor.score(atPlace: place) == (place < scores.count ? scores[place] : 0))
            }
            visitor.sumText()
        }
    }

    @Test("of priors hold whatever the priors are")
    func priors() {
        var random = SeededGenerator(seed: 14)
        for scores: [Score] in [
            [], [.min], [.max], [Score](repeating: -10_000_000, count: 129),
            (0..<700).map { _ in Score.random(in: .min ... .max, using: &random) },
        ] {
            let prior = DocumentPrior(scores: scores)
            for (document, score) in prior.scores.enumerated() {
                #expect(score <= prior.rangeMaxima[document / 128])
                #expect(abs(score) <= Impact.maximumWeight)
            }
        }
    }

    @Test("boosts of one document add up, however great")
    func hugeBoosts() throws {
        let shop = try ModelShop(seed: 15, documents: 10, areTied: false)
        let boosts = [Hit](repeating: Hit(document: DocumentID(3), score: .max), count: 3)
        let preferences = Preferences(
            attributes: [], boosts: boosts, cap: 100, in: shop.segment)
        #expect(preferences.affinity(of: DocumentID(3), in: shop.segment) == 100)
    }
}
