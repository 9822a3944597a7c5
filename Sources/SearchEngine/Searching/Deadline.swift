/// When a search must have ended.
struct Deadline {
    let milliseconds: Int?
    let start: ContinuousClock.Instant

    func check() throws(EngineError) {
        guard let milliseconds, ContinuousClock.now - start >= .milliseconds(milliseconds) else {
            return
        }
        throw .deadlineExceeded(milliseconds: milliseconds)
    }
}
