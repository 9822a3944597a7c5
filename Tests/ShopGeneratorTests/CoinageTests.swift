import Testing

@testable import ShopGenerator

@Suite struct CoinageTests {
    private let coinage = Coinage(seed: 1)

    @Test func `Words are capitalized letters, and nearly all differ`() {
        let words = (0..<20_000).map(coinage.word)
        #expect(
            words.allSatisfy {
                $0.first?.isUppercase == true && $0.dropFirst().allSatisfy(\.isLowercase)
            })
        #expect(Set(words).count > 18_000)
        #expect(words[7] == coinage.word(7))
        #expect(Coinage(seed: 2).word(7) != words[7])
    }

    @Test func `Codes have digits, capitals and at most a hyphen`() {
        let codes = (0..<5_000).map(coinage.code)
        for code in codes {
            #expect(code.contains { $0.isNumber })
            #expect(code.allSatisfy { $0.isNumber || $0.isUppercase || $0 == "-" })
        }
        #expect(Set(codes).count > 4_500)
    }
}
