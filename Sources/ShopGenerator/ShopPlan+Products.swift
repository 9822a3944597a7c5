extension ShopPlan {
    /// Writes the products as JSON lines: `id`, `sku`, `title`, `brand`, `category` (the three
    /// levels in one text), `type`, `color`, `size` and `material` where they mean something,
    /// `price` in cents, `tier` (what that means for the type: `budget`, `middle` or `premium`),
    /// `in_stock`, `rating` and `description`.
    ///
    /// - Parameter sink: takes the bytes, at most a little more than 64 KiB at a time.
    /// - Complexity: O(*products*) time, constant memory.
    package func writeProducts<Failure: Error>(
        to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var product = 0
        try stream(to: sink) { lines in
            guard product < products else { return false }
            write(ProductListing(product: product, seed: seed, assortment: assortment), to: &lines)
            product += 1
            return true
        }
    }

    private func write(_ listing: ProductListing, to lines: inout JSONLines) {
        let traits = listing.traits
        let shelf = assortment.shelves[traits.shelf]
        lines.beginObject()
        lines.member("id", ProductListing.id(product: traits.product))
        lines.member("sku", listing.sku)
        lines.member("title", listing.title)
        lines.member("brand", assortment.aisles[traits.aisle].brands[traits.brand].name)
        lines.member("category", shelf.path)
        lines.member("type", shelf.type.name)
        lines.member("color", traits.shade.rawValue)
        if let size = listing.size { lines.member("size", size) }
        if let material = listing.material { lines.member("material", material) }
        lines.member("price", traits.cents)
        lines.member("tier", traits.level.rawValue)
        lines.member("in_stock", listing.isInStock)
        lines.member("rating", tenths: listing.ratingTenths)
        lines.member("description", listing.description)
        lines.endObject()
        lines.endLine()
    }
}
