import Testing

@testable import Benchmarking

@Suite("The commit that is measured")
struct SourceCommitTests {
    @Test func `Outside a repository it is unknown`() throws {
        #expect(SourceCommit.current(in: try TemporaryFolder().path) == "")
    }

    @Test func `Changed files are marked, new ones are not`() throws {
        let folder = try TemporaryFolder()
        try Repository.make(in: folder)
        let clean = SourceCommit.current(in: folder.path)
        #expect(clean.count >= 7 && clean.allSatisfy(\.isHexDigit))
        try folder.write("new", to: "other")
        #expect(SourceCommit.current(in: folder.path) == clean)
        try folder.write("changed", to: "file")
        #expect(SourceCommit.current(in: folder.path) == clean + "+")
    }
}

/// A git repository with one commit.
enum Repository {
    static func make(in folder: TemporaryFolder) throws {
        try folder.write("text", to: "file")
        for arguments in [
            ["init", "-q", "-b", "trunk"], ["add", "file"],
            [
                "-c", "user.name=A", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false",
                "commit", "-q", "-m", "first",
            ],
        ] { _ = try ChildProgram("git", arguments, in: folder.path).succeed() }
    }
}
