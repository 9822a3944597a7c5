import Testing

@testable import Analysis

@Suite struct DecimalNumberTests {
    @Test(arguments: [
        ("2.5", true), ("1,000", true), ("1,000,000", true), ("1.000.000,5", true),
        ("12,000.75", true), ("1.2.3", false), ("1,2,3", false), ("1000,000,000", false),
        ("1,000.5.5", false), ("1;2", false), ("25", false), ("1,000.500.000", false),
    ])
    func `digits with separators are a number by these shapes`(text: String, isNumber: Bool) {
        let runs = text.split { !$0.isNumber }.map(\.count)
        let separators = text.utf8.filter { !(48...57 ~= $0) }
        #expect(DecimalNumber.accepts(runs: runs, separators: separators) == isNumber)
    }

    @Test(arguments: [
        ("1,000", "1000"), ("1.000", "1.000"), ("2,50", "2.50"), ("0,125", "0.125"),
        ("1.000.000", "1000000"), ("1,000.5", "1000.5"), ("1.000,5", "1000.5"), ("7", "7"),
        ("1234,567", "1234.567"),
    ])
    func `a number has one spelling`(text: String, canonical: String) {
        #expect(DecimalNumber.canonical(Array(text.utf8)) == canonical)
    }
}
