import Catalog
import Testing

@testable import Affinity

@Suite("Decay")
struct DecayTests {
    @Test("half is left after a half-life, a quarter after two, and the future counts as now")
    func halfLife() {
        #expect(Decay.factor(ageInDays: 0, halfLife: 14) == 1)
        #expect(Decay.factor(ageInDays: 14, halfLife: 14) == 0.5)
        #expect(Decay.factor(ageInDays: 28, halfLife: 14) == 0.25)
        #expect(Decay.factor(ageInDays: -100, halfLife: 14) == 1)
    }

    @Test("over the horizons, the last hour counts most and half a year still counts")
    func horizons() {
        #expect(Decay.overHorizons(ageInDays: 0) == 1)
        let ages = [0, 0.02, 0.5, 7, 60, 400].map { Decay.overHorizons(ageInDays: $0) }
        #expect(zip(ages, ages.dropFirst()).allSatisfy { $0 > $1 })
        #expect(ages[2] > 0.6)
        #expect(ages[5] > 0.05)
    }

    @Test("a purchase leads to later ones, less after a month, a little for ever")
    func sequence() {
        #expect(Decay.ofSequence(ageInDays: 0) == 1)
        #expect(abs(Decay.ofSequence(ageInDays: 28) - 0.55 / 1.05) < 1e-12)
        #expect(abs(Decay.ofSequence(ageInDays: 100_000) - 0.05 / 1.05) < 1e-12)
    }

    @Test("days between moments are counted with their fractions, either way")
    func days() {
        #expect(day(2.5).days(since: day(1)) == 1.5)
        #expect(day(1).days(since: day(2.5)) == -1.5)
    }
}
