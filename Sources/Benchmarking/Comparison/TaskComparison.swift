/// How B did at one task, compared with A.
package struct TaskComparison: Encodable, Sendable {
    /// What was measured.
    package let task: MeasuredTask
    /// How the figures compare; those that a side lacks are absent.
    package let figures: [ComparedFigure: Ratio]
    /// The numbers of products found, over all rounds of A, in ascending order.
    package let matchesA: [Int]
    /// The numbers of products found, over all rounds of B, in ascending order.
    package let matchesB: [Int]
    /// What the deciding figure says.
    package let verdict: Verdict
    /// Whether the deciding figure is beyond the bound.
    package let isRegression: Bool

    private enum CodingKeys: String, CodingKey {
        case peer, task, layout, docs, threads
        case figures, verdict
        case matchesA = "matches_a"
        case matchesB = "matches_b"
        case isRegression = "regression"
    }

    /// - Returns: nil if a side lacks the deciding figure.
    init?(
        _ task: MeasuredTask, a: [TaskFigures], b: [TaskFigures], deciding: ComparedFigure,
        bound: Double
    ) {
        var figures: [ComparedFigure: Ratio] = [:]
        for figure in ComparedFigure.allCases {
            figures[figure] = Ratio(
                a: a.compactMap(figure.value), b: b.compactMap(figure.value), bound: bound)
        }
        guard let decision = figures[deciding] else { return nil }
        self.task = task
        self.figures = figures
        matchesA = Set(a.compactMap(\.matches)).sorted()
        matchesB = Set(b.compactMap(\.matches)).sorted()
        verdict = decision.verdict
        isRegression = decision.isRegression(beyond: bound)
    }

    /// Whether the sides found different numbers of products, so that they did different work.
    package var matchesDiffer: Bool {
        !matchesA.isEmpty && !matchesB.isEmpty && matchesA != matchesB
    }

    package func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(task.peer, forKey: .peer)
        try members.encode(task.task, forKey: .task)
        try members.encode(task.layout, forKey: .layout)
        try members.encode(task.docs, forKey: .docs)
        try members.encode(task.threads, forKey: .threads)
        try members.encode(figures, forKey: .figures)
        try members.encode(matchesA, forKey: .matchesA)
        try members.encode(matchesB, forKey: .matchesB)
        try members.encode(verdict, forKey: .verdict)
        try members.encode(isRegression, forKey: .isRegression)
    }
}
