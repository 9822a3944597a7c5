/// The products that were searched.
package struct CatalogDescription: Codable, Sendable, Equatable {
    /// A name that tells catalogs apart, such as `generated-100000`.
    package var name: String
    /// The number of products.
    package var products: Int

    package init(name: String, products: Int) {
        self.name = name
        self.products = products
    }
}
