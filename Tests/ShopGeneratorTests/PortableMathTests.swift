import Foundation
import Testing

@testable import ShopGenerator

@Suite struct PortableMathTests {
    @Test func `The exponential agrees with the library's to 14 digits`() {
        for step in -500...500 {
            let x = Double(step) / 25
            #expect(abs(PortableMath.exp(x) / Foundation.exp(x) - 1) < 1e-14)
        }
    }

    @Test func `The logarithm agrees with the library's to 14 digits`() {
        for step in -600...600 {
            let x = Foundation.exp(Double(step) / 17)
            let expected = Foundation.log(x)
            #expect(abs(PortableMath.log(x) - expected) <= 1e-14 * max(1, abs(expected)))
        }
    }
}
