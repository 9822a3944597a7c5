import Foundation

/// A JSON value; asking for what is not there gives nothing.
struct JSON {
    struct Malformed: Error { let text: String }

    private let value: Any?

    init(parsing text: String) throws {
        guard
            let value = try? JSONSerialization.jsonObject(
                with: Data(text.utf8), options: .fragmentsAllowed)
        else { throw Malformed(text: text) }
        self.value = value
    }

    private init(_ value: Any?) { self.value = value }

    subscript(name: String) -> JSON { JSON((value as? [String: Any])?[name]) }
    subscript(index: Int) -> JSON {
        let elements = value as? [Any] ?? []
        return JSON(elements.indices.contains(index) ? elements[index] : nil)
    }

    var string: String? { value as? String }
    var double: Double? { (value as? NSNumber)?.doubleValue }
    var int: Int? { double.flatMap { Int(exactly: $0) } }
    var elements: [JSON] { (value as? [Any] ?? []).map { JSON($0) } }
    var names: Set<String> { Set((value as? [String: Any] ?? [:]).keys) }
    var isNull: Bool { value is NSNull }
    /// A score in ten-thousandths, as it is written with four decimals.
    var units: Int? { double.map { Int(($0 * 10_000).rounded()) } }

    /// The ids of a search's hits, the best first.
    var ids: [String] { self["hits"].elements.compactMap(\.["id"].string) }

    /// A facet as pairs of value and count.
    func facet(_ name: String) -> [String] {
        self["facets"][name].elements.map {
            "\($0["value"].string ?? "?") \($0["count"].int ?? -1)"
        }
    }
}
