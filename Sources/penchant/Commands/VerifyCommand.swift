import ArgumentParser
import Catalog
import SearchEngine

/// `penchant verify`: reads all that is built and stored, and compares checksums.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Read everything that is built and stored, and compare checksums.",
        discussion: """
            Exit status 1 means damage; what is printed says where, and what to do.

              penchant verify Indexes/shop
            """)

    @OptionGroup var arguments: IndexArguments

    func run() throws {
        let index = try arguments.openBuilt()
        let byteCount = try index.verify()
        let generation = index.generation
        try index.close()
        guard arguments.json else {
            return try Output.line(
                "generation \(generation) is whole: \(Quantity.bytes(Double(byteCount))) read")
        }
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("generation")
        writer.integer(generation)
        writer.name("bytes")
        writer.integer(byteCount)
        writer.endObject()
        try Output.line(writer.bytes)
    }
}
