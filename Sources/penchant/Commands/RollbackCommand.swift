import ArgumentParser
import Catalog
import SearchEngine

/// `penchant rollback`: lets the generation before the current one answer.
struct RollbackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollback",
        abstract: "Let the generation before the current one answer again.",
        discussion: """
            What was changed since that generation is not seen until the next build, which \
            starts from all stored products. Changes from now on are seen.

              penchant rollback Indexes/shop
            """)

    @OptionGroup var arguments: IndexArguments

    func run() throws {
        let index = try arguments.openBuilt()
        let generation = try index.rollBack()
        let count = index.productCount
        try index.close()
        guard arguments.json else {
            return try Output.line(
                "generation \(generation) answers again: \(Quantity.count(count, "product"))")
        }
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("generation")
        writer.integer(generation)
        writer.name("products")
        writer.integer(count)
        writer.endObject()
        try Output.line(writer.bytes)
    }
}
