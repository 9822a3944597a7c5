import LineProtocol
import Measuring
import NIOCore

/// Requests such as a shop sends.
enum RequestCorpus {
    /// A request of the corpus is refused, so that nothing could be learned from it.
    struct Refused: Error {
        let request: DecodedRequest
    }

    /// So many requests, one after the other.
    static func buffer(
        of count: Int, seed: UInt64, encode: ([String], inout ByteBuffer) throws -> Void
    ) throws -> ByteBuffer {
        var random = SplitMix64(seed: seed)
        var buffer = ByteBuffer()
        for _ in 0..<count { try encode(request(&random), &buffer) }
        return buffer
    }

    /// Decodes everything, and gives the number of requests.
    static func decode(_ buffer: ByteBuffer, _ take: (DecodedRequest) -> Void) -> Int {
        var buffer = buffer
        var decoder = RequestDecoder()
        var count = 0
        while let request = decoder.decode(buffer: &buffer) {
            take(request)
            count += 1
        }
        return count
    }

    /// - Throws: `Refused` when a request cannot be answered.
    static func check(_ buffer: ByteBuffer) throws {
        var refused: DecodedRequest?
        _ = decode(buffer) { request in
            if case .request = request.content { return }
            refused = request
        }
        if let refused { throw Refused(request: refused) }
    }

    private static let queries = [
        "running shoes", "coffee maker 1.5 l", "men's rain jacket", "WH-1000XM4", "théière",
        "登山靴", "red dress", "usb-c cable 2 m", "dog bed", "office chair",
    ]

    private static func request(_ random: inout SplitMix64) -> [String] {
        switch random.below(10) {
        case 0..<7: search(&random)
        case 7..<9: ["EVENT", "shop", event(&random)]
        default: ["GET", "shop", "p\(random.below(100_000))"]
        }
    }

    private static func search(_ random: inout SplitMix64) -> [String] {
        var request = ["SEARCH", "shop", random.pick(queries), "FOR", "c\(random.below(5_000))"]
        if random.once(in: 2) { request += ["LIMIT", "\(10 + random.below(40))"] }
        if random.once(in: 3) { request += ["WHERE", "price < \(10 + random.below(90))"] }
        if random.once(in: 3) { request += ["FACETS", "brand,color,category"] }
        return request
    }

    private static func event(_ random: inout SplitMix64) -> String {
        let kind = random.pick(["view", "view", "view", "cart", "purchase"])
        return """
            {"customer":"c\(random.below(5_000))","kind":"\(kind)",\
            "product":"p\(random.below(100_000))","at":"2025-03-09T14:30:00Z"}
            """
    }
}

extension ByteBuffer {
    /// Appends a RESP array of bulk strings.
    mutating func writeRESP(_ arguments: [String]) {
        writeString("*\(arguments.count)\r\n")
        for argument in arguments {
            writeString("$\(argument.utf8.count)\r\n\(argument)\r\n")
        }
    }
}
