extension Timestamp: CustomStringConvertible {
    /// Parses `2025-03-09`, or with a time `2025-03-09T14:30[:15[.250]]` and a zone.
    ///
    /// A space may stand for the `T`; the zone is `Z`, `±hh:mm` or `±hhmm`, and UTC if absent.
    /// Fractions beyond milliseconds are cut off. Years are 0001 to 9999.
    package init(iso8601 text: String) throws(CatalogError) {
        var scanner = DigitScanner(bytes: Array(text.utf8))
        guard let milliseconds = scanner.scanMoment() else {
            throw .invalidTimestamp(found: String(text.prefix(60)))
        }
        self.init(milliseconds: milliseconds)
    }

    /// ISO 8601 in UTC, with milliseconds only if there are any: `2025-03-09T14:30:15.250Z`.
    package var description: String {
        let days = milliseconds.flooredQuotient(by: 86_400_000)
        let rest = milliseconds - days * 86_400_000
        let date = CivilDate(daysSince1970: days)
        var text = "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
        text += "T\(padded(rest / 3_600_000, 2)):\(padded(rest / 60_000 % 60, 2))"
        text += ":\(padded(rest / 1000 % 60, 2))"
        return rest % 1000 == 0 ? text + "Z" : text + ".\(padded(rest % 1000, 3))Z"
    }

    private func padded(_ value: Int64, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

/// A date of the proleptic Gregorian calendar.
///
/// Both conversions follow Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
private struct CivilDate {
    let year: Int64
    let month: Int64
    let day: Int64

    init(daysSince1970: Int64) {
        // Day 0 becomes 0000-03-01, so that the leap day ends a year.
        let shifted = daysSince1970 + 719_468
        let era = shifted.flooredQuotient(by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Nil if there is no such day.
    init?(year: Int64, month: Int64, day: Int64) {
        guard year >= 1, (1...12).contains(month), day >= 1,
            day <= Self.dayCount(year: year, month: month)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    var daysSince1970: Int64 {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear.flooredQuotient(by: 400)
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func dayCount(year: Int64, month: Int64) -> Int64 {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

/// Reads the digits of a time from left to right.
private struct DigitScanner {
    let bytes: [UInt8]
    var position = 0

    /// The whole text as milliseconds since 1970, or nil.
    mutating func scanMoment() -> Int64? {
        guard let year = number(4), take("-"), let month = number(2), take("-"),
            let day = number(2),
            let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        var milliseconds = date.daysSince1970 * 86_400_000
        if isAtEnd { return milliseconds }
        guard take("T") || take("t") || take(" "), let time = scanTime(), let zone = scanZone(),
            isAtEnd
        else { return nil }
        milliseconds += time - zone
        return milliseconds
    }

    private mutating func scanTime() -> Int64? {
        guard let hour = number(2), hour < 24, take(":"), let minute = number(2), minute < 60
        else { return nil }
        let start = hour * 3_600_000 + minute * 60_000
        guard take(":") else { return start }
        // Second 60 is a leap second; it counts as the first of the next minute.
        guard let second = number(2), second <= 60 else { return nil }
        guard take(".") || take(",") else { return start + second * 1000 }
        guard let fraction = scanFraction() else { return nil }
        return start + second * 1000 + fraction
    }

    private mutating func scanFraction() -> Int64? {
        var milliseconds: Int64 = 0
        var scale: Int64 = 100
        let start = position
        while let digit = number(1) {
            milliseconds += digit * scale
            scale /= 10
        }
        return position > start ? milliseconds : nil
    }

    /// The offset from UTC in milliseconds.
    private mutating func scanZone() -> Int64? {
        if isAtEnd || take("Z") || take("z") { return 0 }
        let sign: Int64 = take("-") ? -1 : 1
        guard sign < 0 || take("+"), let hours = number(2), hours < 24 else { return nil }
        let mayEnd = !take(":") && isAtEnd
        guard let minutes = mayEnd ? 0 : number(2), minutes < 60 else { return nil }
        return sign * (hours * 3_600_000 + minutes * 60_000)
    }

    private var isAtEnd: Bool { position == bytes.count }

    private mutating func number(_ width: Int) -> Int64? {
        guard position + width <= bytes.count else { return nil }
        var value: Int64 = 0
        for byte in bytes[position..<position + width] {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int64(byte - 0x30)
        }
        position += width
        return value
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else {
            return false
        }
        position += 1
        return true
    }
}

extension Int64 {
    /// The quotient rounded down, also below zero.
    fileprivate func flooredQuotient(by divisor: Int64) -> Int64 {
        self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor)
    }
}
