// What is measured: requests that are decoded and parsed in a second, as lines and as RESP arrays,
// from a buffer that holds all of them.
// Corpus: 10,000 requests: seven in ten searches with options, two events in JSON, one lookup.
// Seed: 7.

import Benchmark
import LineProtocol
import Measuring
import NIOCore

/// The benchmarks of `LineProtocol`.
let benchmarks: @Sendable () -> Void = {
    decoding("lines") { try RequestEncoder().encode($0, into: &$1) }
    decoding("RESP") { $1.writeRESP($0) }
}

private func decoding(
    _ name: String, encode: @escaping ([String], inout ByteBuffer) throws -> Void
) {
    Benchmark.rate("Decoding, \(name)", in: .thousands(of: "requests")) {
        let buffer = try RequestCorpus.buffer(of: 10_000, seed: 7, encode: encode)
        try RequestCorpus.check(buffer)
        return buffer
    } run: { buffer, _ in
        RequestCorpus.decode(buffer) { blackHole($0) }
    }
}
