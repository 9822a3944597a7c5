/// What makes two figures ones of the same thing, whoever measured them and when.
package struct MeasuredTask: Hashable, Sendable, Comparable {
    /// The search engine; one that also read the products found counts as another.
    package let peer: String
    /// What was asked.
    package let task: String
    /// Which text was indexed.
    package let layout: String
    /// The number of products.
    package let docs: Int
    /// The threads that searched at once.
    package let threads: Int

    /// What was measured in a line.
    package init(_ figures: TaskFigures) {
        peer = figures.peer + (figures.fetch == true ? "+fetch" : "")
        task = figures.task
        layout = figures.layout
        docs = figures.docs
        threads = figures.threads ?? 1
    }

    /// The task, and what beside it is not the ordinary: `or, 2 threads`.
    package var name: String {
        threads == 1 ? task : "\(task), \(threads) threads"
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.docs, left.layout, left.threads, left.task, left.peer)
            < (right.docs, right.layout, right.threads, right.task, right.peer)
    }
}
