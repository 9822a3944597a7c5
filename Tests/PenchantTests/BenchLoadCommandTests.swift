import ArgumentParser
import Testing

@testable import penchant

@Suite struct BenchLoadCommandTests {
    private func fault(_ arguments: String...) -> String {
        do {
            _ = try BenchLoadCommand.parse(arguments)
            return "none"
        } catch {
            return BenchLoadCommand.message(for: error)
        }
    }

    @Test func aLoopIsOpenOrClosed() {
        #expect(fault("shop", "--shop", "s", "--rate", "100") == "none")
        #expect(fault("shop", "--shop", "s", "--closed", "--pipeline", "4") == "none")
        #expect(fault("shop", "--shop", "s").contains("either --rate or --closed, found neither"))
        #expect(
            fault("shop", "--shop", "s", "--rate", "1", "--closed")
                .contains("either --rate or --closed, found both"))
        #expect(
            fault("shop", "--shop", "s", "--rate", "1", "--pipeline", "2")
                .contains("--pipeline needs --closed"))
    }

    @Test(arguments: [
        (["--rate", "0"], "--rate should be from 0.1 to 10000000.0, found 0.0"),
        (["--closed", "--pipeline", "0"], "--pipeline should be from 1 to 1000, found 0"),
        (["--closed", "--connections", "0"], "--connections should be from 1 to 100000, found 0"),
        (["--closed", "--seconds", "0"], "--seconds should be from 0.1 to 86400"),
        (["--closed", "--port", "0"], "--port should be from 1 to 65535, found 0"),
    ])
    func settingsOutOfRangeAreRefusedWithTheRange(arguments: [String], expected: String) {
        let text: String
        do {
            _ = try BenchLoadCommand.parse(["shop", "--shop", "s"] + arguments)
            text = "none"
        } catch {
            text = BenchLoadCommand.message(for: error)
        }
        #expect(text.contains(expected), "\(text)")
    }

    @Test func theShopIsAskedFor() {
        #expect(fault("shop", "--closed").contains("--shop should name a folder"))
    }

    @Test func threadsAreANumberOrAll() throws {
        #expect(ThreadCount(argument: "3")?.count == 3)
        #expect(try #require(ThreadCount(argument: "all")).count >= 1)
        #expect(ThreadCount(argument: "0") == nil)
        #expect(ThreadCount(argument: "many") == nil)
    }
}
