import Catalog
import Testing

@Suite struct TimestampTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("2010-12-01T08:26:00Z", 1_291_191_960_000),
        ("2009-12-10", 1_260_403_200_000), ("1969-12-31T23:59:59.5Z", -500),
        ("2024-02-29T12:00Z", 1_709_208_000_000), ("2024-02-29 14:00:00+02:00", 1_709_208_000_000),
        ("2024-02-29T06:30:00.123456-0530", 1_709_208_000_123),
        ("0001-01-01", -62_135_596_800_000), ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
    ])
    func isoTimesAreParsed(_ text: String, _ milliseconds: Int64) throws {
        #expect(try Timestamp(iso8601: text).milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", "2024", "2024-13-01", "2023-02-29", "1900-02-29", "2024-01-32", "2024-01-01T24:00Z",
        "2024-01-01T10:60Z", "2024-01-01T10:00:00.Z", "2024-01-01T10:00:00+25:00",
        "2024-01-01T10:00:00 Z", "01/02/2024", "2024-1-1", "2024-01-01T", "2024-01-01Tx",
        "2024-01-01T10:00+02:",
    ])
    func otherTextIsRefused(_ text: String) {
        #expect(throws: CatalogError.invalidTimestamp(found: text)) {
            try Timestamp(iso8601: text)
        }
    }

    @Test func everyDayOfFourHundredYearsSurvivesARoundTrip() throws {
        let start = try Timestamp(iso8601: "1900-01-01").milliseconds
        for day in 0..<146_097 {
            let moment = Timestamp(milliseconds: start + Int64(day) * 86_400_000 + 45_296_789)
            #expect(try Timestamp(iso8601: moment.description) == moment)
        }
    }

    @Test func millisecondsAppearOnlyWhereThereAreAny() {
        #expect(Timestamp(milliseconds: 0).description == "1970-01-01T00:00:00Z")
        #expect(Timestamp(milliseconds: -1).description == "1969-12-31T23:59:59.999Z")
    }
}
