import Catalog
import ShopGenerator

/// The figures of one or more lists of titles, side by side.
struct TitleTable {
    /// A list of titles.
    struct Column {
        let name: String
        let statistics: TitleStatistics
    }

    private let columns: [Column]

    init(_ columns: [Column]) { self.columns = columns }

    /// A table for a person.
    var text: String {
        var table = TextTable([.left] + columns.map { _ in .right })
        table.add([""] + columns.map(\.name))
        add("titles", to: &table) { Quantity.count($0.titles) }
        for titles in TitleStatistics.samples where columns.contains(where: { $0.has(titles) }) {
            add("distinct words in \(Quantity.count(titles)) titles", to: &table) { figures in
                figures.growth.first { $0.titles == titles }
                    .map { Quantity.count(Int($0.words.rounded())) }
            }
        }
        add("distinct words in all", to: &table) { Quantity.count($0.vocabulary) }
        add("growth exponent (Heaps)", to: &table) { Self.decimal($0.heapsExponent) }
        add("words per title, mean", to: &table) { Quantity.decimal($0.meanLength, digits: 2) }
        add("  p10 / p50 / p90", to: &table) {
            "\($0.lengths.p10) / \($0.lengths.p50) / \($0.lengths.p90)"
        }
        for rank in TitleStatistics.ranks {
            add("titles with word \(Quantity.count(rank))", to: &table) { figures in
                figures.frequencies.first { $0.rank == rank }.map { Self.percent($0.share) }
            }
        }
        add("  mean of the first 10", to: &table) { Self.percent($0.top10) }
        add("  mean of the first 100", to: &table) { Self.percent($0.top100) }
        add("rank-frequency slope (Zipf)", to: &table) { Self.decimal($0.zipfSlope) }
        add("words in one title only", to: &table) { Self.percent($0.inOne) }
        add("words in two titles", to: &table) { Self.percent($0.inTwo) }
        add("words with a digit", to: &table) { Self.percent($0.withDigit) }
        return table.lines.joined(separator: "\n")
    }

    /// One object with a member for each list.
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("files")
        writer.beginArray()
        for column in columns { column.write(to: &writer) }
        writer.endArray()
        writer.endObject()
        return writer.bytes
    }

    private func add(
        _ name: String, to table: inout TextTable, value: (TitleStatistics) -> String?
    ) {
        table.add([name] + columns.map { value($0.statistics) ?? "–" })
    }

    private static func percent(_ share: Double) -> String {
        "\(Quantity.decimal(share * 100, digits: share < 0.01 ? 3 : 1)) %"
    }

    private static func decimal(_ value: Double) -> String? {
        guard value.isFinite else { return nil }
        return (value < 0 ? "−" : "") + Quantity.decimal(abs(value), digits: 2)
    }
}

extension TitleTable.Column {
    fileprivate func has(_ sample: Int) -> Bool {
        statistics.growth.contains { $0.titles == sample }
    }

    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.name("file")
        writer.string(name)
        for (name, value) in figures {
            writer.name(name)
            writer.value(value)
        }
        writer.endObject()
    }

    private var figures: [(String, JSONValue)] {
        let lengths = statistics.lengths
        return [
            ("titles", .number(Double(statistics.titles))),
            ("words", .number(Double(statistics.vocabulary))),
            (
                "growth",
                .array(
                    statistics.growth.map {
                        .array([.number(Double($0.titles)), .number($0.words.rounded())])
                    })
            ),
            ("heaps_exponent", Self.number(statistics.heapsExponent)),
            ("mean_length", .number(statistics.meanLength)),
            ("p10_length", .number(Double(lengths.p10))),
            ("p50_length", .number(Double(lengths.p50))),
            ("p90_length", .number(Double(lengths.p90))),
            (
                "frequencies",
                .array(
                    statistics.frequencies.map {
                        .array([.number(Double($0.rank)), .number($0.share)])
                    })
            ),
            ("top_10", .number(statistics.top10)), ("top_100", .number(statistics.top100)),
            ("zipf_slope", Self.number(statistics.zipfSlope)),
            ("in_one", .number(statistics.inOne)), ("in_two", .number(statistics.inTwo)),
            ("with_digit", .number(statistics.withDigit)),
        ]
    }

    private static func number(_ value: Double) -> JSONValue {
        value.isFinite ? .number(value) : .null
    }
}
