/// What one side of a comparison measured: each task, round by round.
package struct ComparedRounds: Sendable {
    /// What the side is called.
    package let name: String
    /// The figures of each task, in the order of the rounds.
    let figures: [MeasuredTask: [TaskFigures]]

    /// The lines of all rounds, in their order.
    package init(name: String, lines: [TaskFigures]) {
        self.name = name
        figures = Dictionary(grouping: lines, by: MeasuredTask.init)
    }

    /// The same, of some tasks only; nil keeps all.
    package func only(_ tasks: [String]?) -> ComparedRounds {
        guard let tasks else { return self }
        return ComparedRounds(
            name: name, lines: figures.values.joined().filter { tasks.contains($0.task) })
    }
}
