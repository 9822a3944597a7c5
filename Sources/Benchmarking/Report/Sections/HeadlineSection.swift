import Foundation

/// A few figures that say how things stand.
struct HeadlineSection {
    let history: History

    private struct Headline {
        let figure: String
        let what: String
        let detail: String
    }

    /// The figures; nil if there are none.
    var node: Node? {
        let headlines = [search, rival, load, build, size].compactMap(\.self)
        guard !headlines.isEmpty else { return nil }
        return .tag(
            "dl", ["class": "headlines"],
            headlines.map {
                .tag(
                    "div", [:],
                    [
                        .tag("dt", [:], $0.what),
                        .tag("dd", ["class": "figure"], $0.figure),
                        .tag("dd", ["class": "detail"], $0.detail),
                    ])
            })
    }

    /// The task that is closest to what a shop does, of those that were measured.
    private var search: Headline? {
        guard let run = history.newest(.engine) else { return nil }
        let tasks = run.typicalTasks.filter { $0.peer == History.own && ($0.threads ?? 1) == 1 }
        let personal = tasks.first { $0.task.hasPrefix("pers") && $0.task.hasSuffix("or") }
        guard let task = personal ?? tasks.first(where: { $0.task == "or" }) ?? tasks.first else {
            return nil
        }
        return Headline(
            figure: FigureText.time(microseconds: task.p99Microseconds),
            what: "\(task.task), 99th percentile",
            detail: "mean \(FigureText.time(microseconds: task.meanMicroseconds)), "
                + "\(FigureText.count(Double(task.docs))) products")
    }

    /// The geometric mean of ratios, which does not depend on which side is the base.
    private var rival: Headline? {
        let ratios = PeerQuestion.all(in: history).compactMap { question in
            question.own.flatMap(question.ratio)
        }.filter { $0 > 0 }
        guard !ratios.isEmpty else { return nil }
        let mean = exp(ratios.map { log($0) }.reduce(0, +) / Double(ratios.count))
        let quicker = ratios.count { $0 < 1 }
        return Headline(
            figure: FigureText.ratio(mean), what: "the best peer’s mean time",
            detail: "geometric mean of \(ratios.count) tasks; quicker at \(quicker)")
    }

    private var load: Headline? {
        guard let run = history.newest(.load),
            let busiest = run.typicalTasks.max(by: { $0.n < $1.n })
        else { return nil }
        let errors = run.tasks.flatMap { ($0.errors ?? [:]).values }.reduce(0, +)
        return Headline(
            figure: FigureText.time(microseconds: busiest.p99Microseconds),
            what: "\(busiest.task) under load, 99th percentile",
            detail: "\(run.load?.text ?? ""); \(FigureText.count(Double(errors))) errors")
    }

    private var build: Headline? {
        guard let figures = newestBuild, figures.indexSeconds > 0 else { return nil }
        return Headline(
            figure: FigureText.short(
                (Double(figures.docs) / figures.indexSeconds / 100).rounded() * 100) + "/s",
            what: "products indexed",
            detail: "\(FigureText.count(Double(figures.docs))) in "
                + FigureText.duration(seconds: figures.indexSeconds))
    }

    private var size: Headline? {
        guard let figures = newestBuild, figures.docs > 0 else { return nil }
        return Headline(
            figure: "\(FigureText.count(Double(figures.bytes) / Double(figures.docs))) B",
            what: "of index per product",
            detail: "\(FigureText.bytes(Double(figures.bytes))) in all")
    }

    private var newestBuild: IndexingFigures? {
        history.runs.flatMap(\.run.indexing).last { $0.peer == History.own }
    }
}
