extension IndexDefinition {
    /// A hash of everything here that influences what is built; the file's wording does not.
    ///
    /// Stable across runs and machines (FNV-1a, 64 bits, over a canonical text).
    package var fingerprint: UInt64 {
        var hash = FowlerNollVoHash()
        hash.combine("language", language)
        hash.combine("id", idColumn)
        for field in fields {
            hash.combine("field", field.name, "\(field.weight)", field.kind.rawValue)
            hash.combine(field.language ?? "", "from", list(field.source.patterns))
        }
        for attribute in attributes {
            hash.combine("attribute", attribute.name, attribute.kind.rawValue)
            hash.combine("\(attribute.isPreferred)", "from", list(attribute.source.patterns))
        }
        if let price { hash.combine("price", price.unit.rawValue, list(price.source.patterns)) }
        if let availability {
            hash.combine("availability", list(availability.source.patterns))
            hash.combine(list(availability.values))
        }
        for key in order { hash.combine("order", "\(key)") }
        for constant in RankingConstant.allCases where constant.isBuiltIn {
            hash.combine(constant.rawValue, "\(ranking[constant])")
        }
        return hash.value
    }

    /// The length keeps lists of different division apart.
    private func list(_ texts: [String]) -> String {
        texts.map { "\($0.utf8.count):\($0)" }.joined()
    }
}

/// FNV-1a with 64 bits (Fowler, Noll, Vo).
private struct FowlerNollVoHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Adds texts, each closed by a byte that UTF-8 never has.
    mutating func combine(_ texts: String...) {
        for text in texts {
            for byte in text.utf8 { add(byte) }
            add(0xFF)
        }
    }

    private mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
}
