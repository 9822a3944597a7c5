import Catalog

/// A JSON object without some of its members, to which others are added for each request.
struct ObjectTemplate: Equatable, Sendable {
    /// The object without its closing brace; nothing else needs to be known to add members.
    let head: [UInt8]

    /// The object without the members named.
    init(_ object: [JSONMember], without names: Set<String>) {
        var writer = JSONWriter()
        writer.object(object.filter { !names.contains($0.name) })
        head = writer.bytes.dropLast()
    }

    /// Whether a comma is due before the first member added.
    var needsComma: Bool { head.count > 1 }
}
