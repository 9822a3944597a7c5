import Catalog
import Measuring

/// Events of a shop in the order of time, in JSON as they arrive.
struct EventCorpus {
    private static let customerCount = 500
    private static let productCount = 2_000
    private static let start: Int64 = 1_735_689_600_000
    private static let interval: Int64 = 300_000

    /// One JSON object each.
    let events: [[UInt8]]

    /// The events of a seed.
    init(count: Int, seed: UInt64) {
        var random = SplitMix64(seed: seed)
        events = (0..<count).map { Array(Self.event($0, &random).utf8) }
    }

    /// The moment of the last event.
    var end: Timestamp { Self.moment(events.count - 1) }

    /// All customers.
    var customers: [CustomerID] {
        get throws { try (0..<Self.customerCount).map { try CustomerID("c\($0)") } }
    }

    private static func moment(_ number: Int) -> Timestamp {
        Timestamp(milliseconds: start + interval * Int64(number))
    }

    private static func event(_ number: Int, _ random: inout SplitMix64) -> String {
        let (kind, more) = action(&random)
        return """
            {"id":"e\(number)","customer":"c\(random.skewed(below: customerCount))",\
            "kind":"\(kind)","product":"p\(random.skewed(below: productCount))",\
            "at":"\(moment(number))"\(more)}
            """
    }

    /// A kind, and the members that only it has.
    private static func action(_ random: inout SplitMix64) -> (kind: String, more: String) {
        switch random.below(20) {
        case 0..<12: ("view", #","query":"running shoes""#)
        case 12..<15: ("cart", "")
        case 15..<18: ("purchase", #","quantity":\#(1 + random.below(3))"#)
        case 18: ("review", #","stars":\#(1 + random.below(5))"#)
        default:
            random.once(in: 2)
                ? ("return", "")
                : ("survey", #","attribute":"brand","value":"\#(random.below(50))","weight":1"#)
        }
    }
}
