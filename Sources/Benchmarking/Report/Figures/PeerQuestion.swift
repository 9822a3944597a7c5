/// What search engines are asked side by side, by whatever algorithm each answers.
struct PeerQuestion {
    /// An answer to the question.
    struct Answer {
        /// The search engine, and its algorithm if it has several.
        let name: String
        let figures: TaskFigures
        let isOwn: Bool
    }

    /// What is asked.
    let name: String
    /// On what: number of products, text indexed, threads.
    let setting: String
    /// The answers, the quickest first.
    let answers: [Answer]

    /// The algorithms that answer a question under a name of their own.
    private static let algorithms = [
        "ranked_or": "or", "block_max_wand": "or", "maxscore": "or", "block_max_maxscore": "or",
        "ranked_and": "and", "block_max_ranked_and": "and",
    ]

    /// Every question that two search engines at least have answered, the largest catalogs first.
    static func all(in history: History) -> [PeerQuestion] {
        var groups: [MeasuredTask: [Answer]] = [:]
        for (task, figures) in history.newestInProcess {
            guard figures.meanMicroseconds > 0 else { continue }
            var asked = figures
            asked.task = algorithms[task.task] ?? task.task
            asked.peer = ""
            asked.fetch = nil
            let name = asked.task == task.task ? task.peer : "\(task.peer) \(short(task.task))"
            groups[MeasuredTask(asked), default: []].append(
                Answer(name: name, figures: figures, isOwn: figures.peer == History.own))
        }
        return groups.sorted { ($1.key.docs, $0.key) < ($0.key.docs, $1.key) }.compactMap {
            guard Set($1.map(\.figures.peer)).count > 1 else { return nil }
            return PeerQuestion($0, $1)
        }
    }

    private init(_ task: MeasuredTask, _ answers: [Answer]) {
        name = task.task
        let text = task.layout == "all" ? "title and description" : "layout \(task.layout)"
        setting =
            "\(FigureText.count(Double(task.docs))) products, \(text), "
            + (task.threads == 1 ? "one thread" : "\(task.threads) threads")
        self.answers = answers.sorted {
            ($0.figures.meanMicroseconds, $0.name) < ($1.figures.meanMicroseconds, $1.name)
        }
    }

    /// The quickest answer of another search engine.
    var bestPeer: Answer? { answers.first { !$0.isOwn } }

    /// The quickest answer of the search engine that the report is about.
    var own: Answer? { answers.first { $0.isOwn } }

    /// How many times as long as the best peer an answer takes, by its mean.
    func ratio(_ answer: Answer) -> Double? {
        bestPeer.map { answer.figures.meanMicroseconds / $0.figures.meanMicroseconds }
    }

    private static func short(_ algorithm: String) -> String {
        algorithm == "block_max_wand"
            ? "BMW"
            : algorithm.hasPrefix("block_max_") ? "BM " + algorithm.dropFirst(10) : algorithm
    }
}
