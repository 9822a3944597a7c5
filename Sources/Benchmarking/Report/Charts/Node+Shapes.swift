extension Node {
    /// A point of a drawing, in its units, from its upper left corner.
    typealias Place = (x: Double, y: Double)

    /// A straight line.
    static func line(_ start: Place, _ end: Place, class name: String) -> Node {
        .tag(
            "line",
            [
                "class": name, "x1": number(start.x), "y1": number(start.y),
                "x2": number(end.x), "y2": number(end.y),
            ])
    }

    /// A line through places.
    static func path(_ places: [Place], class name: String) -> Node {
        let points = places.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
        return .tag("polyline", ["class": name, "points": points])
    }

    /// A dot with a note that is shown when it is pointed at.
    static func dot(_ place: Place, class name: String, note: String) -> Node {
        .tag(
            "circle",
            ["class": name, "cx": number(place.x), "cy": number(place.y), "r": "3"],
            [.tag("title", [:], note)])
    }

    /// A bar from its upper left corner.
    static func bar(
        _ place: Place, width: Double, height: Double, class name: String, note: String
    ) -> Node {
        .tag(
            "rect",
            [
                "class": name, "x": number(place.x), "y": number(place.y),
                "width": number(max(width, 1)), "height": number(height), "rx": "1.5",
            ], [.tag("title", [:], note)])
    }

    /// A text at its baseline.
    static func label(_ text: String, _ place: Place, class name: String) -> Node {
        .tag("text", ["class": name, "x": number(place.x), "y": number(place.y)], text)
    }

    private static func number(_ value: Double) -> String {
        FigureText.decimal(value, digits: 1)
    }
}
