extension RequestMix {
    /// What a busy shop sends, for runs that name no mix file.
    package static func storefront() throws(LoadError) -> RequestMix {
        try RequestMix(yaml: storefrontText, path: "the built-in mix")
    }

    private static let storefrontText = """
        name: storefront
        requests:
          search:    {weight: 25, limit: 24, fields: [title, brand, price]}
          anonymous: {weight: 15, limit: 24, fields: [title, brand, price]}
          prefixes:
            {weight: 35, limit: 8, fields: [title], customers: 0.5, pace_ms: 180, first_key: 2}
          facets:
            weight: 10
            limit: 24
            fields: [title, brand, price]
            customers: 0.5
            facets: [brand, color, category]
          filters:
            weight: 10
            limit: 24
            fields: [title, brand, price]
            customers: 0.5
            where:
              - "brand:{brand}"
              - "color:{color} AND in_stock:true"
              - "price:[{price.low} TO {price.high}]"
          events:    {weight: 4}
          products:  {weight: 1}
        """
}
