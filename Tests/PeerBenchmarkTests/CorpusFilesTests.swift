import Testing

@testable import PeerBenchmark

@Suite("Queries and customers of a corpus")
struct CorpusFilesTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func fault(_ read: () throws -> Void) -> String {
        do {
            try read()
            return "none"
        } catch {
            return "\(error)".replacing(folder.path, with: "")
        }
    }

    @Test func `Queries have an asker and words`() throws {
        let path = try folder.write("q1\tu1\tred shoe\r\n\r\nq2\t\tx", to: "q.tsv")
        let queries = try CorpusQuery.read(path)
        #expect(queries.map(\.customer) == ["u1", ""])
        #expect(queries[0].terms == ["red", "shoe"].map { Array($0.utf8) })
        #expect(queries.count == 2)
    }

    @Test(arguments: [
        ("q1\tu1\tx\nred shoe\n", "/q.tsv:2: expected id TAB customer TAB query"),
        ("\nq1\tu1\n", "/q.tsv:2: expected id TAB customer TAB query, found \"q1\tu1\""),
        ("q1\tu1\t \n", "/q.tsv:1: expected id TAB customer TAB query"),
        ("\n", "/q.tsv holds no queries"),
    ])
    func `A bad line of queries is named`(text: String, expected: String) throws {
        let path = try folder.write(text, to: "q.tsv")
        let fault = fault { _ = try CorpusQuery.read(path) }
        #expect(fault.hasPrefix(expected), "\(fault)")
    }

    @Test func `Weights of categories go to the column of their level`() throws {
        let path = try folder.write(
            #"{"id":"u","aff":[["brand","B",0.5],["cat","a > b",0.25],["cat","a/b/c",1]]}"#,
            to: "c.jsonl")
        let customer = try #require(try CorpusCustomer.read(path)["u"])
        #expect(customer.weights == [["B": 0.5], [:], [:], ["a > b": 0.25], ["a/b/c": 1]])
    }

    @Test(arguments: [
        #"{"id":"u"}"#, "nonsense", #"{"id":"u","aff":[["size","B",0.5]]}"#,
        #"{"id":"u","aff":[["brand","B"]]}"#, #"{"id":"u","aff":[["brand","B","0.5"]]}"#,
        #"{"id":"u","aff":[["cat","a/b/c/d",1]]}"#,
    ])
    func `A bad line of customers is named`(line: String) throws {
        let path = try folder.write(#"{"id":"v","aff":[]}"# + "\n" + line + "\n", to: "c.jsonl")
        let fault = fault { _ = try CorpusCustomer.read(path) }
        #expect(fault.hasPrefix("/c.jsonl:2: expected {\"id\""), "\(fault)")
    }
}
