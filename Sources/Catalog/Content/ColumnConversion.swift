/// Converts the value of one column, or says what is wrong with it.
struct ColumnConversion {
    private let column: JSONMember
    /// The values as trimmed text, none empty; nested arrays are flattened.
    let texts: [String]

    /// A conversion of `column`.
    init(_ column: JSONMember) {
        self.column = column
        var texts: [String] = []
        Self.append(column.value, to: &texts)
        self.texts = texts
    }

    /// Whether the column says nothing.
    var isEmpty: Bool { texts.isEmpty }

    /// The first value as a finite number.
    func number() throws(CatalogError) -> Double {
        guard let text = texts.first, let number = Self.decimal(text) else {
            throw wrong("a number such as 12.5")
        }
        return number
    }

    /// The first value as a moment, in seconds since 1970, UTC.
    func seconds() throws(CatalogError) -> Double {
        guard let text = texts.first, let moment = try? Timestamp(iso8601: text) else {
            throw wrong("a date such as 2025-03-09 or 2025-03-09T14:30:00Z")
        }
        return moment.seconds
    }

    /// The first value as a price; a currency's sign or three letters around it are dropped.
    func cents(unit: PriceDefinition.Unit) throws(CatalogError) -> Int64 {
        guard let text = texts.first, let amount = Self.decimal(Self.withoutCurrency(text)),
            amount >= 0, amount < 1e13
        else { throw wrong("a price such as 19.99, at least 0, without thousands separators") }
        switch unit {
        case .units:
            return Int64((amount * 100).rounded())
        case .cents:
            guard amount.rounded() == amount else {
                throw wrong("a whole number of cents (or set  unit: units  in index.yaml)")
            }
            return Int64(amount)
        }
    }

    /// Whether the first value means in stock.
    ///
    /// With `words` (lower case), exactly those do. Without, a flag, a number above 0 or one of
    /// the usual words decides, and anything else is an error.
    func availability(words: [String]) throws(CatalogError) -> Bool {
        let text = (texts.first ?? "").lowercased()
        if !words.isEmpty { return words.contains(text) }
        if let number = Self.decimal(text) { return number > 0 }
        let plain = text.replacing("_", with: " ")
        if ["true", "yes", "in stock", "instock", "available", "y"].contains(plain) { return true }
        if ["false", "no", "out of stock", "outofstock", "unavailable", "n"].contains(plain) {
            return false
        }
        throw wrong(
            "true, false, a number, \"in stock\" or \"out of stock\" "
                + "(or list the words that mean in stock under availability.values)")
    }

    /// The flag that a word means, or nil.
    static func flag(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "true", "yes", "1", "y": true
        case "false", "no", "0", "n": false
        default: nil
        }
    }

    /// The error that the column holds something else than `expected`.
    func wrong(_ expected: String) -> CatalogError {
        .wrongColumn(column: column.name, expected: expected, found: column.value.summary)
    }

    private static func append(_ value: JSONValue, to texts: inout [String]) {
        switch value {
        case .null: break
        case .bool(let flag): texts.append(flag ? "true" : "false")
        case .number(let number): texts.append(JSONWriter.text(of: number))
        case .string(let text):
            let trimmed = SpaceCollapsing.collapse(HTMLEntities.decode(text))
            if !trimmed.isEmpty { texts.append(trimmed) }
        case .array(let elements):
            for element in elements { append(element, to: &texts) }
        case .object(let members):
            for member in members { append(member.value, to: &texts) }
        }
    }

    /// Plain decimals only: `Double` alone would also take "nan", "inf" and "0x10".
    private static func decimal(_ text: String) -> Double? {
        let allowed = text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || ".+-eE".utf8.contains(byte)
        }
        guard allowed, let number = Double(text), number.isFinite else { return nil }
        return number
    }

    private static func withoutCurrency(_ text: String) -> String {
        var rest = text[...]
        if let first = rest.first, first.isCurrencySymbol { rest = rest.dropFirst() }
        if let last = rest.last, last.isCurrencySymbol { rest = rest.dropLast() }
        let isCode = { (code: Substring) in
            code.count == 3 && code.allSatisfy { $0.isASCII && $0.isLetter }
        }
        if isCode(rest.prefix(3)) {
            rest = rest.dropFirst(3)
        } else if isCode(rest.suffix(3)) {
            rest = rest.dropLast(3)
        }
        return SpaceCollapsing.collapse(String(rest))
    }
}
