extension ShopPlan {
    /// The text of the `index.yaml` that fits the products of every generated shop.
    package static let definition = """
        language: en
        id: id
        fields:
          title:       {from: title, weight: 5}
          brand:       {from: brand, weight: 4}
          sku:         {from: sku, weight: 3, kind: code}
          type:        {from: type, weight: 2}
          description: {from: description, weight: 0.5}
        attributes:
          brand:       {from: brand, prefer: true}
          type:        {from: type, prefer: true}
          color:       {from: color, prefer: true}
          material:    {from: material}
          size:        {from: size}
          category:    {from: category}
          rating:      {from: rating, type: number}
        price:         {from: price, unit: cents}
        availability:  {from: in_stock}
        order: [type, color, brand, price]

        """
}
