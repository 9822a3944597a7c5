/// Writes the posting list of one term.
///
/// A range is 128 consecutive documents. What a term has in a range is an *entry*: an impact byte
/// (that of its lone posting, or the greatest of its block) and a tag, which is the place 0 … 127
/// of a lone posting, or 128 + n − 2 for a block of n postings. A block is n places, ascending, for
/// n ≤ 16, else a bitmap of 16 bytes in which bit i (byte i / 8, bit i % 8) stands for place i; then
/// n impacts. Blocks lie behind each other at the end of the list. Four bits tell for a block which
/// quarters of the range, 32 documents each, hold a posting.
///
/// A term that occurs in most of the r ranges of the segment is *dense*, its entries are found by
/// the number of the range:
///
/// | size | meaning |
/// |---|---|
/// | 1 | 0 |
/// | r | per range: the impact, 0 where the term does not occur |
/// | r | per range: the tag |
/// | r / 2, rounded up | per range four bits, low half first: its quarters |
/// | 4 · r / 8, rounded up | per eight ranges: where their first block begins |
/// | | the blocks |
///
/// Any other term is *sparse*: its e entries stand in the order of ranges. Up to three postings of
/// a range stand alone in entries of their own, which is smaller than a block.
///
/// | size | meaning |
/// |---|---|
/// | 1 | g, the bytes of a gap: 1 or 2 |
/// | 1 to 5 | b, the number of blocks (variable-length) |
/// | g · e | per entry: the number of ranges since the entry before (since range 0 for the first) |
/// | e | per entry: the impact |
/// | e | per entry: the tag, or 255 for an entry without postings, which moves on by 256 times its impact byte beside its gap, 0 |
/// | b / 2, rounded up | per block four bits, low half first: its quarters |
/// | | the blocks |
///
/// A worked example, sparse: documents 3 and 5 (impacts 90 and 200), 130 (17), and 1280 … 1283
/// (9 each), so e = 4, b = 1:
///
///     01 01   00 00 01 09   5a c8 11 09   03 05 02 82   01   00 01 02 03 09 09 09 09
struct PostingListSerializer {
    /// The most postings of a range that stand alone in a sparse list.
    static let loneLimit = 3
    /// The most postings of a block whose places are bytes.
    static let placesLimit = 16
    /// The tag of a block of two.
    static let firstBlockTag: UInt8 = 128
    /// The tag of an entry that only moves on.
    static let movingTag: UInt8 = 255
    /// How many ranges of a dense list share an offset of blocks.
    static let rangesPerOffset = 8
    /// Dense terms occur in so many tenths of all ranges. Five sixths of the entries that the
    /// queries of a shop meet belong to such terms, and cost a third of walking gaps.
    private static let denseTenths = 6

    private let rangeCount: Int
    private var entries = PostingEntries()
    private var places: [UInt8] = []
    private var impacts: [UInt8] = []
    private var placeEnds: [(range: Int, end: Int)] = []

    /// - Parameter rangeCount: the number of ranges of the segment.
    init(rangeCount: Int) { self.rangeCount = rangeCount }

    /// The number of postings added.
    var documentFrequency: Int { places.count }

    /// Adds a posting whose document is greater than every one before; impact is 1 … 255.
    mutating func add(_ document: DocumentID, impact: UInt8) {
        if document.range != placeEnds.last?.range {
            placeEnds.append((document.range, places.count))
        }
        places.append(UInt8(document.local))
        impacts.append(impact)
        placeEnds[placeEnds.count - 1].end = places.count
    }

    /// Appends the list's bytes; the serializer is then ready for the next term.
    ///
    /// - Returns: the number of entries.
    mutating func finish(into list: inout [UInt8]) -> Int {
        let isDense = placeEnds.count * 10 >= rangeCount * Self.denseTenths
        entries.removeAll()
        var start = 0
        for (range, end) in placeEnds {
            if end - start == 1 || (!isDense && end - start <= Self.loneLimit) {
                for index in start..<end {
                    entries.append(range: range, impact: impacts[index], tag: places[index])
                }
            } else {
                entries.appendBlock(
                    range: range, places: places[start..<end], impacts: impacts[start..<end])
            }
            start = end
        }
        places.removeAll(keepingCapacity: true)
        impacts.removeAll(keepingCapacity: true)
        placeEnds.removeAll(keepingCapacity: true)
        return isDense
            ? entries.appendDense(rangeCount: rangeCount, to: &list)
            : entries.appendSparse(to: &list)
    }
}
