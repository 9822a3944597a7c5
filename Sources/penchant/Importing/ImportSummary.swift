import Catalog
import SearchEngine

/// What is said of an import.
struct ImportSummary {
    let report: ImportReport
    /// What becomes of rows that repeat an id.
    let repetition: String
    private let sample: RejectSample

    /// The summary of a report; reads the first rows of its rejects file.
    init(_ report: ImportReport, repetition: String) {
        self.report = report
        self.repetition = repetition
        sample = RejectSample(path: report.rejected > 0 ? report.rejectsPath : "")
    }

    /// Whether the process ends as done, or as done with rejects.
    var status: ExitStatus { report.rejected > 0 ? .doneWithRejects : .done }

    /// The lines for a person.
    var lines: [String] {
        var lines = ["taken       \(Quantity.count(report.taken, "row"))"]
        if report.rejected > 0 {
            lines.append(
                "rejected    \(Quantity.count(report.rejected, "row")), see \(report.rejectsPath)")
            lines += sample.entries.map { "  \($0.file), line \($0.line): \($0.reason)" }
            if report.rejected > sample.entries.count { lines.append("  …") }
        } else {
            lines.append("rejected    none")
        }
        if report.repeated > 0 {
            lines.append("repeated    \(Quantity.count(report.repeated, "row")); \(repetition)")
        }
        return lines
    }

    /// Appends the members to an open object.
    func write(to writer: inout JSONWriter) {
        writer.name("taken")
        writer.integer(report.taken)
        writer.name("rejected")
        writer.integer(report.rejected)
        writer.name("repeated")
        writer.integer(report.repeated)
        writer.name("rejects_file")
        if report.rejected > 0 { writer.string(report.rejectsPath) } else { writer.null() }
        writer.name("rejects")
        writer.beginArray()
        for entry in sample.entries { entry.write(to: &writer) }
        writer.endArray()
    }
}

extension RejectSample.Entry {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.name("file")
        writer.string(file)
        writer.name("line")
        writer.integer(line)
        writer.name("reason")
        writer.string(reason)
        writer.endObject()
    }
}
