/// The part of a run that is measured, in nanoseconds after the start of the run.
struct MeasuredWindow: Equatable, Sendable {
    /// The end of the warm-up.
    let start: Int64
    /// When nothing more is sent.
    let end: Int64

    /// A window after a warm-up.
    init(warmUp: Double, seconds: Double) {
        start = Int64(warmUp * 1e9)
        end = start + Int64(seconds * 1e9)
    }

    /// Whether a moment lies within.
    func contains(_ time: Int64) -> Bool { start <= time && time < end }

    /// The length in seconds.
    var seconds: Double { Double(end - start) / 1e9 }
}
