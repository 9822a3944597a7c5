import Testing

@testable import Benchmarking

@Suite("Charts")
struct ChartTests {
    @Test func `Each nine takes the same room`() {
        let places = [0.0, 0.9, 0.99, 0.999, 0.9999].map(Axis.quantiles.position)
        for (place, expected) in zip(places, [0, 0.25, 0.5, 0.75, 1]) {
            #expect(abs(place - expected) < 1e-9)
        }
    }

    @Test(arguments: [[100.0, 100], [1, 1e6], [0.001], [3, 900], [], [0, 0]])
    func `Magnitudes cover their values and are named, but not too often`(values: [Double]) {
        let axis = Axis.magnitudes(covering: values) { FigureText.tick(microseconds: $0) }
        #expect((1...7).contains(axis.ticks.count))
        #expect(axis.ticks.allSatisfy { (0...1).contains(axis.position($0.value)) })
        for value in values where value > 0 { #expect((0...1).contains(axis.position(value))) }
    }

    @Test func `Every bar has a length`() {
        let axis = Axis.bars(covering: [100, 3_000], tickCount: 3) { _ in "" }
        #expect(axis.position(100) > 0.1)
        #expect(axis.position(3_000) < 1)
        #expect(axis.ticks.map(\.value).first == 10)
    }

    @Test func `Labels do not cover each other and stay in their order and range`() {
        let wanted = [50.0, 52, 51, 0, 100]
        let places = LabelPlaces.spread(wanted, gap: 13, within: 0...100)
        let sorted = wanted.indices.sorted { wanted[$0] < wanted[$1] }.map { places[$0] }
        for (upper, lower) in zip(sorted, sorted.dropFirst()) { #expect(lower - upper >= 13) }
        #expect(places.allSatisfy { (0...100).contains($0) })
        #expect(LabelPlaces.spread([20, 60], gap: 13, within: 0...100) == [20, 60])
    }

    @Test(arguments: [
        (0.42, "0.42 µs"), (48.2, "48.2 µs"), (157, "157 µs"), (999.4, "999 µs"),
        (999.6, "1.00 ms"), (4_500, "4.50 ms"), (1_552_695, "1.55 s"),
    ])
    func `Times are shown in a fitting unit`(microseconds: Double, text: String) {
        #expect(FigureText.time(microseconds: microseconds) == text)
    }

    @Test func `Thousands are set apart, also before a point`() {
        #expect(FigureText.column(1_552_695.04) == "1,552,695.0")
        #expect(FigureText.column(12) == "12.0")
        #expect(FigureText.column(nil) == "–")
        #expect(FigureText.count(999) == "999")
    }
}
