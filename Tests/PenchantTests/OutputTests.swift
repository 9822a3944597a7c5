import Testing

@testable import penchant

@Suite("Text for a person")
struct OutputTests {
    @Test func `A progress line shows share and rate`() {
        let bar = ProgressBar("reading", counting: .bytes, isShown: false)
        let text = bar.text(5_000_000, of: 10_000_000, after: .seconds(2))
        #expect(text == "reading [###############---------------] 50 %  2.5 MB/s")
    }

    @Test func `A progress line never passes its end`() {
        let bar = ProgressBar("indexing", counting: .products, isShown: false)
        let full = String(repeating: "#", count: 30)
        #expect(
            bar.text(1_500, of: 1_000, after: .seconds(1))
                == "indexing [\(full)] 100 %  1,500 products/s")
        #expect(bar.text(0, of: 0, after: .zero).contains("100 %"))
    }

    @Test(arguments: [
        (0, "0"), (999, "999"), (1_000, "1,000"), (19_406, "19,406"), (1_234_567, "1,234,567"),
        (-1_000, "-1,000"),
    ])
    func `Thousands are set apart`(value: Int, text: String) {
        #expect(Quantity.count(value) == text)
    }

    @Test(arguments: [
        (0, "0 B"), (999, "999 B"), (1_000, "1.0 kB"), (12_400_000, "12.4 MB"),
        (999_499, "999.5 kB"), (999_600, "1.0 MB"), (2_000_000_000_000, "2.0 TB"),
    ])
    func `Bytes are shown in a fitting unit`(value: Double, text: String) {
        #expect(Quantity.bytes(value) == text)
    }

    @Test func `Scores keep all their decimals`() {
        #expect(Quantity.nats(31_000) == "3.1000")
        #expect(Quantity.nats(1, isSigned: true) == "+0.0001")
        #expect(Quantity.nats(-5, isSigned: true) == "-0.0005")
    }

    @Test func `Columns are aligned by what a terminal shows`() {
        var table = TextTable([.right, .left])
        table.add(["1", "日本", "x"])
        table.add(["10", "abc", "y"])
        #expect(table.lines == [" 1  日本  x", "10  abc   y"])
    }

    @Test func `Columns that are empty throughout are left out`() {
        var table = TextTable([])
        table.add(["a", "", "b"])
        table.add(["c", "", ""])
        #expect(table.lines == ["a  b", "c"])
    }

    @Test func `Long text is cut to the width, an ellipsis included`() {
        #expect(TextTable.clipped("umbrella", to: 8) == "umbrella")
        #expect(TextTable.clipped("umbrellas", to: 8) == "umbrell…")
        #expect(TextTable.clipped("日本語", to: 4) == "日…")
    }
}
