import Testing

@testable import Benchmarking

@Suite("Programs that take turns")
struct InterleavedRoundsTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A program that notes its turn and prints lines of figures.
    ///
    /// A shell reads it: the system refuses to run a file that a process started meanwhile by
    /// another test has inherited open for writing.
    private func side(_ name: String, mean: Int) throws -> InterleavedRounds.Side {
        let path = try folder.write(
            """
            printf '%s' \(name) >> '\(folder.path)/turns'
            echo '{"peer":"penchant","task":"or","layout":"all","docs":9,"n":1,"p50_us":1,\
            "p95_us":1,"p99_us":1,"mean_us":\(mean),"matches":1}'
            echo '{"peer":"penchant","task":"index","layout":"all","docs":9,"index_s":1,"bytes":1}'
            """, to: name)
        return InterleavedRounds.Side(name: name, program: ChildProgram("sh", [path]))
    }

    @Test func `Who starts alternates from round to round`() throws {
        let rounds = try InterleavedRounds(
            a: side("A", mean: 100), b: side("B", mean: 50), rounds: 5)
        var told: [String] = []
        let (a, b) = try rounds.run { told.append("\($0)\($1)") }
        #expect(folder.text("turns") == "ABBAABBAAB")
        #expect(told == ["1A", "1B", "2B", "2A", "3A", "3B", "4B", "4A", "5A", "5B"])
        let comparison = try Comparison(a: a, b: b, bound: 0.05)
        #expect(comparison.rounds == 5)
        #expect(comparison.tasks.first?.figures[.mean]?.ratio == 0.5)
        #expect(comparison.tasks.first?.verdict == .faster)
    }

    @Test(arguments: 0..<5)
    func `Too few rounds for an interval are refused`(rounds: Int) throws {
        let side = try side("A", mean: 1)
        #expect(throws: BenchmarkingError.tooFewRounds(found: rounds, needed: 5)) {
            try InterleavedRounds(a: side, b: side, rounds: rounds)
        }
        #expect(folder.text("turns").isEmpty)
    }

    @Test func `A failing program ends the comparison with its last words`() throws {
        let path = try folder.write("echo 'penchant: no corpus' >&2\nexit 2", to: "bad")
        let bad = InterleavedRounds.Side(name: "B", program: ChildProgram("sh", [path, "bench"]))
        let rounds = try InterleavedRounds(a: side("A", mean: 1), b: bad, rounds: 5)
        #expect(
            throws: BenchmarkingError.programFailed(
                program: "sh \(path) bench", status: 2, lastErrors: ["penchant: no corpus"])
        ) { try rounds.run() }
        #expect(folder.text("turns") == "A")
    }

    @Test(arguments: [("echo fast", "line 1"), ("true", "none")])
    func `Anything but figures is refused`(script: String, found: String) throws {
        let path = try folder.write(script, to: "odd")
        let odd = InterleavedRounds.Side(name: "A", program: ChildProgram("sh", [path]))
        let rounds = try InterleavedRounds(a: odd, b: odd, rounds: 5)
        let error = #expect(throws: BenchmarkingError.self) { try rounds.run() }
        let text = try #require(error).description
        #expect(text.contains("found \(found)"))
    }
}
