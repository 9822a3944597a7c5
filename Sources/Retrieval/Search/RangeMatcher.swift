/// Finds which documents of a range match enough groups, 128 documents at a step.
struct RangeMatcher {
    private var groups: [RangeSet]

    init(_ query: ResolvedQuery) {
        groups = [RangeSet](repeating: RangeSet(), count: query.groupCount)
    }

    /// The places of a range whose documents match the query.
    mutating func matches(
        of query: ResolvedQuery, inRange range: Int
    ) throws(RetrievalError) -> RangeSet {
        guard query.requiredGroups > 0 else { return .all }
        guard query.canMatch(range) else { return RangeSet() }
        for group in groups.indices { groups[group] = RangeSet() }
        for index in query.terms.indices where query.terms[index].groups != 0 {
            guard let places = try query.terms[index].block(inRange: range)?.places else {
                continue
            }
            var rest = query.terms[index].groups
            while rest != 0 {
                let group = rest.trailingZeroBitCount
                if group < groups.count { groups[group] = groups[group] | places }
                rest &= rest &- 1
            }
        }
        if query.requiredGroups == groups.count { return intersection }
        return query.requiredGroups == 1 ? union : places(inAtLeast: query.requiredGroups)
    }

    private var intersection: RangeSet { groups.reduce(.all) { $0 & $1 } }

    private var union: RangeSet { groups.reduce(RangeSet()) { $0 | $1 } }

    /// The places that occur in at least so many groups.
    ///
    /// Counts all places at once: plane p holds bit p of every place's count, a group is added with
    /// carries, and the counts are then compared with the number bit by bit from the top.
    private func places(inAtLeast required: Int) -> RangeSet {
        var planes = [RangeSet](repeating: RangeSet(), count: 7)
        for group in groups {
            var carry = group
            for plane in planes.indices where !carry.isEmpty {
                let overflow = planes[plane] & carry
                planes[plane] = planes[plane] ^ carry
                carry = overflow
            }
        }
        var greater = RangeSet()
        var equal = RangeSet.all
        for plane in planes.indices.reversed() {
            if (required >> plane) & 1 == 1 {
                equal = equal & planes[plane]
            } else {
                greater = greater | (equal & planes[plane])
                equal = equal & ~planes[plane]
            }
        }
        return greater | equal
    }
}
