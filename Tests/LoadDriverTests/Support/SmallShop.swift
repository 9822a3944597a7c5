import Catalog
import Foundation
import NIOCore

@testable import LoadDriver

/// A shop small enough to be read in a test.
enum SmallShop {
    static let mixText = """
        name: all-kinds
        requests:
          search: {weight: 3, limit: 5, fields: [title, price]}
          anonymous: {weight: 2}
          prefixes: {weight: 4, customers: 0.5, pace_ms: 100, first_key: 2}
          facets: {weight: 1, facets: [brand, color]}
          filters: {weight: 1, where: ["brand:{brand}", "price:[{price.low} TO {price.high}]"]}
          events: {weight: 2}
          products: {weight: 1}
        """

    static func mix() throws -> RequestMix {
        try RequestMix(yaml: mixText, path: "mix.yaml")
    }

    static let products = [
        #"{"id":"p1","title":"Red Shoe","brand":"Nord \"N\"","type":"Shoes","price":1000,"in_stock":true}"#,
        #"{"id":"p2","title":"Blue Shoe","brand":"Sud West","type":"Shoes","price":2500,"in_stock":false}"#,
    ]

    static let sample = ShopSample(
        queries: ["red shoes", "jacket", "\"odd\" one"], customers: ["anna", "ben"],
        events: [
            ObjectTemplate(
                [
                    JSONMember(name: "customer", value: .string("anna")),
                    JSONMember(name: "kind", value: .string("view")),
                    JSONMember(name: "id", value: .string("old")),
                ], without: ["at", "id"])
        ],
        products: products.compactMap { try? JSONValue(parsing: Array($0.utf8)) })

    static func workload(
        _ mix: RequestMix? = nil, seed: UInt64 = 1
    ) throws -> Workload {
        try Workload(
            mix: try mix ?? SmallShop.mix(), sample: sample, folder: "shop", index: "shop",
            seed: seed, runTag: "t")
    }

    /// The first lines of a stream, without their ends.
    static func lines(_ count: Int, of workload: Workload, stream number: Int = 0) -> [String] {
        var stream = RequestStream(workload, number: number)
        return (0..<count).map { _ in
            var buffer = ByteBuffer()
            workload.write(stream.nextRequest(), stream: number, into: &buffer)
            return String(buffer: buffer).replacing("\n", with: "")
        }
    }
}

/// A folder that is gone after the test.
func withFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
    let path = FileManager.default.temporaryDirectory.path + "/load-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
}
