/// Places for labels beside a chart, so that none covers another.
enum LabelPlaces {
    /// Moves places apart as little as needed.
    ///
    /// - Parameters:
    ///   - wanted: where each label would like to be.
    ///   - gap: the least distance of two.
    ///   - range: where they have to stay, as far as there is room.
    /// - Returns: a place for each, in the order of `wanted`.
    static func spread(
        _ wanted: [Double], gap: Double, within range: ClosedRange<Double>
    ) -> [Double] {
        let order = wanted.indices.sorted { wanted[$0] < wanted[$1] }
        var places = wanted
        var lowest = range.lowerBound
        for index in order {
            places[index] = max(wanted[index], lowest)
            lowest = places[index] + gap
        }
        var highest = range.upperBound
        for index in order.reversed() {
            places[index] = min(places[index], highest)
            highest = places[index] - gap
        }
        return places
    }
}
