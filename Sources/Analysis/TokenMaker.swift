/// Makes the tokens of chunks, by the rules that `Analyzer` states.
struct TokenMaker: ~Copyable {
    private var forms: FormMaker
    private var stemmer: Stemmer?
    // The chunk at hand: its atoms that have a form, and the forms.
    private var atoms: [Atom] = []
    private var atomForms: [String] = []
    private var buffer = TokenBuffer()
    private var position = 0

    /// The token maker of a language; `usesICUOnly` also sends ASCII through ICU.
    ///
    /// - Throws: `AnalysisError` when ICU or the stemmer is missing.
    init(language: AnalysisLanguage, usesICUOnly: Bool) throws(AnalysisError) {
        let forms = try FormMaker(language: language, usesICUOnly: usesICUOnly)
        let stemmer = try Stemmer.make(for: language)
        self.forms = forms
        self.stemmer = stemmer
    }

    /// Begins a text whose tokens go into a buffer, until `finish` gives it back.
    mutating func begin(_ buffer: inout TokenBuffer) {
        swap(&self.buffer, &buffer)
        self.buffer.removeAll()
        position = 0
    }

    /// Begins a text of ASCII only.
    mutating func begin(_ buffer: inout TokenBuffer, lowercasing text: Span<UInt8>) {
        swap(&self.buffer, &buffer)
        self.buffer.begin(lowercasing: text)
        position = 0
    }

    /// Ends the text and gives the buffer back.
    mutating func finish(_ buffer: inout TokenBuffer) { swap(&self.buffer, &buffer) }

    /// Appends a word of ASCII letters, or of digits, that is a chunk of its own.
    ///
    /// The text was given to `begin` in lower case, and the word is not longer than a form may be.
    @inline(__always) mutating func appendPlain(_ word: Range<Int>, isLetters: Bool) {
        let stem = isLetters ? plainStem(word) : word
        buffer.append(
            TokenBuffer.Entry(
                form: word, stem: stem, position: position, range: word, kind: .word))
        position += 1
    }

    private mutating func plainStem(_ word: Range<Int>) -> Range<Int> {
        if stemmer == nil { return word }
        return place(stemOf: String(decoding: buffer.bytes[word], as: UTF8.self), at: word)
    }

    /// Where the stem of a form lies, which lies at `place`.
    private mutating func place(stemOf form: String, at place: Range<Int>) -> Range<Int> {
        guard let stem = stemmer?.stem(form), stem != form else { return place }
        return buffer.place(stem)
    }

    /// Appends the tokens of one chunk; in a field of codes every chunk is a code.
    mutating func append(_ chunk: [Atom], of bytes: Span<UInt8>, isCode: Bool) {
        if !isCode, chunk.count == 1 { return appendWord(chunk[0], of: bytes) }
        let holdsNumber = chunk.contains { $0.kind != .letters }
        let hasCode = isCode || holdsNumber
        atoms.removeAll(keepingCapacity: true)
        atomForms.removeAll(keepingCapacity: true)
        for atom in chunk {
            let form = forms.form(of: atom, in: bytes, inCode: hasCode)
            if form.isEmpty { continue }
            atoms.append(atom)
            atomForms.append(form)
        }
        if hasCode {
            appendGroup(atoms.indices, pieces: .part, isCodeField: isCode)
        } else {
            appendCompounds()
        }
    }

    /// Appends the one token of a chunk that most often is all there is.
    private mutating func appendWord(_ atom: Atom, of bytes: Span<UInt8>) {
        let form = forms.form(of: atom, in: bytes, inCode: false)
        if form.isEmpty { return }
        append(form, stemmed: atom.kind == .letters, kind: .word, range: atom.range)
        position += 1
    }

    /// Appends a chunk without digits: compounds apart where the separator tells alternatives.
    private mutating func appendCompounds() {
        var start = 0
        while start < atoms.count {
            var end = start + 1
            while end < atoms.count, Joiner.isSoft(atoms[end].separator) { end += 1 }
            appendGroup(start..<end, pieces: .word, isCodeField: false)
            start = end
        }
    }

    /// Appends the pieces of a compound, after the whole if there is more than the one piece in it.
    private mutating func appendGroup(
        _ group: Range<Int>, pieces: Token.Kind, isCodeField: Bool
    ) {
        guard let first = group.first, let last = group.last else { return }
        let isCompound = group.count > 1 || (isCodeField && atoms[first].kind == .decimal)
        if isCompound, let whole = joined(group, isMeasure: !isCodeField && isMeasure(group)) {
            append(
                whole, stemmed: group.allSatisfy { atoms[$0].kind == .letters }, kind: .whole,
                range: atoms[first].range.lowerBound..<atoms[last].range.upperBound)
        }
        for index in group {
            let atom = atoms[index]
            append(
                atomForms[index], stemmed: atom.kind == .letters, kind: isCompound ? pieces : .word,
                range: atom.range)
            position += 1
        }
    }

    private mutating func append(
        _ form: String, stemmed: Bool, kind: Token.Kind, range: Range<Int>
    ) {
        let place = buffer.place(form)
        let stem = stemmed ? self.place(stemOf: form, at: place) : place
        buffer.append(
            TokenBuffer.Entry(
                form: place, stem: stem, position: position, range: range, kind: kind))
    }

    /// Whether separators between digits mean something: a fraction, a size, a range.
    ///
    /// A short number first says so: "1/2-inch" is not 12 inch. With five digits it is a code.
    private func isMeasure(_ group: Range<Int>) -> Bool {
        guard atoms[group.lowerBound].kind != .letters else { return false }
        var digits = 0
        for index in group {
            for byte in atomForms[index].utf8 where Self.isDigit(byte) { digits += 1 }
            if digits >= 5 { return false }
        }
        return true
    }

    /// The forms of the group in one, or nil when that would be longer than a word may be.
    private func joined(_ group: Range<Int>, isMeasure: Bool) -> String? {
        var whole: [UInt8] = []
        for index in group {
            let form = atomForms[index].utf8
            guard whole.count + form.count <= FormMaker.maximumSourceLength else { return nil }
            if isMeasure {
                if let sign = signBetweenNumbers(whole, index) { whole.append(sign) }
                whole.append(contentsOf: form)
            } else {
                whole.append(contentsOf: form.filter { !Self.isNumberSign($0) })
            }
        }
        return String(decoding: whole, as: UTF8.self)
    }

    /// The separator before an atom when digits stand on both sides of it.
    private func signBetweenNumbers(_ before: [UInt8], _ index: Int) -> UInt8? {
        let atom = atoms[index]
        guard atom.separator != 0, let left = before.last, let right = atomForms[index].utf8.first,
            Self.isDigit(left), Self.isDigit(right)
        else { return nil }
        return atom.separator
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }

    private static func isNumberSign(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
    }
}
