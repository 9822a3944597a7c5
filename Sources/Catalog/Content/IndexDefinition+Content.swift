extension IndexDefinition {
    /// Converts the columns of a product as this definition says.
    ///
    /// Columns that are missing, null or empty are fine. A column that is there but is not what
    /// the definition declares (price, number, date, flag, availability) is an error: the row
    /// should be rejected with its text, not indexed as if it said nothing.
    package func content(of product: Product) throws(CatalogError) -> ProductContent {
        var content = ProductContent(
            fields: [], attributes: [], numbers: [], priceInCents: nil, inStock: nil)
        for field in fields {
            content.fields.append(texts(of: field, in: product))
        }
        for attribute in attributes {
            let columns = attribute.source.columns(of: product.columns)
            content.attributes.append(try values(of: attribute, in: columns))
            content.numbers.append(try number(of: attribute, in: columns))
        }
        content.priceInCents = try priceInCents(of: product)
        content.inStock = try inStock(of: product)
        return content
    }

    private func texts(of field: FieldDefinition, in product: Product) -> [String] {
        var texts: [String] = []
        for column in field.source.columns(of: product.columns) {
            FieldText.append(column.value, kind: field.kind, to: &texts)
        }
        return texts
    }

    private func values(
        of attribute: AttributeDefinition, in columns: [JSONMember]
    ) throws(CatalogError) -> [String] {
        guard attribute.kind.isDiscrete else { return [] }
        var values: [String] = []
        // A list of thousands would take seconds if each value were looked for in the array.
        var known: Set<String> = []
        for column in columns {
            for value in ColumnConversion(column).texts {
                let text = attribute.kind == .flag ? try flagText(value, in: column) : value
                if known.insert(text).inserted { values.append(text) }
            }
        }
        return values
    }

    private func flagText(_ text: String, in column: JSONMember) throws(CatalogError) -> String {
        guard let flag = ColumnConversion.flag(text) else {
            throw ColumnConversion(column).wrong("true, false, yes, no, 1 or 0")
        }
        return flag ? "true" : "false"
    }

    private func number(
        of attribute: AttributeDefinition, in columns: [JSONMember]
    ) throws(CatalogError) -> Double? {
        for column in columns {
            let conversion = ColumnConversion(column)
            guard !conversion.isEmpty else { continue }
            switch attribute.kind {
            case .number: return try conversion.number()
            case .date: return try conversion.seconds()
            case .text, .flag: return nil
            }
        }
        return nil
    }

    private func priceInCents(of product: Product) throws(CatalogError) -> Int64? {
        guard let price else { return nil }
        for column in price.source.columns(of: product.columns) {
            let conversion = ColumnConversion(column)
            if !conversion.isEmpty { return try conversion.cents(unit: price.unit) }
        }
        return nil
    }

    private func inStock(of product: Product) throws(CatalogError) -> Bool? {
        guard let availability else { return nil }
        for column in availability.source.columns(of: product.columns) {
            let conversion = ColumnConversion(column)
            if !conversion.isEmpty {
                return try conversion.availability(words: availability.values)
            }
        }
        return nil
    }
}
