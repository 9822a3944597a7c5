/// Two programs that take turns, so that whatever disturbs the machine meets both alike.
package struct InterleavedRounds: Sendable {
    /// A program and what it is called.
    package struct Side: Sendable {
        let name: String
        let program: ChildProgram

        package init(name: String, program: ChildProgram) {
            self.name = name
            self.program = program
        }
    }

    private let a: Side
    private let b: Side
    private let rounds: Int

    /// Two programs that print lines of figures.
    ///
    /// - Throws: `BenchmarkingError.tooFewRounds` if an interval needs more.
    package init(a: Side, b: Side, rounds: Int) throws(BenchmarkingError) {
        guard rounds >= MedianInterval.fewestValues else {
            throw .tooFewRounds(found: rounds, needed: MedianInterval.fewestValues)
        }
        self.a = a
        self.b = b
        self.rounds = rounds
    }

    /// Runs A B, B A, A B and so on.
    ///
    /// Who comes second finds a warmer machine; taking turns at that, too, lets it cancel out.
    ///
    /// - Parameter progress: is told, before each run, the round from 1 and whose turn it is.
    /// - Throws: `BenchmarkingError` when a program fails or prints anything but figures.
    package func run(
        progress: (_ round: Int, _ name: String) -> Void = { _, _ in }
    ) throws(BenchmarkingError) -> (a: ComparedRounds, b: ComparedRounds) {
        var lines: (a: [TaskFigures], b: [TaskFigures]) = ([], [])
        for round in 1...rounds {
            let isAFirst = !round.isMultiple(of: 2)
            for isA in [isAFirst, !isAFirst] {
                let side = isA ? a : b
                progress(round, side.name)
                let figures = try side.program.figures()
                if isA { lines.a += figures } else { lines.b += figures }
            }
        }
        return (
            ComparedRounds(name: a.name, lines: lines.a),
            ComparedRounds(name: b.name, lines: lines.b)
        )
    }
}
