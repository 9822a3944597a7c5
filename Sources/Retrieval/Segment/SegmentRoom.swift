/// How much one segment takes.
struct SegmentRoom: Sendable {
    /// The documents.
    var documents = SegmentLimits.maximumDocuments
    /// The occurrences of terms, and for each attribute the bytes of `CollectedValues.placeCount`.
    var places = SegmentLimits.maximumPlaces

    /// - Throws: `RetrievalError.tooMany` when there are more than so many.
    func check(documents: Int, occurrences: Int) throws(RetrievalError) {
        guard documents <= self.documents else {
            throw .tooMany(what: "documents", limit: self.documents, found: documents)
        }
        guard occurrences <= places else {
            throw .tooMany(what: "occurrences of terms", limit: places, found: occurrences)
        }
    }

    /// The error when an attribute has more than fits.
    func tooMany(_ found: Int, valuesOf attribute: String) -> RetrievalError {
        .tooMany(what: "bytes for the values of '\(attribute)'", limit: places, found: found)
    }
}
