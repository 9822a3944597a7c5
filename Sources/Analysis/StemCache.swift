/// A bounded memory of stems: each form has one slot, and the last form to come keeps it.
struct StemCache {
    /// The number of slots, a power of two. Entries take 32 bytes each.
    static let slotCount = 8192

    private struct Entry {
        var form: String
        var stem: String
    }

    // Filled at first use: most workspaces of a pool never serve.
    private var entries: [Entry] = []

    /// The slot that a form belongs to.
    func slot(of form: String) -> Int {
        var hash: UInt64 = 14_695_981_039_346_656_037
        for byte in form.utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
        return Int((hash ^ hash >> 32) & UInt64(Self.slotCount - 1))
    }

    /// The remembered stem of `form`, whose slot is `slot`.
    func stem(of form: String, in slot: Int) -> String? {
        guard !entries.isEmpty, entries[slot].form == form else { return nil }
        return entries[slot].stem
    }

    /// Remembers a stem in the place of what the slot held.
    mutating func remember(_ form: String, stem: String, in slot: Int) {
        if entries.isEmpty {
            entries = Array(repeating: Entry(form: "", stem: ""), count: Self.slotCount)
        }
        entries[slot] = Entry(form: form, stem: stem)
    }
}
