// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let argumentParser: Target.Dependency = .product(
    name: "ArgumentParser", package: "swift-argument-parser")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let histogram: Target.Dependency = .product(name: "Histogram", package: "hdrhistogram-swift")
let lifecycle: Target.Dependency = .product(
    name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let signals: Target.Dependency = .product(
    name: "UnixSignals", package: "swift-service-lifecycle")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

/// A target of the house; arrows only go down, in the order of the list below.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
    of name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
    .testTarget(
        name: name.prefix(1).uppercased() + name.dropFirst() + "Tests",
        dependencies: [.init(stringLiteral: name)] + dependencies,
        resources: resources, swiftSettings: settings)
}

let package = Package(
    name: "penchant",
    products: [
        .executable(name: "penchant", targets: ["penchant"]),
        .library(name: "SearchClient", targets: ["SearchClient"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift.git", from: "0.2.0"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
        .package(
            url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CICUSystem", pkgConfig: "icu-uc", providers: [.apt(["libicu-dev"])]),
        .systemLibrary(name: "CPrefetch"),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CICU", dependencies: ["CICUSystem"]),
        room("Analysis", ["CICU", "CStemmer"]),
        room("Retrieval", ["CPrefetch"]),
        room("Catalog", ["CZlib", yams]),
        room("Affinity", ["Catalog"]),
        room("Storage", ["Catalog", "Affinity", grdb]),
        room("Evaluation"),
        room(
            "SearchEngine",
            ["Analysis", "Retrieval", "Catalog", "Affinity", "Storage", "Evaluation"]),
        room("LineProtocol", [nioCore]),
        room(
            "SearchServer",
            [
                "LineProtocol", "SearchEngine", "Storage", "Catalog", "Analysis", nioCore, nioPosix,
                logging,
                lifecycle, signals,
            ]),
        room("SearchClient", ["LineProtocol", nioCore, nioPosix]),
        room("ShopGenerator"),
        room("Benchmarking"),
        room("PeerBenchmark", ["Analysis", "Benchmarking", "Catalog", "Retrieval"]),
        room(
            "LoadDriver",
            [
                "Benchmarking", "Catalog", "LineProtocol", "SearchClient", histogram, nioCore,
                nioPosix, yams,
            ]),
        .executableTarget(
            name: "penchant",
            dependencies: [
                "SearchEngine", "SearchServer", "SearchClient", "LineProtocol", "Catalog",
                "Evaluation", "ShopGenerator", "Benchmarking", "LoadDriver", "PeerBenchmark",
                "CMalloc", argumentParser, logging,
            ], swiftSettings: settings),
        tests(of: "Analysis", ["CICU", "CStemmer"], resources: [.copy("Fixtures")]),
        tests(of: "Retrieval"),
        tests(of: "Catalog"),
        tests(of: "Affinity", ["Catalog"]),
        tests(of: "Storage", ["Affinity", "Catalog"]),
        tests(of: "Evaluation"),
        tests(
            of: "SearchEngine",
            [
                "Affinity", "Analysis", "Catalog", "Evaluation", "Retrieval", "ShopGenerator",
                "Storage",
            ]),
        tests(of: "LineProtocol", [nioCore]),
        tests(
            of: "SearchServer",
            ["SearchClient", "LineProtocol", nioCore, nioPosix, logging, lifecycle]),
        tests(of: "SearchClient", [nioCore, nioPosix]),
        tests(of: "ShopGenerator", ["Catalog"]),
        tests(of: "Benchmarking"),
        tests(of: "PeerBenchmark", ["Benchmarking", "Retrieval"]),
        tests(
            of: "LoadDriver",
            ["Benchmarking", "Catalog", "LineProtocol", histogram, nioCore, nioPosix]),
        tests(
            of: "penchant",
            ["Benchmarking", "Catalog", "LoadDriver", "PeerBenchmark", argumentParser]),
        .testTarget(
            name: "EndToEndTests", dependencies: ["penchant"], swiftSettings: settings),
    ]
)
