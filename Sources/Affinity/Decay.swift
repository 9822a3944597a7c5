package import Catalog
import Foundation

/// How much of something old still counts.
package enum Decay {
    package static let hour = 1.0 / 24
    package static let twoWeeks = 14.0
    package static let halfYear = 182.0

    /// 2^(−age / half-life); both in days, ages below 0 count as 0.
    package static func factor(ageInDays age: Double, halfLife: Double) -> Double {
        exp2(-max(0, age) / halfLife)
    }

    /// The mean over three horizons, an hour's session, two weeks and half a year: recent interest
    /// counts most, old interest still counts.
    package static func overHorizons(ageInDays age: Double) -> Double {
        (factor(ageInDays: age, halfLife: hour) + factor(ageInDays: age, halfLife: twoWeeks)
            + factor(ageInDays: age, halfLife: halfYear)) / 3
    }

    /// How strongly a purchase leads to a later one: half after 28 days, with a floor that stays.
    static func ofSequence(ageInDays age: Double) -> Double {
        (factor(ageInDays: age, halfLife: 28) + 0.05) / 1.05
    }
}

extension Timestamp {
    /// The days from an earlier moment to this one.
    package func days(since earlier: Timestamp) -> Double {
        Double(milliseconds - earlier.milliseconds) / 86_400_000
    }
}
