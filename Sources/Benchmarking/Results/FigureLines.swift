import Foundation

/// The lines that a benchmark prints, one JSON object each.
struct FigureLines {
    /// Why something is no line of figures.
    struct Fault: Error { let reason: String }

    /// The figures of tasks, in the order of their lines.
    private(set) var tasks: [TaskFigures] = []
    /// The figures of builds, in the order of their lines.
    private(set) var indexing: [IndexingFigures] = []
    /// The lines that are neither, counted from 1, and why.
    private(set) var faults: [(line: Int, reason: String)] = []

    /// Reads lines; empty ones are passed over.
    init(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated()
        where !line.allSatisfy(\.isWhitespace) {
            do { try add(Data(line.utf8)) } catch {
                faults.append((index + 1, Self.reason(error)))
            }
        }
    }

    /// What is wrong, in words for whoever wrote the file.
    static func reason(_ error: any Error) -> String {
        switch error {
        case let fault as Fault: return fault.reason
        case DecodingError.keyNotFound(let key, let context):
            return "'\(key.stringValue)' is missing\(place(context.codingPath))"
        case DecodingError.typeMismatch(_, let context),
            DecodingError.valueNotFound(_, let context):
            return "a value of another type is expected\(place(context.codingPath))"
        case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
            return "a value that is not known\(place(context.codingPath))"
        default: return "it should be a JSON object"
        }
    }

    private mutating func add(_ line: Data) throws {
        struct Kind: Decodable { let task: String }
        if try BenchmarkRun.decoder.decode(Kind.self, from: line).task == "index" {
            let figures = try BenchmarkRun.decoder.decode(IndexingFigures.self, from: line)
            if let fault = figures.fault { throw Fault(reason: fault) }
            indexing.append(figures)
        } else {
            let figures = try BenchmarkRun.decoder.decode(TaskFigures.self, from: line)
            if let fault = figures.fault { throw Fault(reason: fault) }
            tasks.append(figures)
        }
    }

    private static func place(_ path: [any CodingKey]) -> String {
        let names = path.map { key in key.intValue.map { "\($0 + 1)" } ?? key.stringValue }
        return names.isEmpty ? "" : " at \(names.joined(separator: "."))"
    }
}
