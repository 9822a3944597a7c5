// What is measured: nothing by itself. It searches `Shop` for the ten best hits a given number of
// times, on one thread, so that callgrind can count the instructions of a search, which time and
// other users of the machine do not change; see `count-instructions`.
// Seed: 4.

import Retrieval
import ShopCorpus

/// `InstructionCount any|all|personal SEARCHES`
@main
enum InstructionCount {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let searches = Int(arguments[2]), searches >= 0 else {
            throw Usage()
        }
        let shop = try Shop(seed: 4, threads: 1)
        let customer = Customer(seed: 4).preferences(in: shop).refined(in: shop.segment)
        let corpus = try SearchCorpus(
            shop, preferences: arguments[1] == "personal" ? customer : .none,
            required: arguments[1] == "all" ? 3 : 1, seed: 4)
        var found = 0
        for number in 0..<searches {
            found += try corpus.hits(of: corpus.query(number), floor: .min).count
        }
        print(found)
    }

    private struct Usage: Error, CustomStringConvertible {
        let description = "InstructionCount any|all|personal SEARCHES"
    }
}
