extension RangeVisitor {
    /// The places of documents that match enough groups.
    var matches: RangeSet {
        if query.requiredGroups <= 1 { return union }
        if query.isConjunction { return query.isStaged ? gatheredIntersection : intersection }
        groups.fill(RangeSet())
        for term in 0..<query.terms.count where place(ofTerm: term).entry >= 0 {
            var rest = query.terms[term].groups
            guard rest != 0 else { continue }
            let held = query.terms[term].list.places(at: place(ofTerm: term))
            while rest != 0 {
                let group = rest.trailingZeroBitCount
                groups[group] = groups[group] | held
                rest &= rest &- 1
            }
        }
        return groups.places(inAtLeast: query.requiredGroups)
    }

    /// The places of documents that match one group, or all places where none need match.
    private var union: RangeSet {
        guard query.requiredGroups > 0 else { return .all }
        var set = RangeSet()
        for element in held where places[element].entry >= 0 {
            let term = Int(present[element])
            if query.terms[term].groups == 0 { continue }
            set = set | query.terms[term].list.places(at: places[element])
        }
        return set
    }

    /// The places that all groups of a conjunction share, the rarest asked first.
    private var intersection: RangeSet {
        var set = RangeSet.all
        var term = 0
        for end in query.groupEnds {
            var group = RangeSet()
            while term < end {
                if place(ofTerm: term).entry >= 0 {
                    group = group | query.terms[term].list.places(at: place(ofTerm: term))
                }
                term &+= 1
            }
            set = set & group
            if set.isEmpty { return set }
        }
        return set
    }
}

extension Scratch<RangeSet> {
    /// The places that occur in at least so many sets.
    ///
    /// Counts all places at once: plane p holds bit p of every place's count, a set is added with
    /// carries, and the counts are then compared with the number bit by bit from the top.
    fileprivate func places(inAtLeast required: Int) -> RangeSet {
        let planes = Scratch<RangeSet>(repeating: RangeSet(), count: 7)
        for index in 0..<count {
            var carry = self[index]
            for plane in 0..<planes.count where !carry.isEmpty {
                let overflow = planes[plane] & carry
                planes[plane] = planes[plane] ^ carry
                carry = overflow
            }
        }
        var greater = RangeSet()
        var equal = RangeSet.all
        for plane in (0..<planes.count).reversed() {
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
