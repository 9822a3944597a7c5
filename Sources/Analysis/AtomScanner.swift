import CICU

/// Splits words into atoms: at separators, and where letters and digits meet.
struct AtomScanner {
    /// Whether a final `'s` is dropped.
    let dropsPossessive: Bool
    /// The atoms found so far.
    private(set) var atoms: [Atom] = []
    // What was tried and found to be no number; keeps a long run of digits and dots linear.
    private var noNumberBefore = 0
    private var runs: [Int] = []
    private var separators: [UInt8] = []

    /// A scanner without atoms.
    init(dropsPossessive: Bool) { self.dropsPossessive = dropsPossessive }

    /// Forgets all atoms.
    mutating func reset() {
        atoms.removeAll(keepingCapacity: true)
        noNumberBefore = 0
    }

    /// Appends the atoms of one word; `separator` is what stands before the word in its chunk.
    mutating func scan(_ word: Range<Int>, in bytes: Span<UInt8>, after separator: UInt8) {
        let first = atoms.count
        var separator = separator
        var offset = word.lowerBound
        while offset < word.upperBound {
            let (kind, length) = bytes.scalarClass(at: offset)
            if kind.isText {
                let atom = atom(kind, at: offset, within: word.upperBound, of: bytes, separator)
                atoms.append(atom)
                offset = atom.source.upperBound
                separator = 0
            } else {
                if kind != .continuation { separator = Self.separator(at: offset, in: bytes) }
                offset += length
            }
        }
        if dropsPossessive { dropPossessive(of: word, in: bytes, from: first) }
    }

    /// The one character that a separator counts as.
    static func separator(at offset: Int, in bytes: Span<UInt8>) -> UInt8 {
        let scalar = bytes.scalar(at: offset).value
        switch scalar {
        case 0..<0x80: return UInt8(scalar)
        case 0x2010, 0x2011, 0x2212, 0xFF0D: return UInt8(ascii: "-")
        case 0x2018, 0x2019, 0xFF07: return UInt8(ascii: "'")
        default: return UInt8(ascii: ".")
        }
    }

    private mutating func atom(
        _ kind: cicu_class, at start: Int, within end: Int, of bytes: Span<UInt8>,
        _ separator: UInt8
    ) -> Atom {
        var reach = endOfRun(of: kind, from: start, within: end, in: bytes).end
        var atomKind: Atom.Kind =
            kind == .letter ? .letters : kind == .digit ? .digits : .sign
        if kind == .digit, start >= noNumberBefore,
            let number = endOfNumber(from: start, within: end, in: bytes)
        {
            atomKind = .decimal
            reach = number
        }
        return Atom(
            source: start..<reach, kind: atomKind, separator: separator,
            isASCII: bytes.extracting(start..<reach).isASCII, rangeEnd: reach)
    }

    /// Where the scalars of one class (with their marks) end, and how many there are without marks.
    private func endOfRun(
        of kind: cicu_class, from start: Int, within limit: Int, in bytes: Span<UInt8>
    ) -> (end: Int, count: Int) {
        var offset = start
        var count = 0
        while offset < limit {
            let next = bytes.scalarClass(at: offset)
            guard next.kind == kind || next.kind == .continuation else { break }
            if next.kind == kind { count += 1 }
            offset += next.length
        }
        return (offset, count)
    }

    /// Where the number that begins at `start` ends, nil when the digits are no decimal number.
    private mutating func endOfNumber(
        from start: Int, within limit: Int, in bytes: Span<UInt8>
    ) -> Int? {
        runs.removeAll(keepingCapacity: true)
        separators.removeAll(keepingCapacity: true)
        var offset = start
        while true {
            let run = endOfRun(of: .digit, from: offset, within: limit, in: bytes)
            runs.append(run.count)
            offset = run.end
            // One ASCII byte, so that the next scalar begins right after it.
            guard offset + 1 < limit, bytes[offset] < 0x80,
                bytes.scalarClass(at: offset).kind == .separator,
                bytes.scalarClass(at: offset + 1).kind == .digit
            else { break }
            separators.append(bytes[offset])
            offset += 1
        }
        if DecimalNumber.accepts(runs: runs, separators: separators) { return offset }
        noNumberBefore = offset
        return nil
    }

    /// "men's" is the word "men"; typographic apostrophes count too.
    private mutating func dropPossessive(
        of word: Range<Int>, in bytes: Span<UInt8>, from first: Int
    ) {
        guard atoms.count - first >= 2, let last = atoms.last,
            last.separator == UInt8(ascii: "'"), last.source.count == 1,
            bytes[last.source.lowerBound] | 0x20 == UInt8(ascii: "s"),
            last.source.upperBound == word.upperBound, atoms[atoms.count - 2].kind == .letters
        else { return }
        atoms.removeLast()
        atoms[atoms.count - 1].rangeEnd = word.upperBound
    }
}
