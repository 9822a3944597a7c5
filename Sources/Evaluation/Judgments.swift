/// How relevant products are to queries, as people judged them.
package struct Judgments: Sendable, Equatable {
    /// The grades that a judgment can have; those of 0 and below mean "not relevant".
    package static let gradeRange = -30...30

    private static let form =
        "\"query-id 0 product-id grade\", the grade a whole number from -30 to 30"

    private var grades: [String: [String: Int]] = [:]

    /// The judgments of a TREC qrels file: `query-id 0 product-id grade` on each line, divided by
    /// spaces or tabs. Blank lines are skipped, and what stands in the second place is ignored.
    ///
    /// - Throws: `EvaluationError.malformed` for a line of another form, and `.repeated` for a
    ///   product that is judged twice for the same query.
    package init(qrels text: String) throws(EvaluationError) {
        for (number, line) in NumberedLines(text) {
            let fields = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
            guard fields.count == 4, let grade = Int(fields[3]), Self.gradeRange.contains(grade)
            else {
                throw .malformed(
                    .judgments, line: number, expected: Self.form,
                    found: NumberedLines.excerpt(line))
            }
            let query = String(fields[0])
            let product = String(fields[2])
            guard grades[query, default: [:]].updateValue(grade, forKey: product) == nil else {
                throw .repeated(
                    .judgments, line: number, found: "product \(product) for query \(query)")
            }
        }
    }

    /// The queries that have a judgment, in no particular order.
    package var queries: some Collection<String> { grades.keys }

    /// The judged products of a query with their grades.
    package func grades(ofQuery query: String) -> [String: Int] {
        grades[query] ?? [:]
    }
}
