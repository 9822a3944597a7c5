/// The definition and the products of the smallest shop that has something of everything.
enum TinyShop {
    static let definition = """
        language: en
        id: id
        fields:
          title: {from: title, weight: 5}
          brand: {from: maker, weight: 2}
        attributes:
          brand: {from: maker, prefer: true}
          color: {from: color, prefer: true}
          released: {from: released, type: date}
        price: {from: price, unit: cents}
        availability: {from: in_stock}
        order: [brand, price]

        """

    /// In the order of their ids, each on a line.
    static let lines = [
        #"{"id":"a","title":"Red running shoes","maker":"Acme","color":"red","price":9900,"in_stock":true,"released":"2024-05-01"}"#,
        #"{"id":"b","title":"Blue running shoes","maker":"Bolt","color":"blue","price":8900,"in_stock":true,"released":"2025-01-15"}"#,
        #"{"id":"c","title":"Green running shoes","maker":"Acme","color":"green","price":12900,"in_stock":false}"#,
        #"{"id":"d","title":"Red umbrella","maker":"Acme","color":"red","price":2500,"in_stock":true}"#,
        #"{"id":"e","title":"Blue kettle","maker":"Bolt","color":"blue","price":3100,"in_stock":true}"#,
        #"{"id":"f","title":"Green kettle","maker":"Corda","color":"green","price":4100,"in_stock":true}"#,
    ]

    static let products = lines.joined(separator: "\n") + "\n"
}
