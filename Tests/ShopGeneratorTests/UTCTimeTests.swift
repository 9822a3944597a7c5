import Testing

@testable import ShopGenerator

@Suite struct UTCTimeTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (1_767_225_600, "2026-01-01T00:00:00Z"),
        (951_826_332, "2000-02-29T12:12:12Z"), (-1, "1969-12-31T23:59:59Z"),
        (253_402_300_799, "9999-12-31T23:59:59Z"), (4_107_542_399, "2100-02-28T23:59:59Z"),
        (4_107_542_400, "2100-03-01T00:00:00Z"),
    ])
    func `A moment and its text name each other`(seconds: Int, text: String) {
        #expect(UTCTime(secondsSince1970: seconds).iso8601 == text)
        #expect(UTCTime(iso8601: text)?.secondsSince1970 == seconds)
    }

    @Test func `Every day of four centuries comes back from its text`() {
        for day in 0..<146_097 {
            let time = UTCTime(secondsSince1970: day * 86_400 + day % 86_400)
            #expect(UTCTime(iso8601: time.iso8601) == time)
        }
    }

    @Test(arguments: [
        "", "2026-01-01", "2026-01-01T00:00:00", "2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z",
        "2026-01-01T24:00:00Z", "2026-01-01 00:00:00Z", "2026-01-01T00:00:00Zx",
        "+026-01-01T00:00:00Z", "2026-01-00T00:00:00Z", "2026-01-01T00:00:60Z",
    ])
    func `A text that names no moment is refused`(text: String) {
        #expect(UTCTime(iso8601: text) == nil)
    }
}
