import ArgumentParser
import SearchEngine

/// `penchant search`: one search, for a person or as the reply of the server.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Search an index, for a customer or for nobody in particular.",
        discussion: """
            Filters, facets and sorting use the attribute names of index.yaml.

              penchant search Indexes/shop "trail shoes" --for c42 --explain
              penchant search Indexes/shop shoes --where 'brand:nike AND price:[50 TO 100]'
              penchant search Indexes/shop shoes --facets brand,color --sort price:desc
            """)

    @OptionGroup var arguments: IndexArguments

    @Argument(
        help: ArgumentHelp(
            "What is searched; several words are put together. \"\" finds everything.",
            valueName: "query"))
    var words: [String]

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("The customer whose taste counts.", valueName: "customer"))
    var customer: String?

    @Option(
        help: "How much taste counts, from 0 (the neutral ranking) to 1.")
    var strength = 1.0

    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "Which products count, such as 'brand:nike AND NOT color:(red OR blue)'.",
            valueName: "filter"))
    var filter: String?

    @Option(help: ArgumentHelp("The attributes whose values are counted.", valueName: "a,b"))
    var facets: String?

    @Option(
        help: ArgumentHelp(
            "What the hits are ordered by instead of the score.", valueName: "field[:asc|desc]"))
    var sort: SortingOption?

    @Option(help: ArgumentHelp("The number of hits, 0 to 1000.", valueName: "n"))
    var limit = 10

    @Option(help: ArgumentHelp("The hits passed over first, 0 to 10000.", valueName: "n"))
    var offset = 0

    @Flag(help: "Show the parts that make up each score.")
    var explain = false

    func validate() throws {
        try check(strength, "--strength", in: 0...1)
        try check(limit, "--limit", in: 0...1000)
        try check(offset, "--offset", in: 0...10_000)
    }

    func run() throws {
        let index = try arguments.openBuilt()
        let response = try index.search(request)
        try index.close()
        if arguments.json { return try Output.line(response.json()) }
        let listing = SearchListing(response, of: request, definition: index.definition)
        try Output.line(listing.text)
    }

    private var request: SearchRequest {
        var request = SearchRequest(query: words.joined(separator: " "))
        request.customer = customer
        request.strength = strength
        request.filter = filter
        request.facets = facets?.split(separator: ",").map(String.init) ?? []
        request.sorting = sort?.sorting
        request.limit = limit
        request.offset = offset
        request.explains = explain
        return request
    }

    private func check<Number: Comparable>(
        _ value: Number, _ name: String, in range: ClosedRange<Number>
    ) throws {
        guard !range.contains(value) else { return }
        throw ValidationError(
            "\(name) should be from \(range.lowerBound) to \(range.upperBound), found \(value)")
    }
}
