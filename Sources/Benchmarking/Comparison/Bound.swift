/// How much slower is too slow.
package struct Bound: Sendable, Equatable {
    /// The share of the time that may be lost: 0.05 is 5 %.
    package let share: Double

    /// The bound of a text such as `5%`, `2.5 %` or `0.05`.
    ///
    /// - Returns: nil for other text, and for anything outside 0 to 1000 %. A `5` without a sign is
    ///   refused, as it could mean either.
    package init?(_ text: String) {
        let hasSign = text.hasSuffix("%")
        let digits = text.filter { $0 != "%" && $0 != " " }
        guard let number = Double(digits), number >= 0, hasSign || number < 1 else { return nil }
        self.init(share: hasSign ? number / 100 : number)
    }

    /// A bound of a share.
    ///
    /// - Returns: nil outside 0 to 10.
    package init?(share: Double) {
        guard (0...10).contains(share) else { return nil }
        self.share = share
    }

    /// A bound of whole hundredths.
    package init(percent: UInt8) { share = Double(percent) / 100 }

    /// The bound in the form that is read: `5%`.
    package var text: String { "\(Self.trimmed(share * 100))%" }

    private static func trimmed(_ percent: Double) -> String {
        let rounded = (percent * 1_000).rounded() / 1_000
        return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }
}
