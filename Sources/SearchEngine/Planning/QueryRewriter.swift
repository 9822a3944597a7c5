import Analysis

/// Replaces words that no product has by what was most likely meant: the end of an unfinished word,
/// two words written as one, or the right spelling. Words that occur anywhere are left alone.
struct QueryRewriter {
    private static let maximumCompletions = 20

    let snapshot: IndexSnapshot
    let analyzer: Analyzer

    /// Rewrites the words in place; true when the query now says something else.
    func rewrite(_ query: inout QueryWords) throws(EngineError) -> Bool {
        var isChanged = false
        var rewritten: [QueryWord] = []
        for (index, word) in query.words.enumerated() {
            let bridges = query.joined.filter { $0.words.contains(index) }
            guard try !isKnown(word, joined: bridges.map(\.form)) else {
                rewritten.append(word)
                continue
            }
            let replacements = try replacements(
                of: word, isLast: index == query.words.count - 1, isBridged: !bridges.isEmpty)
            isChanged = isChanged || replacements.contains { $0.certainty < 1 }
            rewritten += replacements
        }
        // A split moves the words behind it; the joined forms that still fit are made anew.
        if rewritten.count != query.words.count { query.joined = [] }
        query.words = rewritten
        return isChanged
    }

    /// Whether any document has the word, in any reading, or a joined form that it is part of.
    private func isKnown(
        _ word: QueryWord, joined: [String]
    ) throws(EngineError) -> Bool {
        for stem in [word.stem] + word.otherReadings.map(\.stem) {
            if try snapshot.documentFrequency(of: TermKey.stem(stem)) > 0 { return true }
        }
        for form in [word.form] + joined {
            if try snapshot.documentFrequency(of: TermKey.joined(form)) > 0 { return true }
        }
        return false
    }

    private func replacements(
        of word: QueryWord, isLast: Bool, isBridged: Bool
    ) throws(EngineError) -> [QueryWord] {
        var word = word
        if isLast, word.form.utf8.count >= 2 {
            word.completions = try snapshot.completions(
                of: word.form, limit: Self.maximumCompletions)
            if !word.completions.isEmpty { return [word] }
        }
        if let parts = try split(word) { return parts }
        let corrector = SpellingCorrector(vocabulary: snapshot.vocabulary)
        if !isBridged, let meant = try corrector.correction(of: word.form) {
            return [self.word(meant)]
        }
        word.isUnknown = true
        return [word]
    }

    /// Two words side by side in some title that make up the word; the most frequent such pair.
    private func split(_ word: QueryWord) throws(EngineError) -> [QueryWord]? {
        let letters = Array(word.form)
        guard letters.count >= 4, letters.allSatisfy(\.isLetter) else { return nil }
        var best: (count: Int, parts: [QueryWord])?
        for cut in 2...(letters.count - 2) {
            let parts = [self.word(String(letters[..<cut])), self.word(String(letters[cut...]))]
            let count = try snapshot.documentFrequency(
                of: TermKey.pair(parts[0].stem, parts[1].stem))
            if count > best?.count ?? 0 { best = (count, parts) }
        }
        return best?.parts
    }

    private func word(_ form: String) -> QueryWord {
        let stem = analyzer.tokens(in: form).first?.stem ?? form
        return QueryWord(form: form, stem: stem, certainty: QueryWord.guessed)
    }
}
