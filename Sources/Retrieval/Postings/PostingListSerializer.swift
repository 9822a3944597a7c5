/// Writes the posting list of one term.
///
/// A range is 128 consecutive documents. For a term that occurs in r ranges:
///
/// | offset | size | meaning |
/// |---|---|---|
/// | 0 | 2 · r | the numbers of these ranges, ascending |
/// | 2 · r | r | the maximum impact in each range |
/// | 3 · r | r | the number of postings in each range, less 1 |
/// | 4 · r | | per range: its documents, then one impact byte for each of them |
///
/// The documents of a range are one byte each, their places within the range, ascending, when
/// there are at most sixteen; otherwise 16 bytes in which bit i (byte i / 8, bit i % 8) says that
/// place i occurs. So n postings take min(n, 16) + n bytes.
///
/// A worked example, documents 3 and 5 (impacts 90 and 200) and 130 (impact 17), r = 2:
///
///     00 00 01 00   c8 11   01 00   03 05 5a c8   02 11
struct PostingListSerializer {
    private var ranges = ByteWriter()
    private var maxima: [UInt8] = []
    private var counts: [UInt8] = []
    private var data: [UInt8] = []
    private var places: [UInt8] = []
    private var impacts: [UInt8] = []
    private var currentRange = -1
    /// The number of postings added.
    private(set) var documentFrequency = 0

    /// The number of ranges that hold a posting.
    var rangeCount: Int { maxima.count + (places.isEmpty ? 0 : 1) }

    /// Adds a posting whose document is greater than every one before; impact is 1 … 255.
    mutating func add(_ document: DocumentID, impact: UInt8) {
        if document.range != currentRange {
            finishRange()
            currentRange = document.range
        }
        assert(places.last.map { Int($0) < document.local } ?? true, "documents come in order")
        places.append(UInt8(document.local))
        impacts.append(impact)
        documentFrequency += 1
    }

    /// The list's bytes; the serializer is then ready for the next term.
    mutating func finish() -> [UInt8] {
        finishRange()
        let list = ranges.bytes + maxima + counts + data
        self = PostingListSerializer()
        return list
    }

    private mutating func finishRange() {
        guard !places.isEmpty else { return }
        ranges.append(littleEndian: UInt16(currentRange))
        maxima.append(impacts.max() ?? 0)
        counts.append(UInt8(places.count - 1))
        if places.count <= 16 {
            data += places
        } else {
            var bitmap = [UInt8](repeating: 0, count: 16)
            for place in places { bitmap[Int(place >> 3)] |= 1 << (place & 7) }
            data += bitmap
        }
        data += impacts
        places.removeAll(keepingCapacity: true)
        impacts.removeAll(keepingCapacity: true)
    }
}
