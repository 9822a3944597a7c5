import Testing

@testable import Retrieval

@Suite("Term tables")
struct TermTableTests {
    @Test("keys of every length and ending are told apart and found again")
    func distinct() {
        var random = SeededGenerator(seed: 77)
        var keys: [[UInt8]] = [[]]
        for length in 1...40 {
            for _ in 0..<40 {
                keys.append((0..<length).map { _ in UInt8.random(in: 0...2, using: &random) })
            }
            // Alike but for their ends, and but for their length.
            keys.append([UInt8](repeating: 7, count: length))
            keys.append([UInt8](repeating: 7, count: length - 1) + [8])
            keys.append([8] + [UInt8](repeating: 7, count: length - 1))
            keys.append([UInt8](repeating: 0, count: length))
            keys.append([UInt8](repeating: 0xff, count: length))
        }
        var table = TermTable()
        var numbers: [[UInt8]: UInt32] = [:]
        for key in keys + keys.reversed() {
            let number = table.intern(key.span)
            #expect(numbers[key] ?? number == number)
            #expect(Array(table.keys[Int(number)]) == key)
            numbers[key] = number
        }
        #expect(table.count == Set(keys).count)
        let sorted = table.keys.sorted().map { Array(table.keys[Int($0)]) }
        #expect(sorted == Set(keys).sorted { $0.lexicographicallyPrecedes($1) })
    }
}
