/// How B compares with A, task by task.
package struct Comparison: Encodable, Sendable {
    /// What A is called.
    package let a: String
    /// What B is called.
    package let b: String
    /// The figure whose verdict is the task's.
    package let deciding: ComparedFigure
    /// The loss from which on it is a regression: 0.05 is 5 %.
    package let bound: Double
    /// The fewest rounds that a task has.
    package let rounds: Int
    /// The tasks of both sides.
    package let tasks: [TaskComparison]
    /// The tasks that only A has.
    package let onlyA: [String]
    /// The tasks that only B has.
    package let onlyB: [String]

    private enum CodingKeys: String, CodingKey {
        case a, b
        case deciding = "by"
        case bound, rounds, tasks
        case onlyA = "only_a"
        case onlyB = "only_b"
    }

    /// Compares what two sides measured.
    ///
    /// - Throws: `BenchmarkingError.nothingInCommon`.
    package init(
        a: ComparedRounds, b: ComparedRounds, deciding: ComparedFigure = .mean, bound: Double
    ) throws(BenchmarkingError) {
        let shared = Set(a.figures.keys).intersection(b.figures.keys).sorted()
        tasks = shared.compactMap {
            TaskComparison(
                $0, a: a.figures[$0] ?? [], b: b.figures[$0] ?? [], deciding: deciding,
                bound: bound)
        }
        guard !tasks.isEmpty else {
            throw .nothingInCommon(
                a: Self.names(a.figures.keys), b: Self.names(b.figures.keys))
        }
        self.a = a.name
        self.b = b.name
        self.deciding = deciding
        self.bound = bound
        rounds = shared.map { min(a.figures[$0]?.count ?? 0, b.figures[$0]?.count ?? 0) }.min() ?? 0
        onlyA = Self.names(Set(a.figures.keys).subtracting(shared))
        onlyB = Self.names(Set(b.figures.keys).subtracting(shared))
    }

    /// The tasks at which B is slower beyond noise and bound.
    package var regressions: [TaskComparison] { tasks.filter(\.isRegression) }

    /// Whether chance could explain any difference, as the rounds are too few to say.
    package var isNoiseUnknown: Bool { rounds < MedianInterval.fewestValues }

    /// The least probability with which an interval covers the true median; nil without intervals.
    package var coverage: Double? {
        tasks.compactMap { $0.figures[deciding]?.coverage }.min()
    }

    private static func names(_ tasks: some Sequence<MeasuredTask>) -> [String] {
        tasks.sorted().map { "\($0.name) (\($0.peer), \($0.docs) products)" }
    }
}
