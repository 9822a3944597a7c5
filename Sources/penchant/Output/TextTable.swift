/// Rows of text in aligned columns.
struct TextTable {
    /// On which side a column's cells are filled up.
    enum Alignment {
        case left
        case right
    }

    private let alignments: [Alignment]
    private var rows: [[String]] = []

    /// No rows as yet; columns beyond the alignments given are left-aligned.
    init(_ alignments: [Alignment]) { self.alignments = alignments }

    /// Adds a row; control characters, which a terminal could obey, become spaces.
    mutating func add(_ cells: [String]) {
        rows.append(cells.map(Self.printable))
    }

    /// Each row as a line, without spaces at its end; columns that are empty throughout are left
    /// out.
    var lines: [String] {
        let columnCount = rows.map(\.count).max() ?? 0
        let widths = (0..<columnCount).map { column in
            rows.map { column < $0.count ? Self.width(of: $0[column]) : 0 }.max() ?? 0
        }
        return rows.map { line(of: $0, widths: widths) }
    }

    /// A text cut to a display width, an ellipsis at its end if it was longer.
    static func clipped(_ text: String, to limit: Int) -> String {
        let text = printable(text)
        guard width(of: text) > limit else { return text }
        var kept = ""
        var used = 1
        for character in text {
            used += width(of: character)
            if used > limit { break }
            kept.append(character)
        }
        return kept + "…"
    }

    private func line(of row: [String], widths: [Int]) -> String {
        var line = ""
        for (column, cell) in row.enumerated() where widths[column] > 0 {
            let filling = String(repeating: " ", count: widths[column] - Self.width(of: cell))
            let isRight = column < alignments.count && alignments[column] == .right
            line += (line.isEmpty ? "" : "  ") + (isRight ? filling + cell : cell + filling)
        }
        return String(line.reversed().drop { $0 == " " }.reversed())
    }

    private static func printable(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }

    private static func width(of text: String) -> Int {
        text.reduce(0) { $0 + width(of: $1) }
    }

    /// The East Asian scripts and emoji take two places on a terminal.
    private static func width(of character: Character) -> Int {
        switch character.unicodeScalars.first?.value ?? 0 {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}
