/// Collects the searchable text of a column.
enum FieldText {
    /// Appends the texts of `value`: arrays and objects one text per element, numbers printed.
    ///
    /// Flags and nulls give none: their words would match queries that do not mean them. Markup
    /// is removed from text; codes are only trimmed.
    static func append(
        _ value: JSONValue, kind: FieldDefinition.Kind, to texts: inout [String]
    ) {
        switch value {
        case .null, .bool:
            break
        case .number(let number):
            texts.append(JSONWriter.text(of: number))
        case .string(let text):
            append(text, kind: kind, to: &texts)
        case .array(let elements):
            for element in elements { append(element, kind: kind, to: &texts) }
        case .object(let members):
            for member in members { append(member.value, kind: kind, to: &texts) }
        }
    }

    private static func append(
        _ text: String, kind: FieldDefinition.Kind, to texts: inout [String]
    ) {
        if kind == .text, let elements = QuotedList(text)?.elements {
            for element in elements { append(plain(element), to: &texts) }
        } else {
            append(kind == .text ? plain(text) : SpaceCollapsing.collapse(text), to: &texts)
        }
    }

    private static func plain(_ text: String) -> String {
        SpaceCollapsing.collapse(MarkupRemoval.plainText(of: text))
    }

    private static func append(_ text: String, to texts: inout [String]) {
        if !text.isEmpty { texts.append(text) }
    }
}
