/// The keywords that may follow a search's query.
private enum SearchOption: String, CaseIterable {
    case customer = "FOR"
    case profile = "PROFILE"
    case strength = "STRENGTH"
    case filter = "WHERE"
    case facets = "FACETS"
    case sort = "SORT"
    case limit = "LIMIT"
    case offset = "OFFSET"
    case fields = "FIELDS"
    case explain = "EXPLAIN"
    case deadline = "DEADLINE"
}

extension SearchArguments {
    /// Reads what follows `SEARCH`.
    init(from cursor: inout ArgumentCursor) throws(LineProtocolError) {
        self.init(index: try cursor.nextName("an index"), query: try cursor.next("a query"))
        while let option = try cursor.nextOption(of: SearchOption.self) {
            if option == .explain {
                explains = true
            } else {
                let value = try cursor.next("a value for \(option.rawValue)")
                try set(option, to: OptionValue(name: option.rawValue, text: value))
            }
        }
    }

    private mutating func set(
        _ option: SearchOption, to value: OptionValue
    ) throws(LineProtocolError) {
        switch option {
        case .customer: customer = try value.name("a customer id")
        case .profile: profile = Array(value.text.utf8)
        case .strength: strength = try value.number(in: 0...1)
        case .filter: filter = value.text
        case .facets: facets = try value.names()
        case .sort: sort = try value.sortOrder()
        case .limit: limit = try value.integer(in: 0...1_000)
        case .offset: offset = try value.integer(in: 0...10_000)
        case .fields: fields = try value.names()
        case .explain: explains = true
        case .deadline: deadline = .milliseconds(try value.integer(in: 1...3_600_000))
        }
    }
}
