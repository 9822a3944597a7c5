import Testing

@testable import Retrieval

@Suite("Number columns")
struct NumberColumnTests {
    /// The column of these numbers, and the bytes it takes for each.
    private func column(_ numbers: [Double]) throws -> (column: NumberColumn, width: Int) {
        var writer = ByteWriter()
        NumberSerializer.append([[0.5], numbers], to: &writer)
        let view = ByteView(MappedMemory(copying: writer.bytes))
        let column = try NumberColumn(payload: view, column: 1, documentCount: numbers.count)
        return (column, Int(writer.bytes[25]))
    }

    @Test(
        "give back the bits of every number at every width",
        arguments: [
            ([0, 254], 1), ([0, 255], 2), ([-100, 154], 1), ([1_000, 1_000 + 65_534], 2),
            ([5, 5 + 65_535], 3), ([-1, 16_777_213], 3), ([-1, 66_000, 16_777_214], 4),
            ([0, 4_294_967_294], 4), ([0, 4_294_967_295], 8), ([0, 167_772.14], 3),
            ([19.99, 20.01, 0.07], 2), ([1.15, 1e-9], 8), ([0.0, -0.0], 8),
            ([.infinity, 1], 8), ([.nan], 1), ([], 1), ([0x1p53, 0x1p53 - 1], 1),
            ([0x1p53 * 4], 8), ([-0.01, 0], 1), ([1_700_000_000.5], 1),
            ([1.005], 8), ([.leastNonzeroMagnitude], 8),
        ] as [([Double], Int)])
    func bits(numbers: [Double], width: Int) throws {
        let numbers = numbers + [.nan]
        let (column, found) = try column(numbers)
        #expect(found == width)
        for (place, number) in numbers.enumerated() {
            #expect(column.value(of: DocumentID(UInt32(place))).bitPattern == number.bitPattern)
        }
        #expect(column.value(of: DocumentID(UInt32(numbers.count))).isNaN)
    }

    @Test("all prices up to a hundred thousand are hundredths")
    func prices() throws {
        let prices = (0...100_000).map { Double("\($0 / 100).\($0 % 100 / 10)\($0 % 10)") ?? .nan }
        let (column, width) = try column(prices)
        #expect(width == 3)
        let isExact = prices.indices.allSatisfy {
            column.value(of: DocumentID(UInt32($0))).bitPattern == prices[$0].bitPattern
        }
        #expect(isExact)
    }
}
