/// The figures of a task that are compared.
package enum ComparedFigure: String, CaseIterable, Codable, CodingKeyRepresentable, Sendable {
    /// The mean of the requests.
    case mean = "mean_us"
    /// The 99th percentile.
    case p99 = "p99_us"
    /// The mean CPU time of the calling thread.
    case cpu = "cpu_us"

    /// The figure of a task, in microseconds; nil if it was not measured.
    func value(in figures: TaskFigures) -> Double? {
        let value =
            switch self {
            case .mean: figures.meanMicroseconds
            case .p99: figures.p99Microseconds
            case .cpu: figures.cpuMicroseconds ?? 0
            }
        // Some measure nothing and print 0, which has no ratio.
        return value > 0 ? value : nil
    }
}
