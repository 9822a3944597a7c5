extension ReplayMeasures {
    /// One JSON object: `probes`, `customers`, `neutral` and `personalized`, with 95 % intervals as
    /// pairs; a figure that is not defined is null.
    ///
    /// - Complexity: O(1,000 · *customers*), for the bootstrap.
    package var json: String { value.text }

    /// The figures for a person.
    ///
    /// - Complexity: O(1,000 · *customers*), for the bootstrap.
    package var summary: String {
        let all = all
        let (customers, intervals) = bootstrap
        return """
            probes        \(all.probes) of \(customers) customers
            neutral       mrr \(Self.text(all.neutralMRR, intervals.neutral)), \
            ndcg@10 \(Self.text(all.neutralNDCG10))
            personalized  mrr \(Self.text(all.personalizedMRR, intervals.personalized)), \
            ndcg@10 \(Self.text(all.personalizedNDCG10))
            ratio of mrr  \(Self.text(all.ratio, intervals.ratio))
            harmed        \(Self.text(all.harmed)), improved \(Self.text(all.improved))
            repeat        \(Self.line(repeats))
            new           \(Self.line(firsts))
            """
    }

    private var value: JSONValue {
        let all = all
        let (customers, intervals) = bootstrap
        return .object([
            ("probes", .integer(all.probes)), ("customers", .integer(customers)),
            (
                "neutral",
                .object([
                    ("mrr", .number(all.neutralMRR)), ("ndcg@10", .number(all.neutralNDCG10)),
                    ("mrr_interval", Self.pair(intervals.neutral)),
                ])
            ),
            (
                "personalized",
                .object([
                    ("mrr", .number(all.personalizedMRR)),
                    ("ndcg@10", .number(all.personalizedNDCG10)),
                    ("harmed", .number(all.harmed)), ("improved", .number(all.improved)),
                    ("mrr_interval", Self.pair(intervals.personalized)),
                    ("mrr_ratio", .number(all.ratio)),
                    ("mrr_ratio_interval", Self.pair(intervals.ratio)),
                    ("repeat", Self.value(of: repeats)), ("new", Self.value(of: firsts)),
                ])
            ),
        ])
    }

    private static func value(of group: ReplayGroup) -> JSONValue {
        .object([
            ("probes", .integer(group.probes)), ("mrr", .number(group.personalizedMRR)),
            ("ndcg@10", .number(group.personalizedNDCG10)), ("harmed", .number(group.harmed)),
            ("neutral_mrr", .number(group.neutralMRR)),
            ("neutral_ndcg@10", .number(group.neutralNDCG10)),
        ])
    }

    private static func pair(_ interval: ClosedRange<Double>?) -> JSONValue {
        interval.map { .array([.number($0.lowerBound), .number($0.upperBound)]) } ?? .number(nil)
    }

    private static func text(_ value: Double?, _ interval: ClosedRange<Double>? = nil) -> String {
        let value = JSONValue.number(value).rounded
        guard let interval else { return value }
        let bounds = [interval.lowerBound, interval.upperBound].map { JSONValue.number($0).rounded }
        return "\(value) [\(bounds.joined(separator: ", "))]"
    }

    private static func line(_ group: ReplayGroup) -> String {
        """
        \(group.probes) probes, mrr \(text(group.neutralMRR)) neutral, \
        \(text(group.personalizedMRR)) personalized, harmed \(text(group.harmed))
        """
    }
}
