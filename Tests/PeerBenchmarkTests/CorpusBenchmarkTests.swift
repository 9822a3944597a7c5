import Benchmarking
import Retrieval
import Testing

@testable import PeerBenchmark

@Suite("Measuring a corpus")
struct CorpusBenchmarkTests {
    private let indexed: IndexedCorpus

    init() throws { indexed = try IndexedCorpus() }

    private func error(of benchmark: CorpusBenchmark, _ task: PeerTask) -> PeerBenchmarkError? {
        do throws(PeerBenchmarkError) {
            _ = try benchmark.measure(task)
            return nil
        } catch { return error }
    }

    @Test(arguments: PeerTask.allCases)
    func `Every task gives a line with the figures of the peers`(task: PeerTask) throws {
        let figures = try indexed.benchmark(passes: 2).measure(task)
        #expect(figures.peer == "penchant")
        #expect(figures.version == "1.2.3")
        #expect(figures.task == task.rawValue)
        #expect(figures.layout == "all")
        #expect(figures.docs == 400)
        #expect(figures.n == 60)
        #expect(figures.passes == 2)
        #expect(figures.threads == 1)
        let times = [
            0, figures.p50Microseconds, figures.p90Microseconds ?? -1, figures.p95Microseconds,
            figures.p99Microseconds, figures.maxMicroseconds ?? -1,
        ]
        #expect(times == times.sorted())
        #expect(figures.rawP99Microseconds ?? 0 >= figures.p99Microseconds)
        #expect(figures.qps ?? 0 > 0)
        #expect(figures.cpuMicroseconds ?? 0 > 0)
        #expect(figures.matches ?? 0 > 0)
    }

    @Test(arguments: PeerTask.allCases)
    func `Answers are those of looking at every product, filtered or not`(task: PeerTask) throws {
        let figures = try indexed.benchmark().check(task, count: 24)
        #expect(figures.task == task.rawValue)
        #expect(figures.docs == 400)
        #expect(figures.checked == 24)
        #expect(figures.filtered == 12)
    }

    @Test func `More are not checked than there are`() throws {
        #expect(try indexed.benchmark().check(.facetPersonalOr, count: 1_000).checked == 60)
    }

    @Test func `What filters cost is told for each of them`() throws {
        let benchmark = indexed.benchmark()
        let figures = try benchmark.measureFilters(.facetAnd, by: benchmark.filters())
        #expect(figures.count == 12)
        #expect(figures.first?.filter == "0.01 % scattered")
        #expect(figures.last?.filter == "90.0 % in one piece")
        #expect(figures.allSatisfy { $0.meanRatio > 0 && $0.p99Ratio > 0 && $0.docs == 400 })
        #expect(
            figures.allSatisfy {
                $0.slowerQueries > 0 ? $0.greatestRatio >= 1.3 : $0.greatestRatio <= 1.3
            })
    }

    @Test func `Filters leave their share, scattered or in one piece`() {
        for filter in FilterShare.all {
            let left = filter.documents(of: 20_000).map { Int($0.value) }
            let expected = 20_000 * filter.share
            #expect(abs(Double(left.count) - expected) <= 3 * expected.squareRoot(), "\(filter)")
            let pieces = zip(left, left.dropFirst()).count { $1 != $0 + 1 }
            #expect(filter.isScattered ? left.count < 10 || pieces > 0 : pieces == 0, "\(filter)")
        }
    }

    @Test func `Several threads share the queries and find the same`() throws {
        let one = try indexed.benchmark().measure(.facetPersonalOr)
        let three = try indexed.benchmark(threads: 3).measure(.facetPersonalOr)
        #expect(three.threads == 3)
        #expect(three.n == one.n)
        #expect(three.matches == one.matches)
    }

    @Test func `What building took is told once`() throws {
        let indexing = try #require(indexed.benchmark().indexing)
        #expect(indexing.peer == "penchant")
        #expect(indexing.task == "index")
        #expect(indexing.docs == 400)
        #expect(indexing.segments == 1)
        #expect(indexing.bytes == indexed.index.byteCount)
        #expect(indexing.peakRSSBytes ?? 0 > 1_000_000)
        #expect(indexing.openSeconds ?? 0 > 0)
        let again = try CorpusIndex(
            corpus: indexed.folder.path + "/products.jsonl",
            folder: indexed.folder.path + "/products.penchant")
        let benchmark = CorpusBenchmark(
            index: again, queries: "", customers: nil, passes: 1, threads: 1, warmUp: 0,
            version: "1")
        #expect(benchmark.indexing == nil)
    }

    @Test func `Only personal tasks need customers`() throws {
        #expect(error(of: indexed.benchmark(customers: nil), .facetAnd) == nil)
        #expect(
            error(of: indexed.benchmark(customers: nil), .personalOr)
                == .noCustomers(task: "pers_or"))
    }

    @Test func `A query of somebody unknown is refused`() throws {
        try indexed.folder.write("q1\tstranger\taa\n", to: "queries.tsv")
        #expect(
            error(of: indexed.benchmark(), .personalAnd)
                == .unknownCustomer(
                    id: "stranger", path: indexed.folder.path + "/customers.jsonl", known: 8))
    }

    @Test func `Prefixes and edits have queries of their own beside the others`() throws {
        try indexed.folder.write("q1\tu1\ta\n", to: "prefix_queries.tsv")
        #expect(try indexed.benchmark().measure(.prefixScored).n == 1)
        try indexed.folder.write("\n", to: "fuzzy_queries.tsv")
        #expect(
            error(of: indexed.benchmark(), .fuzzy1)
                == .noQueries(path: indexed.folder.path + "/fuzzy_queries.tsv"))
    }

    @Test func `Tasks are named as the peers name them`() throws {
        #expect(try PeerTask.list("or,facet_pers_and,fuzzy1") == [.or, .facetPersonalAnd, .fuzzy1])
        for names in ["or,and_so_on", "and_so_on", ""] {
            #expect {
                _ = try PeerTask.list(names)
            } throws: {
                "\($0)".contains("known are or, and, or_exact")
            }
        }
    }
}
