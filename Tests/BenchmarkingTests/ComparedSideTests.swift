import Testing

@testable import Benchmarking

@Suite("What is compared")
struct ComparedSideTests {
    @Test func `A name is an executable, a file of results, the files as they are, or a revision`()
        throws
    {
        let folder = try TemporaryFolder()
        let script = try folder.script("penchant", "true")
        #expect(try ComparedSide(script) == .program(path: script))
        #expect(try ComparedSide("a/b.json") == .results(path: "a/b.json"))
        #expect(try ComparedSide("lines.jsonl") == .results(path: "lines.jsonl"))
        #expect(try ComparedSide(".") == .workingTree)
        #expect(try ComparedSide("HEAD~2") == .revision("HEAD~2"))
        #expect(try ComparedSide(folder.path) == .revision(folder.path))
    }

    @Test func `A file that cannot be run is no side`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("text", to: "notes")
        #expect(throws: BenchmarkingError.self) { try ComparedSide(file) }
        #expect(folder.names == ["notes"])
    }

    @Test func `An unknown revision is named`() throws {
        let folder = try TemporaryFolder()
        try Repository.make(in: folder)
        let builds = ProjectBuilds(of: "penchant", in: folder.path)
        for name in ["nowhere", "--help"] {
            let error = #expect(throws: BenchmarkingError.self) {
                try builds.executable(of: .revision(name))
            }
            #expect(error?.description.hasPrefix("\(name) is neither") == true)
        }
        #expect(folder.names == [".git", "file"])
    }

    @Test func `A revision that was built is not built again`() throws {
        let folder = try TemporaryFolder()
        try Repository.make(in: folder)
        let builds = ProjectBuilds(of: "penchant", in: folder.path)
        // There is no package to build, so that the first attempt leaves only the worktree.
        #expect(throws: BenchmarkingError.self) { try builds.executable(of: .revision("trunk")) }
        let trees = "\(folder.path)/.build/compare"
        let commit = try ChildProgram("ls", [trees]).run().output.split(separator: "\n")
        #expect(commit.count == 1)
        let release = "\(trees)/\(commit[0])/.build/release"
        _ = try ChildProgram("mkdir", ["-p", release]).succeed()
        let binary = try folder.script("built", "true")
        _ = try ChildProgram("mv", [binary, "\(release)/penchant"]).succeed()
        #expect(
            try builds.executable(of: .revision("HEAD")).hasSuffix(
                "/.build/compare/\(commit[0])/.build/release/penchant"))
    }

    @Test func `A worktree that was deleted is made again`() throws {
        let folder = try TemporaryFolder()
        try Repository.make(in: folder)
        let builds = ProjectBuilds(of: "penchant", in: folder.path)
        #expect(throws: BenchmarkingError.self) { try builds.executable(of: .revision("trunk")) }
        _ = try ChildProgram("rm", ["-r", "\(folder.path)/.build"]).succeed()
        let error = #expect(throws: BenchmarkingError.self) {
            try builds.executable(of: .revision("trunk"))
        }
        #expect(error?.description.hasPrefix("'swift build") == true)
    }
}
