import Catalog

/// What is said of a build.
struct BuildReport {
    /// What was built.
    struct Generation {
        let number: Int
        let productCount: Int
        let byteCount: Int
    }

    /// What was taken in; nil if nothing was read.
    let imported: ImportSummary?
    /// Nil if nothing was to be changed.
    let built: Generation?
    /// From start to end.
    let duration: Duration

    private var seconds: Double { duration / .seconds(1) }

    /// The lines for a person.
    var text: String {
        var lines = imported?.lines ?? []
        if let built {
            lines.append(
                "generation  \(built.number): \(Quantity.count(built.productCount, "product")), "
                    + Quantity.bytes(Double(built.byteCount)))
        } else {
            lines.append("dry run     nothing was changed")
        }
        lines.append("seconds     \(Quantity.decimal(seconds, digits: 2))")
        return lines.joined(separator: "\n")
    }

    /// One object; what does not apply is null.
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        imported?.write(to: &writer)
        writer.name("dry_run")
        writer.bool(built == nil)
        writer.name("generation")
        if let built { writer.integer(built.number) } else { writer.null() }
        writer.name("bytes")
        if let built { writer.integer(built.byteCount) } else { writer.null() }
        writer.name("products")
        if let built { writer.integer(built.productCount) } else { writer.null() }
        writer.name("seconds")
        writer.double(seconds)
        writer.endObject()
        return writer.bytes
    }
}
