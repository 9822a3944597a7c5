/// The order that documents are laid out in: stable sorts by one key after the other, the least
/// significant first, from the order of ids on.
struct DocumentOrder {
    /// The documents, as they were added.
    private(set) var documents: [UInt32]

    /// - Parameter idOrder: the documents in the order of their ids.
    init(idOrder: [UInt32]) { documents = idOrder }

    /// Sorts by a number of each document, 0 ... greatest.
    mutating func sort(byPlaces places: [UInt32], greatest: Int) {
        var starts = [Int](repeating: 0, count: greatest + 2)
        for place in places { starts[Int(place) + 1] += 1 }
        for index in 0...greatest { starts[index + 1] += starts[index] }
        var sorted = [UInt32](repeating: 0, count: documents.count)
        for document in documents {
            let place = Int(places[Int(document)])
            sorted[starts[place]] = document
            starts[place] += 1
        }
        documents = sorted
    }

    /// Sorts by a double of each document; NaN comes last, beside infinity.
    mutating func sort(byNumbers numbers: [Double]) {
        let keys = numbers.map(Self.key)
        let varying = keys.reduce(0) { $0 | ($1 ^ keys[0]) }
        for shift in stride(from: UInt64(0), to: 64, by: 8) where (varying >> shift) & 0xff != 0 {
            sort(
                byPlaces: keys.map { UInt32(truncatingIfNeeded: ($0 >> shift) & 0xff) },
                greatest: 255)
        }
    }

    /// An integer that sorts as the double does.
    private static func key(_ number: Double) -> UInt64 {
        // Adding 0 makes -0 equal to 0.
        let bits = (number.isNaN ? .infinity : number + 0).bitPattern
        return bits >> 63 == 1 ? ~bits : bits | 1 << 63
    }
}
