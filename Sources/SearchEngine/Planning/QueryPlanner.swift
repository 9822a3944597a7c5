import Analysis
import Catalog
import Retrieval

/// Turns a customer's text into a weighted query.
///
/// A word counts W = 2 + idf (`InverseDocumentFrequency`), half for words that say little. To the
/// stem, which must match, come as extras: the very form, neighboring words side by side in the
/// title, joined codes and compounds, the whole title. All weights are then scaled so that a
/// perfect document scores `text_scale` nats, whatever the number of words.
///
/// Measured and left out: a bonus for the share of a title that matches (it lost on electronics,
/// and gained nothing elsewhere, as lengths count already), and for each word matched (the 2 in W
/// does that).
struct QueryPlanner {
    private static let minimumJoinedLength = 5
    private static let joinedNeighbors = 0.2
    private static let wholeTitle = 0.3

    let snapshot: IndexSnapshot
    let schema: IndexSchema
    let analyzers: IndexAnalyzers
    let ranking: RankingConstants

    func plan(_ text: String) throws(EngineError) -> PlannedQuery {
        let typed = text.trimmingSpace
        var query = QueryWords(
            typed, analyzer: analyzers.forQueries, others: analyzers.others)
        // An id or code stands for all of its pieces, known or not, and is not corrected.
        let isIdentifier = try snapshot.documentFrequency(of: TermKey.identifier(typed)) > 0
        let rewriter = QueryRewriter(snapshot: snapshot, analyzer: analyzers.forQueries)
        var isRewritten = false
        if !isIdentifier { isRewritten = try rewriter.rewrite(&query) }
        let known = query.words.filter { !$0.isUnknown }
        var collector = TermCollector()
        let groups = groups(of: query.words)
        try addWords(query.words, groups: groups, to: &collector)
        try addJoined(query, groups: groups, to: &collector)
        try addNeighbors(query.words, groups: groups, to: &collector)
        try addTitle(known, to: &collector)
        if isIdentifier { try addIdentifier(typed, known, groups: groups, to: &collector) }
        let groupCount = (groups.max() ?? 0) == 0 ? 0 : 64 - (groups.max() ?? 0).leadingZeroBitCount
        return PlannedQuery(
            query: Query(
                terms: collector.scaled(to: ranking[.textScale]), groupCount: groupCount,
                requiredGroups: groupCount),
            meanings: collector.meanings, corrected: isRewritten ? query.text : nil,
            ignored: query.words.filter(\.isUnknown).map(\.form) + query.excess
                + (query.words.isEmpty && !typed.isEmpty ? [String(typed.prefix(64))] : []),
            namedColumns: namedColumns(query.words),
            findsNothing: known.isEmpty && !query.words.isEmpty)
    }

    /// The group of each word as a bit: one for each distinct stem that must match, 0 for words
    /// that say little (unless there are no others) and for unknown ones.
    private func groups(of words: [QueryWord]) -> [UInt64] {
        let needed = words.map { !$0.isUnknown && !isStopWord($0) }
        let hasNeeded = needed.contains(true)
        var places: [String: Int] = [:]
        return words.indices.map { index in
            guard needed[index] || (!hasNeeded && !words[index].isUnknown) else { return 0 }
            let next = places.count
            let place = places[words[index].stem] ?? next
            places[words[index].stem] = place
            return 1 << UInt64(place)
        }
    }

    private func isStopWord(_ word: QueryWord) -> Bool {
        StopWords.contain(word.form, language: analyzers.forQueries.language.code)
    }

    // MARK: Terms

    private func addWords(
        _ words: [QueryWord], groups: [UInt64], to collector: inout TermCollector
    ) throws(EngineError) {
        for (word, group) in zip(words, groups) where !word.isUnknown {
            let share = word.certainty * (isStopWord(word) ? 0.5 : 1)
            let stem = TermKey.stem(word.stem)
            try add(stem, share: share, groups: group, .word(word.stem), to: &collector)
            for reading in word.otherReadings {
                try add(
                    TermKey.stem(reading.stem), share: share, groups: group,
                    .word(reading.stem), to: &collector)
            }
            for form in [word.form] + word.otherReadings.map(\.form) {
                try add(
                    TermKey.word(form), share: share * ranking[.exactForm], groups: 0,
                    .exactForm(form), to: &collector)
            }
            try add(
                TermKey.joined(word.form), share: share * ranking[.joined], groups: group,
                .joined(word.form), to: &collector)
            for completion in word.completions {
                try add(
                    TermKey.word(completion), share: share, groups: group,
                    .completion(completion), to: &collector)
            }
        }
    }

    /// Codes and compounds as the customer joined them.
    private func addJoined(
        _ query: QueryWords, groups: [UInt64], to collector: inout TermCollector
    ) throws(EngineError) {
        for (form, words) in query.joined {
            let group = groups[words].reduce(0, |)
            try add(
                TermKey.joined(form), share: ranking[.joined], groups: group, .joined(form),
                to: &collector)
            try add(
                TermKey.stem(stem(of: form)), share: ranking[.joined], groups: group,
                .word(form), to: &collector)
        }
    }

    /// Neighboring words: side by side in a title, or written as one.
    private func addNeighbors(
        _ words: [QueryWord], groups: [UInt64], to collector: inout TermCollector
    ) throws(EngineError) {
        for index in words.indices.dropLast() {
            let (first, second) = (words[index], words[index + 1])
            guard !first.isUnknown, !second.isUnknown else { continue }
            let key = TermKey.pair(first.stem, second.stem)
            if try snapshot.documentFrequency(of: key) > 0 {
                let both = try weight(of: first) + weight(of: second)
                collector.add(
                    key, weight: ranking[.phrase] * both, groups: 0,
                    meaning: .phrase(first.stem, second.stem))
            }
            let joined = first.form + second.form
            guard joined.allSatisfy(\.isLetter), joined.count >= Self.minimumJoinedLength else {
                continue
            }
            let group = groups[index] | groups[index + 1]
            for key in [TermKey.joined(joined), TermKey.stem(stem(of: joined))] {
                try add(
                    key, share: Self.joinedNeighbors, groups: group, .joined(joined),
                    to: &collector)
            }
        }
    }

    private func addTitle(
        _ words: [QueryWord], to collector: inout TermCollector
    ) throws(EngineError) {
        let key = TermKey.title(words.map(\.stem))
        guard !words.isEmpty, try snapshot.documentFrequency(of: key) > 0 else { return }
        var sum = 0.0
        for word in words { sum += try weight(of: word) }
        collector.add(key, weight: Self.wholeTitle * sum, groups: 0, meaning: .title)
    }

    /// The product that the query names must come first: it counts twice all words together.
    private func addIdentifier(
        _ text: String, _ words: [QueryWord], groups: [UInt64], to collector: inout TermCollector
    ) throws(EngineError) {
        var sum = 0.0
        for word in words { sum += try weight(of: word) }
        collector.add(
            TermKey.identifier(text), weight: 2 * max(sum, 1), groups: groups.reduce(0, |),
            meaning: .identifier(text))
    }

    /// Adds a term with a share of its weight, if any document has it.
    private func add(
        _ key: [UInt8], share: Double, groups: UInt64, _ meaning: PlannedQuery.Meaning,
        to collector: inout TermCollector
    ) throws(EngineError) {
        let count = try snapshot.documentFrequency(of: key)
        guard count > 0, share > 0 else { return }
        collector.add(
            key, weight: share * weight(documentFrequency: count), groups: groups,
            meaning: meaning)
    }

    private func weight(documentFrequency: Int) -> Double {
        2
            + InverseDocumentFrequency.nats(
                documentFrequency: documentFrequency, documentCount: snapshot.documentCount)
    }

    private func weight(of word: QueryWord) throws(EngineError) -> Double {
        let count = try snapshot.documentFrequency(of: TermKey.stem(word.stem))
        return (isStopWord(word) ? 0.5 : 1) * weight(documentFrequency: count)
    }

    private func stem(of form: String) -> String {
        analyzers.forQueries.tokens(in: form).last?.stem ?? form
    }

    // MARK: Gate

    /// The preferred attributes of which the query names a value, in whatever form.
    private func namedColumns(_ words: [QueryWord]) -> Set<Int> {
        var named: Set<Int> = []
        for start in words.indices {
            for end in start..<min(start + AttributeWords.maximumNameLength, words.count) {
                let stems = words[start...end].map(\.stem).joined(separator: " ")
                for (_, column) in schema.preferred
                where snapshot.segments.contains(where: {
                    $0.words.hasValue(inColumn: column, withStems: stems)
                }) { named.insert(column) }
            }
        }
        return named
    }
}

extension String {
    /// The text without white space at its ends.
    fileprivate var trimmingSpace: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
