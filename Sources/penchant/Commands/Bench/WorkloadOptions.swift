import ArgumentParser
import Benchmarking
import Foundation
import LoadDriver

/// What is asked for how long, as `bench load` and `bench engine` take it.
struct WorkloadOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A folder made by 'penchant generate', from which queries, customers, events and "
                + "products are drawn.", valueName: "dir"))
    var shop: String?

    @Option(
        help: ArgumentHelp(
            "The file that says which requests come how often, such as "
                + "Benchmarks/mixes/writes.yaml; without it, what a busy shop sends.",
            valueName: "file"))
    var mix: String?

    @Option(help: ArgumentHelp("The length of the measured part.", valueName: "s"))
    var seconds = 10.0

    @Option(help: ArgumentHelp("How long requests are sent before that.", valueName: "s"))
    var warmUp = 2.0

    @Option(
        help: ArgumentHelp("What the requests and their times are drawn from.", valueName: "n"))
    var seed: UInt64 = 1

    func validate() throws {
        guard (0.1...86_400).contains(seconds), (0...86_400).contains(warmUp) else {
            throw ValidationError(
                "--seconds should be from 0.1 to 86400 and --warm-up from 0 to 86400, found "
                    + "\(seconds) and \(warmUp)")
        }
    }

    /// The mix of the file, or the built-in one.
    func readMix() throws(LoadError) -> RequestMix {
        if let mix { try RequestMix(path: mix) } else { try RequestMix.storefront() }
    }

    /// The requests of a mix to an index.
    func workload(_ mix: RequestMix, index: String) throws -> Workload {
        let folder = try shopFolder()
        // An event counts once by its id, so each run needs others.
        let tag = "bench\(String(Int(Date().timeIntervalSince1970 * 1_000), radix: 36))"
        return try Workload(
            mix: mix, sample: ShopSample(folder: folder, for: mix), folder: folder, index: index,
            seed: seed, runTag: tag)
    }

    /// What is searched, by the name of the shop's folder.
    func catalog(products: Int) throws -> CatalogDescription {
        let name = URL(fileURLWithPath: try shopFolder()).lastPathComponent
        return CatalogDescription(name: name, products: products)
    }

    private func shopFolder() throws -> String {
        guard let shop else {
            throw ValidationError("--shop should name a folder made by 'penchant generate'")
        }
        return shop
    }
}
