import Foundation
import FoundationXML
import Testing

@testable import Benchmarking

@Suite("The report")
struct BenchmarkReportTests {
    private func page(
        _ runs: [StoredRun] = Samples.history, problems: [BenchmarkingError] = []
    ) -> String {
        BenchmarkReport(ResultFiles.Contents(runs: runs, problems: problems)).html
    }

    @Test func `The page and all drawings in it are well-formed`() throws {
        let outline = try Outline(page())
        #expect(outline.counts["svg", default: 0] > 10)
        #expect(outline.counts["details"] == outline.counts["svg", default: 0] + 1)
        #expect(outline.counts["h1"] == 1)
        #expect(outline.counts["script"] == nil)
    }

    @Test func `Every drawing says what it shows`() throws {
        let outline = try Outline(page())
        let drawings = outline.elements.filter { $0.name == "svg" }
        #expect(drawings.allSatisfy { $0.attributes["role"] == "img" })
        #expect(drawings.allSatisfy { $0.attributes["aria-label"]?.isEmpty == false })
    }

    @Test func `Nothing is loaded from elsewhere`() throws {
        let html = page()
        for word in ["http:", "https:", "url(", "@import", "src="] {
            #expect(!html.contains(word))
        }
        let references = try Outline(html).elements.compactMap { $0.attributes["href"] }
        #expect(references.allSatisfy { $0.hasPrefix("#") })
    }

    @Test func `Every section of the navigation is there`() throws {
        let elements = try Outline(page()).elements
        let targets = Set(elements.compactMap { $0.attributes["id"] })
        let links = elements.compactMap { $0.attributes["href"]?.dropFirst() }
        #expect(links == ["latency", "trend", "peers", "growth", "runs"])
        #expect(links.allSatisfy { targets.contains(String($0)) })
    }

    @Test func `What comes from files cannot become markup`() throws {
        let evil = "<script>alert(\"1\")</script>&'\u{1}"
        var run = Samples.run(commit: evil, tasks: [Samples.task(evil), Samples.task("or")])
        run.catalog.name = evil
        run.machine.cpu = evil
        run.load?.mix = evil
        run.tasks[0].errors = [evil: 1]
        run.tasks[1].peer = evil
        let html = page(
            [StoredRun(file: evil, run: run)] + Samples.history,
            problems: [.badResults(path: evil, line: 1, reason: evil)])
        #expect(!html.contains("<script"))
        #expect(html.contains("&lt;script&gt;alert(&quot;1&quot;)"))
        #expect(try Outline(html).counts["script"] == nil)
    }

    @Test func `Files that were left out are named`() {
        let html = page(problems: [.badResults(path: "x.json", line: 0, reason: "it is empty")])
        #expect(html.contains("x.json: it is empty"))
    }

    @Test func `Sections without anything to show are left out`() throws {
        let run = Samples.run(tasks: [Samples.task()])
        let html = page([StoredRun(file: "a.json", run: run)])
        let links = try Outline(html).elements.compactMap { $0.attributes["href"] }
        #expect(links == ["#latency", "#runs"])
    }

    @Test func `Even figures of zero and an unknown machine can be drawn`() throws {
        var zero = Samples.task(mean: 0)
        zero.curve = []
        var run = Samples.run(tasks: [zero, zero], indexing: [Samples.build(docs: 0)])
        run.machine = Machine(os: "", cpu: "", cores: 0, memoryBytes: 0)
        let runs = [1.0, 2].map { time in
            var run = run
            run.at = Date(timeIntervalSince1970: time)
            run.commit = "c\(time)"
            return StoredRun(file: "\(time)", run: run)
        }
        let html = page(runs)
        _ = try Outline(html)
        #expect(!html.contains("nan"))
        #expect(!html.contains("inf\""))
    }

    @Test func `Peers are set beside each other by what they are asked`() throws {
        let questions = PeerQuestion.all(in: History(runs: Samples.history))
        #expect(questions.map(\.name) == ["and", "or", "pers_fn_or"])
        let or = try #require(questions.first { $0.name == "or" })
        #expect(
            or.answers.map(\.name) == [
                "penchant", "pisa BMW", "lucene", "tantivy", "sqlite-fts5",
            ])
        #expect(or.bestPeer?.name == "pisa BMW")
        let ratio = try #require(or.own.flatMap(or.ratio))
        #expect(abs(ratio - 10 * 10.0.squareRoot() / 130) < 1e-9)
    }

    @Test func `Of several rounds the one with the median mean is shown`() {
        let run = Samples.run(tasks: [5, 1, 3, 9, 2].map { Samples.task(mean: $0) })
        #expect(run.typicalTasks.map(\.meanMicroseconds) == [3])
    }

    @Test func `Only runs in the same setting are compared with the one before`() throws {
        let history = History(runs: Samples.history)
        let million = try #require(Samples.history.first { $0.file == "2.json" }?.run)
        #expect(history.previous(to: million)?.commit == "e4d0937")
        let small = try #require(Samples.history.first { $0.file == "1.json" }?.run)
        #expect(history.previous(to: small) == nil)
    }

    @Test func `A curve ends before the maximum, and percentiles stand in for it`() {
        var task = Samples.task(mean: 100)
        #expect(task.points.map(\.quantile) == [0.5, 0.99])
        task.curve = nil
        #expect(task.points.map(\.quantile) == [0.5, 0.9, 0.95, 0.99, 0.999])
    }
}

/// The elements of a page that is well-formed XML.
private final class Outline: NSObject, XMLParserDelegate {
    struct NotWellFormed: Error { let reason: String }

    private(set) var elements: [(name: String, attributes: [String: String])] = []
    var counts: [String: Int] { elements.reduce(into: [:]) { $0[$1.name, default: 0] += 1 } }

    /// - Throws: `NotWellFormed` with the place of the first fault.
    init(_ html: String) throws {
        super.init()
        let parser = XMLParser(data: Data(html.utf8))
        parser.delegate = self
        guard parser.parse() else {
            throw NotWellFormed(
                reason: "line \(parser.lineNumber), column \(parser.columnNumber): "
                    + "\(String(describing: parser.parserError))")
        }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) { elements.append((name, attributes)) }
}
