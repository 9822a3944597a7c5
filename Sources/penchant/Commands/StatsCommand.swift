import ArgumentParser
import Catalog
import SearchEngine

/// `penchant stats`: what is known of an index.
struct StatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Show how many products, terms, events and customers an index has.",
        discussion: """
              penchant stats Indexes/shop
              penchant stats Indexes/shop --json
            """)

    @OptionGroup var arguments: IndexArguments

    func run() throws {
        let index = try arguments.open()
        var writer = JSONWriter()
        try index.writeStatistics(to: &writer)
        try index.close()
        if arguments.json { return try Output.line(writer.bytes) }
        var table = TextTable([.left, .right])
        for member in try JSONValue(parsing: writer.bytes).members ?? [] {
            let name = member.name.split(separator: "_").joined(separator: " ")
            table.add([name, Self.text(of: member.value)])
        }
        try Output.line(table.lines.joined(separator: "\n"))
    }

    private static func text(of value: JSONValue) -> String {
        switch value {
        case .number(let number) where number == number.rounded() && abs(number) < 0x1p53:
            Quantity.count(Int(number))
        case .string(let text): text
        default: String(decoding: value.json, as: UTF8.self)
        }
    }
}
