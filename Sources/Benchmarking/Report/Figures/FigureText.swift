import Foundation

/// Figures as a person reads them.
enum FigureText {
    /// A time in a fitting unit: `48.2 µs`, `157 µs`, `4.50 ms`.
    static func time(microseconds: Double) -> String {
        switch microseconds {
        case 999_500...: significant(microseconds / 1e6) + " s"
        case 999.5...: significant(microseconds / 1e3) + " ms"
        default: significant(microseconds) + " µs"
        }
    }

    /// A round time below an axis: `50 µs`, `1 ms`.
    static func tick(microseconds: Double) -> String {
        switch microseconds {
        case 999_999...: trimmed(microseconds / 1e6) + " s"
        case 999.9...: trimmed(microseconds / 1e3) + " ms"
        default: trimmed(microseconds) + " µs"
        }
    }

    /// A duration in a fitting unit: `0.42 s`, `62.0 s`, `1.5 h`.
    static func duration(seconds: Double) -> String {
        switch seconds {
        case 7_200...: significant(seconds / 3_600) + " h"
        case 600...: significant(seconds / 60) + " min"
        case 1...: significant(seconds) + " s"
        default: time(microseconds: seconds * 1e6)
        }
    }

    /// An amount of memory or of storage in a fitting unit: `146 MB`.
    static func bytes(_ count: Double) -> String {
        var value = count
        for unit in ["B", "kB", "MB", "GB"] {
            if value < 999.5 { return significant(value) + " " + unit }
            value /= 1_000
        }
        return significant(value) + " TB"
    }

    /// A number in words that fit below an axis: `100 k`, `1 M`.
    static func short(_ count: Double) -> String {
        switch count {
        case 1e9...: plain(count / 1e9) + " G"
        case 1e6...: plain(count / 1e6) + " M"
        case 1e3...: plain(count / 1e3) + " k"
        default: plain(count)
        }
    }

    /// A whole number, thousands set apart.
    static func count(_ value: Double) -> String { grouped(decimal(value, digits: 0)) }

    /// Microseconds with one digit after the point, for columns; a dash if there are none.
    static func column(_ value: Double?) -> String {
        value.map { grouped(decimal($0, digits: 1)) } ?? "–"
    }

    /// How many times as much: `0.62×`, `12×`.
    static func ratio(_ value: Double) -> String {
        (value < 9.95 ? decimal(value, digits: 2) : count(value)) + "×"
    }

    /// The least digits that tell three places apart, without more than two after the point.
    static func significant(_ value: Double) -> String {
        switch value {
        case 99.95...: count(value)
        case 9.995...: decimal(value, digits: 1)
        default: decimal(value, digits: 2)
        }
    }

    /// A number with a fixed number of digits after the point.
    static func decimal(_ value: Double, digits: Int) -> String {
        String(format: "%.\(digits)f", value)
    }

    /// The day of a run, in UTC.
    static func day(_ date: Date) -> String { String(date.formatted(.iso8601).prefix(10)) }

    /// The minute of a run, in UTC.
    static func minute(_ date: Date) -> String {
        date.formatted(.iso8601).prefix(16).split(separator: "T").joined(separator: " ")
    }

    /// At most two digits after the point, without zeros at the end.
    private static func trimmed(_ value: Double) -> String {
        let rounded = (value * 100).rounded() / 100
        return rounded == rounded.rounded() ? count(rounded) : "\(rounded)"
    }

    /// A number without zeros after the point.
    static func plain(_ value: Double) -> String {
        value == value.rounded() ? decimal(value, digits: 0) : decimal(value, digits: 1)
    }

    private static func grouped(_ number: String) -> String {
        let parts = number.split(separator: ".", maxSplits: 1)
        var text = ""
        for (index, digit) in (parts.first ?? "").enumerated() {
            let left = (parts.first?.count ?? 0) - index
            if index > 0, left.isMultiple(of: 3), !text.hasSuffix("-") { text.append(",") }
            text.append(digit)
        }
        return parts.count == 2 ? text + "." + parts[1] : text
    }
}
