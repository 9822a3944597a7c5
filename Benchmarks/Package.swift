// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds the engine needs a benchmark library. What the
// engine's targets show each other is `package`-level, which another package cannot see. So
// `Sources` links to the engine's sources, and this package builds them as its own targets, with
// the settings that they have there.

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let benchmark: Target.Dependency = .product(name: "Benchmark", package: "benchmark")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

/// A target of the engine, as in the engine's own package.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The benchmarks of a target of the engine.
func benchmarks(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .executableTarget(
        name: name + "Benchmarks",
        dependencies: [.init(stringLiteral: name), "Measuring", benchmark] + dependencies,
        path: "Benchmarks/" + name + "Benchmarks", swiftSettings: settings,
        plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
}

let package = Package(
    name: "penchant-benchmarks",
    dependencies: [
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
        // Without its traits it counts no allocations and needs no allocator of its own.
        .package(
            url: "https://github.com/ordo-one/benchmark.git", from: "1.38.1", traits: []),
    ],
    targets: [
        .systemLibrary(
            name: "CICUSystem", pkgConfig: "icu-uc", providers: [.apt(["libicu-dev"])]),
        .systemLibrary(name: "CPrefetch"),
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CICU", dependencies: ["CICUSystem"]),
        room("Analysis", ["CICU", "CStemmer"]),
        room("Retrieval", ["CPrefetch"]),
        room("Catalog", ["CZlib", yams]),
        room("Affinity", ["Catalog"]),
        room("LineProtocol", [nioCore]),
        .target(
            name: "Measuring", dependencies: [benchmark], path: "Benchmarks/Measuring",
            swiftSettings: settings),
        .target(
            name: "ShopCorpus", dependencies: ["Measuring", "Retrieval"],
            path: "Benchmarks/ShopCorpus", swiftSettings: settings),
        .executableTarget(
            name: "InstructionCount", dependencies: ["Retrieval", "ShopCorpus"],
            // The plugin would run every program right below a folder of the name Benchmarks.
            path: "Counting/InstructionCount", swiftSettings: settings),
        benchmarks(of: "Analysis"),
        benchmarks(of: "Retrieval", ["ShopCorpus"]),
        benchmarks(of: "LineProtocol", [nioCore]),
        benchmarks(of: "Affinity", ["Catalog"]),
    ]
)
