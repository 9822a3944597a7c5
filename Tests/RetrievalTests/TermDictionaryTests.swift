import Testing

@testable import Retrieval

@Suite("Term dictionary")
struct TermDictionaryTests {
    /// Terms of which many begin with the same eight bytes, or differ by zeros at their ends.
    private static let keys: [[UInt8]] = {
        var random = SeededGenerator(seed: 41)
        var keys: Set<[UInt8]> = [[0], [0, 0], [255], [UInt8](repeating: 255, count: 12)]
        for beginning in ["", "a", "abcdefg", "abcdefgh", "abcdefgh\0", "product-00", "q"] {
            for _ in 0..<400 {
                let end = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                    [0, 1, 97, 98, 255][random.skewed(below: 5)] as UInt8
                }
                keys.insert(Array(beginning.utf8) + end)
            }
        }
        return keys.sorted { $0.lexicographicallyPrecedes($1) }
    }()

    private func dictionary(of keys: [[UInt8]], headLimit: Int) throws -> TermDictionary {
        var serializer = TermDictionarySerializer()
        for (place, key) in keys.enumerated() {
            serializer.add(
                key: key[...], documentFrequency: place + 1, entryCount: 1, postingsLength: 3)
        }
        var writer = ByteWriter()
        serializer.append(to: &writer)
        return try TermDictionary(
            payload: ByteView(MappedMemory(copying: writer.bytes)), headLimit: headLimit)
    }

    @Test(
        "finds every term and no other, however few first terms are at hand",
        arguments: [1, 2, 3, 7, 20, 1_000])
    func everyTerm(headLimit: Int) throws {
        for count in [0, 1, 16, 17, 33, Self.keys.count] {
            let keys = Array(Self.keys.prefix(count))
            let places = Dictionary(
                uniqueKeysWithValues: zip(keys, keys.indices.map { $0 + 1 }))
            let terms = try dictionary(of: keys, headLimit: headLimit)
            let others = Self.keys.flatMap { (key: [UInt8]) -> [[UInt8]] in
                [key + [0], key + [255], Array(key.dropLast())]
            }
            for key in Self.keys + others {
                #expect(try terms.entry(of: key)?.documentFrequency == places[key])
            }
        }
    }

    @Test("finds the terms that begin with a prefix", arguments: [1, 3, 1_000])
    func prefixes(headLimit: Int) throws {
        let terms = try dictionary(of: Self.keys, headLimit: headLimit)
        for key in Self.keys {
            let prefix = Array(key.prefix(key.count - 1))
            let expected = Self.keys.filter { $0.starts(with: prefix) }
            #expect(
                try terms.entries(withPrefix: prefix, limit: .max / 2).map(\.key) == expected)
        }
    }

    @Test("is not opened where a block does not begin with a term")
    func damage() throws {
        var serializer = TermDictionarySerializer()
        for key in Self.keys.prefix(100) {
            serializer.add(key: key[...], documentFrequency: 1, entryCount: 1, postingsLength: 3)
        }
        var writer = ByteWriter()
        serializer.append(to: &writer)
        for block in 0..<7 {
            var bytes = writer.bytes
            bytes[8 + 20 * block + 7] = 1
            #expect(throws: RetrievalError.self) {
                try TermDictionary(payload: ByteView(MappedMemory(copying: bytes)))
            }
        }
    }

    @Test("gives a result or an error where its terms are damaged", arguments: [1, 3, 8, 1_000])
    func damagedTerms(headLimit: Int) throws {
        var serializer = TermDictionarySerializer()
        for key in Self.keys.prefix(600) {
            serializer.add(key: key[...], documentFrequency: 1, entryCount: 1, postingsLength: 3)
        }
        var writer = ByteWriter()
        serializer.append(to: &writer)
        var random = SeededGenerator(seed: 43)
        for _ in 0..<100 {
            var bytes = writer.bytes
            for _ in 0..<60 {
                // Damage in the index before is mostly found when the dictionary is opened.
                let place = Int.random(in: 768..<bytes.count, using: &random)
                bytes[place] = UInt8.random(in: 0...255, using: &random)
            }
            let payload = ByteView(MappedMemory(copying: bytes))
            guard let terms = try? TermDictionary(payload: payload, headLimit: headLimit) else {
                continue
            }
            for key in Self.keys.prefix(600) where Int.random(in: 0..<20, using: &random) == 0 {
                do throws(RetrievalError) {
                    _ = try terms.entry(of: key)
                    _ = try terms.entries(withPrefix: key, limit: 20)
                } catch { #expect(!error.description.isEmpty) }
            }
        }
    }
}
