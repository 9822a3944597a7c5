import Benchmarking
import Foundation

/// A comparison as it is printed.
struct ComparisonListing {
    private let comparison: Comparison

    init(_ comparison: Comparison) { self.comparison = comparison }

    /// What must not be overlooked: different work, and work that only one side did.
    var warnings: [String] {
        let different = comparison.tasks.filter(\.matchesDiffer).map {
            "\($0.task.name): A found \(Self.list($0.matchesA)) products and B "
                + "\(Self.list($0.matchesB)): the results differ, and so does the work"
        }
        let missing = [("A", comparison.onlyA), ("B", comparison.onlyB)].filter { !$1.isEmpty }
            .map { "only \($0) has \($1.joined(separator: ", "))" }
        return different + missing
    }

    /// A line for each task, and what they come to.
    var text: String {
        var table = TextTable([.left, .right, .right, .right, .left, .right, .right, .left])
        let decided = comparison.deciding.rawValue.dropLast(3)
        table.add(
            ["task", "A \(decided)", "B \(decided)", "B/A", "interval"]
                + others.map { "\($0.rawValue.dropLast(3)) B/A" } + ["verdict"])
        for task in comparison.tasks { table.add(row(task)) }
        return (["A: \(comparison.a)", "B: \(comparison.b)", ""] + table.lines + ["", summary])
            .joined(separator: "\n")
    }

    /// One object, as `text` and with all figures.
    func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(comparison))
    }

    private var others: [ComparedFigure] {
        ComparedFigure.allCases.filter { $0 != comparison.deciding }
    }

    private func row(_ task: TaskComparison) -> [String] {
        guard let ratio = task.figures[comparison.deciding] else { return [task.task.name] }
        return [
            task.task.name, Quantity.decimal(ratio.a, digits: 1) + " µs",
            Quantity.decimal(ratio.b, digits: 1) + " µs", Quantity.decimal(ratio.ratio, digits: 3),
            interval(ratio),
        ]
            + others.map { figure in
                task.figures[figure].map { Quantity.decimal($0.ratio, digits: 3) } ?? ""
            } + [
                task.verdict.rawValue + (task.isRegression ? ", beyond the bound" : "")
                    + (task.matchesDiffer ? ", results differ" : "")
            ]
    }

    private func interval(_ ratio: Ratio) -> String {
        guard let low = ratio.low, let high = ratio.high else { return "noise unknown" }
        return "\(Quantity.decimal(low, digits: 3)) to \(Quantity.decimal(high, digits: 3))"
    }

    private var summary: String {
        let bound = Bound(share: comparison.bound)?.text ?? ""
        let count = comparison.regressions.count
        let basis =
            comparison.isNoiseUnknown
            ? "noise unknown: fewer than \(MedianInterval.fewestValues) rounds"
            : "\(comparison.rounds) rounds, intervals of "
                + "\(Quantity.decimal((comparison.coverage ?? 0) * 100, digits: 1)) %"
        return (count == 0 ? "no regression" : "\(count) regression\(count == 1 ? "" : "s")")
            + " beyond \(bound); \(basis)"
    }

    private static func list(_ numbers: [Int]) -> String {
        numbers.map(Quantity.count).joined(separator: " or ")
    }
}
