// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "penchant",
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CICUSystem", pkgConfig: "icu-uc", providers: [.apt(["libicu-dev"])]),
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CICU", dependencies: ["CICUSystem"]),
        .target(name: "Analysis", dependencies: ["CICU", "CStemmer"], swiftSettings: settings),
        .target(name: "Retrieval", swiftSettings: settings),
        .target(
            name: "Catalog",
            dependencies: ["CZlib", .product(name: "Yams", package: "Yams")],
            swiftSettings: settings),
        .target(name: "Affinity", dependencies: ["Catalog"], swiftSettings: settings),
        .target(
            name: "Storage",
            dependencies: ["Catalog", "Affinity", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: settings),
        .target(
            name: "SearchEngine",
            dependencies: [
                "Analysis", "Retrieval", "Catalog", "Affinity", "Storage", "Evaluation",
            ],
            swiftSettings: settings),
        .target(name: "ShopGenerator", swiftSettings: settings),
        .target(name: "Evaluation", swiftSettings: settings),
        .testTarget(name: "RetrievalTests", dependencies: ["Retrieval"], swiftSettings: settings),
        .testTarget(
            name: "AnalysisTests", dependencies: ["Analysis", "CICU", "CStemmer"],
            resources: [.copy("Fixtures")], swiftSettings: settings),
        .testTarget(
            name: "ShopGeneratorTests", dependencies: ["ShopGenerator"], swiftSettings: settings),
        .testTarget(name: "EvaluationTests", dependencies: ["Evaluation"], swiftSettings: settings),
    ]
)
