import Synchronization

/// Tokenizers for several threads: each call borrows one that no other thread is using.
///
/// ICU's iterators and the stemmers serve one thread at a time. The calling thread works inside
/// the lock of a slot, so that nothing unshareable ever leaves it.
final class AnalyzerPool: Sendable {
    private final class Slot: Sendable {
        let tokenizer: Mutex<Tokenizer>

        init(_ tokenizer: consuming sending Tokenizer) { self.tokenizer = Mutex(tokenizer) }
    }

    /// More threads than this wait for each other.
    static let slotCount = 16

    private let slots: [Slot]
    private let turn = Atomic<Int>(0)

    /// A pool of tokenizers, all made at once: a copy of the word rules takes microseconds.
    ///
    /// - Throws: `AnalysisError` when ICU or the stemmer is missing.
    init(language: AnalysisLanguage, usesICUOnly: Bool) throws(AnalysisError) {
        var slots: [Slot] = []
        for _ in 0..<Self.slotCount {
            slots.append(Slot(try Tokenizer(language: language, usesICUOnly: usesICUOnly)))
        }
        self.slots = slots
    }

    /// Puts the tokens of a text into a buffer, with the first free tokenizer.
    ///
    /// The first slots serve most calls, so that their remembered stems are warm.
    func tokenize(_ text: String, isCode: Bool, into buffer: inout TokenBuffer) {
        for slot in slots {
            let isDone: Void? = slot.tokenizer.withLockIfAvailable { tokenizer in
                tokenizer.tokenize(text, isCode: isCode, into: &buffer)
            }
            if isDone != nil { return }
        }
        let index = turn.wrappingAdd(1, ordering: .relaxed).newValue & (Self.slotCount - 1)
        slots[index].tokenizer.withLock { $0.tokenize(text, isCode: isCode, into: &buffer) }
    }
}
