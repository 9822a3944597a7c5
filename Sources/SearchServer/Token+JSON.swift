import Analysis
import Catalog

extension [Token] {
    /// The tokens as the reply to `ANALYZE`.
    func json() -> [UInt8] {
        var writer = JSONWriter()
        writer.beginArray()
        for token in self {
            writer.beginObject()
            writer.name("form")
            writer.string(token.form)
            writer.name("stem")
            writer.string(token.stem)
            writer.name("kind")
            writer.string("\(token.kind)")
            writer.member("position", token.position)
            writer.member("start", token.range.lowerBound)
            writer.member("end", token.range.upperBound)
            writer.endObject()
        }
        writer.endArray()
        return writer.bytes
    }
}
