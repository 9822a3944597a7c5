extension ChildProgram {
    /// Runs the program; a status other than 0 is an error.
    ///
    /// - Throws: `BenchmarkingError.programFailed` with the last lines that it wrote, among others.
    func succeed() throws(BenchmarkingError) -> End {
        let end = try run()
        guard end.status == 0 else {
            throw .programFailed(program: line, status: end.status, lastErrors: end.lastWords)
        }
        return end
    }

    /// Runs the program and reads the lines of figures that it prints.
    ///
    /// - Throws: `BenchmarkingError.noFigures` for anything else, among others.
    func figures() throws(BenchmarkingError) -> [TaskFigures] {
        let lines = FigureLines(try succeed().output)
        if let fault = lines.faults.first {
            throw .noFigures(program: line, found: "line \(fault.line): \(fault.reason)")
        }
        guard !lines.tasks.isEmpty else { throw .noFigures(program: line, found: "none") }
        return lines.tasks
    }
}

extension ChildProgram.End {
    /// As many lines as usually have the cause.
    private static let lineCount = 5

    /// The last lines written to standard error, or to standard output if there are none.
    ///
    /// A compiler's errors are followed by lines that only repeat its commands: lines that name an
    /// error come before all others, but for the drawings that repeat them.
    fileprivate var lastWords: [String] {
        let lines = (output + "\n" + errors).split(separator: "\n").map(String.init)
        let named = lines.filter { $0.contains("error:") && !$0.hasPrefix(" ") }
        let spoken = errors.split(separator: "\n").map(String.init)
        let words = named.isEmpty ? (spoken.isEmpty ? lines : spoken) : named
        return Array(words.suffix(Self.lineCount))
    }
}
