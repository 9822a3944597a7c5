/// How long one task took; also one line of what a benchmark of any search engine prints.
///
/// All times are microseconds of one request.
package struct TaskFigures: Codable, Sendable, Equatable {
    /// The search engine.
    package var peer: String
    /// Its version.
    package var version: String?
    /// What was asked, such as `or`, `and_exact` or `facet_and`.
    package var task: String
    /// Which text was indexed: `all` in one field, `title` only, or `2f` for two fields.
    package var layout: String
    /// The number of products searched.
    package var docs: Int
    /// The number of requests, passes not counted.
    package var n: Int
    /// How often each request was repeated.
    package var passes: Int?
    /// Whether the products found were read, too, and not only ranked.
    package var fetch: Bool?
    /// The threads that searched at once; nil is one.
    package var threads: Int?
    /// The median.
    package var p50Microseconds: Double
    /// The 90th percentile.
    package var p90Microseconds: Double?
    /// The 95th percentile.
    package var p95Microseconds: Double
    /// The 99th percentile.
    package var p99Microseconds: Double
    /// The 99.9th percentile; the underscore stands for the point.
    // swift-format-ignore: AlwaysUseLowerCamelCase
    package var p99_9Microseconds: Double?
    /// The 99.99th percentile; the underscore stands for the point.
    // swift-format-ignore: AlwaysUseLowerCamelCase
    package var p99_99Microseconds: Double?
    /// The longest.
    package var maxMicroseconds: Double?
    /// The mean.
    package var meanMicroseconds: Double
    /// The mean CPU time of the calling thread.
    package var cpuMicroseconds: Double?
    /// Requests a second.
    package var qps: Double?
    /// The 99th percentile over all passes as they came, not the best of each request.
    package var rawP99Microseconds: Double?
    /// The products found by all requests together: equal results have equal numbers.
    package var matches: Int?
    /// How many requests failed, by code.
    package var errors: [String: Int]?
    /// The whole distribution, in ascending order of quantiles.
    package var curve: [CurvePoint]?

    private enum CodingKeys: String, CodingKey {
        case peer, version, task, layout, docs, n, passes, fetch, threads
        case p50Microseconds = "p50_us"
        case p90Microseconds = "p90_us"
        case p95Microseconds = "p95_us"
        case p99Microseconds = "p99_us"
        // swift-format-ignore: AlwaysUseLowerCamelCase
        case p99_9Microseconds = "p99_9_us"
        // swift-format-ignore: AlwaysUseLowerCamelCase
        case p99_99Microseconds = "p99_99_us"
        case maxMicroseconds = "max_us"
        case meanMicroseconds = "mean_us"
        case cpuMicroseconds = "cpu_us"
        case qps
        case rawP99Microseconds = "raw_p99_us"
        case matches, errors, curve
    }

    package init(
        peer: String, version: String? = nil, task: String, layout: String = "all", docs: Int,
        n: Int, passes: Int? = nil, fetch: Bool? = nil, threads: Int? = nil,
        p50Microseconds: Double,
        p90Microseconds: Double? = nil, p95Microseconds: Double, p99Microseconds: Double,
        p99_9Microseconds: Double? = nil, p99_99Microseconds: Double? = nil,
        maxMicroseconds: Double? = nil, meanMicroseconds: Double, cpuMicroseconds: Double? = nil,
        qps: Double? = nil, rawP99Microseconds: Double? = nil, matches: Int? = nil,
        errors: [String: Int]? = nil, curve: [CurvePoint]? = nil
    ) {
        self.peer = peer
        self.version = version
        self.task = task
        self.layout = layout
        self.docs = docs
        self.n = n
        self.passes = passes
        self.fetch = fetch
        self.threads = threads
        self.p50Microseconds = p50Microseconds
        self.p90Microseconds = p90Microseconds
        self.p95Microseconds = p95Microseconds
        self.p99Microseconds = p99Microseconds
        self.p99_9Microseconds = p99_9Microseconds
        self.p99_99Microseconds = p99_99Microseconds
        self.maxMicroseconds = maxMicroseconds
        self.meanMicroseconds = meanMicroseconds
        self.cpuMicroseconds = cpuMicroseconds
        self.qps = qps
        self.rawP99Microseconds = rawP99Microseconds
        self.matches = matches
        self.errors = errors
        self.curve = curve
    }
}
