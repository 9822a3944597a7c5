import Testing

@Suite("Usage")
struct UsageTests {
    static let commands = [
        "build", "events", "search", "evaluate", "replay", "verify", "rollback", "stats",
        "generate",
    ]

    static let benchCommands = [
        "bench engine", "bench load", "bench compare", "bench report", "bench regret",
        "bench titles",
    ]

    @Test(arguments: commands + benchCommands)
    func `Every command has a help page with an example and all options explained`(
        command: String
    ) throws {
        let words = command.split(separator: " ").map(String.init)
        let run = try Program.run(words + ["--help"], in: TemporaryFolder())
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output.hasPrefix("OVERVIEW: "))
        #expect(run.output.contains("\n  penchant \(command) "))
        let lines = run.output.split(separator: "\n")
        let start = try #require(lines.firstIndex { $0 == "OPTIONS:" })
        for (line, next) in zip(lines[start...], lines[start...].dropFirst() + [""])
        where line.hasPrefix("  -") {
            let names = line.dropFirst(2).prefix(while: { !"\n".contains($0) })
            #expect(names.contains("   ") || next.hasPrefix("      "), "\(line) is not explained")
        }
    }

    @Test func `The program's own help names every command`() throws {
        let run = try Program.run("--help", in: TemporaryFolder())
        #expect(run.status == 0)
        for command in Self.commands + ["bench"] { #expect(run.output.contains("\n  \(command) ")) }
    }

    @Test(arguments: [
        ["fly"], ["build"], ["build", "shop", "--nonsense"], ["build", "shop", "--dry-run"],
        ["build", "shop", "--from", "a", "--max-rejects", "-1"],
        ["build", "shop", "--from", "a", "--format", "xls"], ["events", "shop"],
        ["search", "shop"],
        ["search", "shop", "x", "--limit", "1001"], ["search", "shop", "x", "--limit", "ten"],
        ["search", "shop", "x", "--strength", "1.5"], ["search", "shop", "x", "--sort", "a:up"],
        ["search", "shop", "x", "--offset", "10001"], ["evaluate", "shop"], ["replay", "shop"],
        ["verify"], ["rollback"], ["stats"], ["generate"],
        ["generate", "--out", "x", "--products", "0"], ["bench", "engine"],
        ["bench", "engine", "shop", "--shop", "shop", "--threads", "none"],
        ["bench", "load", "shop", "--closed"], ["bench", "compare", "a"],
        ["bench", "compare", "a", "b", "--rounds", "4"],
        ["bench", "compare", "a", "b", "--bound", "5"], ["bench", "regret", "shop"],
        ["bench", "regret", "shop", "--shop", "shop", "--queries", "0"], ["bench", "titles"],
        ["generate", "--out", "x", "--until", "tomorrow"],
    ])
    func `Wrong usage is one line on standard error, with status 2`(arguments: [String]) throws {
        let run = try Program.run(arguments, in: TemporaryFolder())
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("penchant: "))
        #expect(run.errors.hasSuffix("--help'\n"))
        #expect(run.errors.count(where: \.isNewline) == 1)
    }

    @Test(arguments: [
        ["search", "shop", "x", "--where", "brand:("],
        ["search", "shop", "x", "--where", "size:1"],
        ["search", "shop", "x", "--facets", "size"], ["search", "shop", "x", "--sort", "size"],
        ["search", "shop", "x", "--for", "a\tb"],
    ])
    func `Arguments that the index does not know are wrong usage, too`(arguments: [String]) throws {
        let shop = try TinyShop.built()
        let run = try Program.run(arguments, in: shop.folder)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("penchant: "))
    }

    @Test(arguments: ["build", "stats", "verify", "rollback"])
    func `A folder that is no index fails, and is not made`(command: String) throws {
        let folder = try TemporaryFolder()
        let run = try Program.run(command, "nowhere", in: folder)
        #expect(run.status == 1)
        #expect(run.errors.contains("no index.yaml in nowhere"))
        #expect(run.errors.count(where: \.isNewline) == 1)
        #expect(folder.contents("nowhere/data/catalog.sqlite") == nil)
    }

    @Test func `A faulty definition is named with its line`() throws {
        let folder = try TemporaryFolder()
        try folder.write("language: en\nid: id\nfeilds: {}\n", to: "shop/index.yaml")
        let run = try Program.run("build", "shop", in: folder)
        #expect(run.status == 1)
        #expect(run.errors.contains("shop/index.yaml:3"))
    }
}
