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
}
