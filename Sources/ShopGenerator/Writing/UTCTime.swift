/// A moment in whole seconds, written and read as ISO 8601 in UTC (`2026-01-01T00:00:00Z`).
package struct UTCTime: Sendable, Hashable, Comparable {
    /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
    package var secondsSince1970: Int

    /// The moment that many seconds after 1970-01-01T00:00:00Z.
    package init(secondsSince1970: Int) {
        self.secondsSince1970 = secondsSince1970
    }

    /// The moment that a text of the form `YYYY-MM-DDThh:mm:ssZ` names; nil for any other text.
    package init?(iso8601 text: String) {
        let bytes = Array(text.utf8)
        let form = Array("0000-00-00T00:00:00Z".utf8)
        guard bytes.count == form.count else { return nil }
        for (byte, shape) in zip(bytes, form) {
            let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            guard shape == UInt8(ascii: "0") ? isDigit : byte == shape else { return nil }
        }
        func number(_ range: Range<Int>) -> Int {
            bytes[range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        }
        let day = Self.dayNumber(year: number(0..<4), month: number(5..<7), day: number(8..<10))
        secondsSince1970 =
            day * 86_400 + number(11..<13) * 3_600 + number(14..<16) * 60 + number(17..<19)
        // A day or an hour that does not exist would come back as another one.
        guard iso8601 == text else { return nil }
    }

    /// The text of this moment, for years 0 to 9999.
    package var iso8601: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether the left moment is the earlier one.
    package static func < (left: UTCTime, right: UTCTime) -> Bool {
        left.secondsSince1970 < right.secondsSince1970
    }

    /// Appends the ISO 8601 text.
    func append(to bytes: inout [UInt8]) {
        let seconds = secondsSince1970
        let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let second = seconds - day * 86_400
        let date = Self.date(dayNumber: day)
        let parts = [
            (date.year, 4, "-"), (date.month, 2, "-"), (date.day, 2, "T"),
            (second / 3_600, 2, ":"), (second / 60 % 60, 2, ":"), (second % 60, 2, "Z"),
        ]
        for (value, width, separator) in parts {
            Self.append(value, width: width, to: &bytes)
            bytes.append(contentsOf: separator.utf8)
        }
    }

    private static func append(_ value: Int, width: Int, to bytes: inout [UInt8]) {
        var unit = 1
        for _ in 1..<width { unit *= 10 }
        while unit > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(value / unit % 10))
            unit /= 10
        }
    }

    /// Days since 1970-01-01 in the Gregorian calendar, counted in years that begin in March, so
    /// that the leap day comes last. Hinnant: chrono-compatible low-level date algorithms, 2013.
    private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month > 2 ? year : year - 1
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The inverse of `dayNumber`.
    private static func date(dayNumber: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }
}
