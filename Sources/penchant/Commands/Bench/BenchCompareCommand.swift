import ArgumentParser
import Benchmarking

/// `penchant bench compare`: says whether one build is faster or slower than another.
struct BenchCompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Say per task whether B is faster or slower than A, or within noise.",
        discussion: """
            A and B are each a penchant executable, a git revision of the project in this folder \
            (built once, under .build/compare), . for the files as they are now, or, both of them, \
            a file of results.

            Two programs run 'bench engine' with the arguments behind -- in turns, A B, B A, A B \
            and so on. The ratio of a task is the median of B/A over the rounds; its interval lies \
            between order statistics of the rounds' ratios (sign test, at least 90 %: of five \
            rounds from the least to the greatest, 93.75 %). Faster and slower mean that the \
            interval leaves out 1 and the median is off by 1 % or more. A regression is a task \
            that is slower by more than the bound; then the exit status is 1.

            Files with a task in five lines or more, one for each round, are compared in the same \
            way, round by round; of others the noise is unknown, and only what is beyond the bound \
            is called faster or slower.

              penchant bench compare main . -- --corpus shop/products.jsonl \
            --queries shop/bench/queries.tsv --customers shop/bench/customers.jsonl
              penchant bench compare before.json after.json --bound 10%
            """)

    @Argument(help: "What is compared with: an executable, a revision, or a file of results.")
    var a: String

    @Argument(help: "What is compared: as A, or . for the files of this folder as they are.")
    var b: String

    @Argument(
        parsing: .postTerminator,
        help: ArgumentHelp("Behind --, the arguments of 'bench engine'.", valueName: "argument"))
    var engineArguments: [String] = []

    @Option(help: ArgumentHelp("How often each program runs, 5 or more.", valueName: "n"))
    var rounds = 5

    @Option(help: ArgumentHelp("The loss from which on it is a regression.", valueName: "percent"))
    var bound = Bound.default

    @Option(help: "The figure that decides: mean_us, p99_us or cpu_us.")
    var by = ComparedFigure.mean

    @Option(
        help: ArgumentHelp(
            "The tasks to compare, separated by commas; all if absent.", valueName: "tasks"))
    var tasks: String?

    @Flag(help: "Print one JSON object and nothing else on standard output.")
    var json = false

    func validate() throws {
        guard rounds >= MedianInterval.fewestValues else {
            throw ValidationError(
                "\(BenchmarkingError.tooFewRounds(found: rounds, needed: MedianInterval.fewestValues))"
            )
        }
    }

    func run() throws {
        let sides = try (ComparedSide(a), ComparedSide(b))
        let measured = try measure(sides.0, sides.1)
        let names = tasks.map { $0.split(separator: ",").map(String.init) }
        let comparison = try Comparison(
            a: measured.a.only(names), b: measured.b.only(names), deciding: by, bound: bound.share)
        let listing = ComparisonListing(comparison)
        for warning in listing.warnings { Output.complain("warning: \(warning)") }
        try Output.line(json ? listing.json() : Array(listing.text.utf8))
        guard comparison.regressions.isEmpty else { throw ExitStatus.failed }
    }

    private func measure(
        _ a: ComparedSide, _ b: ComparedSide
    ) throws -> (a: ComparedRounds, b: ComparedRounds) {
        switch (a, b) {
        case (.results(let a), .results(let b)): return (try recorded(a), try recorded(b))
        case (.results(let file), _):
            throw BenchmarkingError.unlikeSides(program: self.b, file: file)
        case (_, .results(let file)):
            throw BenchmarkingError.unlikeSides(program: self.a, file: file)
        default: return try takeTurns(a, b)
        }
    }

    private func recorded(_ path: String) throws -> ComparedRounds {
        let (run, problems) = try ResultFile(path: path).read()
        for problem in problems { Output.complain("warning: \(problem)") }
        return ComparedRounds(name: path, lines: run.tasks)
    }

    private func takeTurns(
        _ a: ComparedSide, _ b: ComparedSide
    ) throws -> (a: ComparedRounds, b: ComparedRounds) {
        guard !engineArguments.isEmpty else {
            throw ValidationError(
                """
                what to measure is missing: make a shop with 'penchant generate --products 100000 \
                --out shop', then add '-- --corpus shop/products.jsonl --queries shop/bench/queries.tsv \
                --customers shop/bench/customers.jsonl'
                """)
        }
        let builds = ProjectBuilds(of: "penchant") { Output.complain($0) }
        let rounds = try InterleavedRounds(
            a: side(self.a, try builds.executable(of: a)),
            b: side(self.b, try builds.executable(of: b)), rounds: rounds)
        return try rounds.run { round, name in
            if Output.isErrorTerminal {
                Output.complain("round \(round) of \(self.rounds): \(name)")
            }
        }
    }

    private func side(_ name: String, _ executable: String) -> InterleavedRounds.Side {
        let chosen = tasks.map { ["--tasks", $0] } ?? []
        return InterleavedRounds.Side(
            name: name,
            program: ChildProgram(executable, ["bench", "engine"] + engineArguments + chosen))
    }
}

extension ComparedFigure: ExpressibleByArgument {}

extension Bound: ExpressibleByArgument {
    /// A twentieth is more than the noise of a quiet machine.
    fileprivate static let `default` = Bound(percent: 5)

    /// Nil for text of another form than `5%` or `0.05`.
    public init?(argument: String) { self.init(argument) }

    /// The text in the form that is read.
    public var defaultValueDescription: String { text }
}
