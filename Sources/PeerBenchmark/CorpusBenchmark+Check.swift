import Retrieval

/// How many answers were compared with the reference.
package struct CheckFigures: Encodable, Sendable, Equatable {
    /// The task.
    package let task: String
    /// The number of products searched.
    package let docs: Int
    /// How many queries were asked.
    package let checked: Int
    /// How many of them were filtered.
    package let filtered: Int
}

extension CorpusBenchmark {
    /// Compares answers with those of looking at each product on its own: hits and scores, found with
    /// and without a total, and totals and facets where the task has them. Every other query is
    /// filtered, by one filter after another.
    ///
    /// - Parameter count: how many queries to ask at most, spread over all of them.
    /// - Throws: `PeerBenchmarkError.differs` for the first answer that is another.
    package func check(_ task: PeerTask, count: Int) throws(PeerBenchmarkError) -> CheckFigures {
        let (queries, runner) = try prepare(task)
        let count = min(max(0, count), queries.count)
        var filtered = 0
        for checked in 0..<count {
            let index = (2 * checked + 1) * queries.count / (2 * count)
            var filter: FilteredDocuments?
            if checked % 2 == 1 {
                let share = FilterShare.all[filtered % FilterShare.all.count]
                filter = FilteredDocuments(share.documents(of: runner.segment.documentCount))
                filtered += 1
            }
            try check(queries[index], of: runner, among: filter)
        }
        return CheckFigures(
            task: task.rawValue, docs: runner.segment.documentCount, checked: count,
            filtered: filtered)
    }

    private func check(
        _ query: CorpusQuery, of runner: TaskRunner, among filter: FilteredDocuments?
    ) throws(PeerBenchmarkError) {
        let expected: TaskRunner.Answer
        var found: [(answer: TaskRunner.Answer, counts: Bool)] = []
        do throws(RetrievalError) {
            expected = try runner.reference(query, among: filter?.documents)
            // Twice, as a filter remembers what it was asked for.
            for counts in [false, true, false, true] {
                found.append((try runner.answer(query, among: filter, counts: counts), counts))
            }
        } catch { throw .retrieval(error) }
        for (answer, counts) in found
        where counts ? answer.hits != expected.hits : answer != expected {
            throw .differs(
                task: runner.task.rawValue, query: query.text, expected: "\(expected)",
                found: "\(answer)")
        }
    }
}
