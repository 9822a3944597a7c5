/// The validated identifier of a product.
///
/// Identifiers are equal, and ordered, by their UTF-8 bytes, as in the database; text that only
/// looks the same (composed and decomposed letters) is different.
package struct ProductID: Sendable, CustomStringConvertible {
    /// The text, 1 to `IdentifierRules.byteLimit` bytes.
    package let text: String

    /// Validates `text`.
    package init(_ text: String) throws(CatalogError) {
        self.text = try IdentifierRules.validated(text, subject: "product id")
    }

    /// The text itself.
    package var description: String { text }
}

extension ProductID: Hashable, Comparable {
    /// Whether the bytes are equal.
    package static func == (left: Self, right: Self) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    /// Whether the bytes come first.
    package static func < (left: Self, right: Self) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    /// Hashes the text; equal bytes have equal hashes.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(text)
    }
}
