/// Finds the known name that somebody who wrote another one may have meant.
package enum NearestName {
    /// The nearest of `known` by edits, if at most a third of `found` (and at least 2) differ.
    package static func of(_ found: String, among known: [String]) -> String? {
        let limit = max(2, found.count / 3)
        let ranked = known.map { ($0, distance(Array(found.lowercased()), Array($0))) }
        guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= limit,
            best.1 < found.count
        else { return nil }
        return best.0
    }

    /// The number of insertions, deletions, replacements and swaps of neighbors (restricted
    /// Damerau–Levenshtein).
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var previous: [Int] = []
        var current = Array(0...right.count)
        for row in 0..<left.count {
            var next = [row + 1]
            for column in 0..<right.count {
                let replaced = current[column] + (left[row] == right[column] ? 0 : 1)
                var best = min(replaced, current[column + 1] + 1, next[column] + 1)
                let isSwap =
                    row > 0 && column > 0 && left[row] == right[column - 1]
                    && left[row - 1] == right[column]
                if isSwap { best = min(best, previous[column - 1] + 1) }
                next.append(best)
            }
            previous = current
            current = next
        }
        return current[right.count]
    }
}
