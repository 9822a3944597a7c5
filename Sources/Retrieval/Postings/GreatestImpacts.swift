/// By entry of a list: the greatest impact among some documents, 0 where it holds none of them. What an
/// entry that only moves on has in place of an impact stays.
struct GreatestImpacts: Sendable {
    /// A byte an entry.
    let impacts: ByteView
    /// The number of entries that hold any of the documents.
    let heldCount: Int

    /// - Precondition: the list has impacts of all documents.
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    init(of list: PostingList, among documents: DocumentSet) throws(RetrievalError) {
        var impacts = (0..<list.entryCount).map { list.impact($0) }
        var heldCount = 0
        var cursor = PostingCursor(list)
        while cursor.advance() {
            guard cursor.range < documents.rangeCount else {
                throw ResolvedQuery.unknown(range: cursor.range, of: documents.rangeCount)
            }
            let impact = list.greatestImpact(at: cursor, among: documents[range: cursor.range])
            impacts[cursor.entry] = impact
            heldCount += impact == 0 ? 0 : 1
        }
        self.impacts = ByteView(MappedMemory(copying: impacts))
        self.heldCount = heldCount
    }
}

extension PostingList {
    /// The greatest impact that an entry has at some places; 0 where it holds none of them.
    fileprivate func greatestImpact(at cursor: PostingCursor, among places: RangeSet) -> UInt8 {
        guard Self.isBlock(cursor.tag) else {
            return places.contains(Int(cursor.tag) & 127) ? cursor.impact : 0
        }
        let block = block(tag: cursor.tag, offset: cursor.offset)
        let held = block.places & places
        return held == block.places ? cursor.impact : block.greatest(at: held)
    }
}
