// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "penchant",
    targets: [
        .target(name: "Retrieval", swiftSettings: settings),
        .testTarget(name: "RetrievalTests", dependencies: ["Retrieval"], swiftSettings: settings),
    ]
)
