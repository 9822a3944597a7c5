import Testing

@testable import Benchmarking

@Suite("Programs that are run")
struct ChildProgramTests {
    @Test func `Output, errors and status are kept apart`() throws {
        let end = try ChildProgram("sh", ["-c", "echo out; echo err >&2; exit 3"]).run()
        #expect(end.output == "out\n")
        #expect(end.errors == "err\n")
        #expect(end.status == 3)
    }

    @Test func `A signal is told from an exit`() throws {
        #expect(try ChildProgram("sh", ["-c", "kill -9 $$"]).run().status == -9)
    }

    @Test func `A program that does not end is stopped`() {
        #expect(
            throws: BenchmarkingError.tookTooLong(
                program: "sleep 1000", limit: .milliseconds(50))
        ) { try ChildProgram("sleep", ["1000"]).run(within: .milliseconds(50)) }
    }

    @Test func `A program that is not there cannot be started`() {
        let error = #expect(throws: BenchmarkingError.self) {
            try ChildProgram("/nowhere/penchant", []).run()
        }
        #expect(error?.description.hasPrefix("cannot start /nowhere/penchant: ") == true)
    }

    @Test func `A failure shows the last lines of what was said`() {
        let error = #expect(throws: BenchmarkingError.self) {
            _ = try ChildProgram("sh", ["-c", "seq 1 20 >&2; exit 4"]).succeed()
        }
        #expect(
            error?.description
                == "'sh -c seq 1 20 >&2; exit 4' ended with status 4; it said: "
                + "16 | 17 | 18 | 19 | 20")
    }

    @Test func `Lines that name an error come before others`() {
        let error = #expect(throws: BenchmarkingError.self) {
            _ = try ChildProgram("sh", ["-c", "echo a.swift:1: error: no; seq 1 9; exit 1"])
                .succeed()
        }
        #expect(error?.description.hasSuffix("it said: a.swift:1: error: no") == true)
    }
}
