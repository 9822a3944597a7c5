// What is measured, from event to profile: events in JSON that are parsed and taken into an empty
// model in a second; customers whose interests, and nats for each brand, are worked out from a
// full one.
// Corpus: 20,000 events of 500 customers with 2,000 products, five minutes apart: views, carts,
// purchases (three events in twenty), reviews, returns and survey answers.
// Seed: 8.

import Affinity
import Benchmark
import Catalog
import Measuring

/// The benchmarks of `Affinity`.
let benchmarks: @Sendable () -> Void = {
    Benchmark.rate("Events, into the model", in: .thousands(of: "events")) {
        EventCorpus(count: 20_000, seed: 8).events
    } run: { events, _ in
        blackHole(try BehaviorModel(events))
        return events.count
    }
    Benchmark.rate("Events, profile of a customer", in: .single("customers")) {
        let corpus = EventCorpus(count: 20_000, seed: 8)
        return (try BehaviorModel(corpus.events), try corpus.customers, corpus.end)
    } run: { corpus, number in
        let (model, customers, now) = corpus
        let interests = model.interests(of: customers[number % customers.count], at: now)
        blackHole(interests.brandNats)
        return 1
    }
}

extension BehaviorModel {
    /// The model of events in JSON.
    fileprivate init(_ events: [[UInt8]]) throws(EventError) {
        self.init()
        for json in events { add(try Event(json: json)) }
    }
}

extension CustomerInterests {
    /// How much each brand is favored, of a hundred with equal shares; the last two digits of a
    /// product's id name its brand.
    fileprivate var brandNats: [String: Double] {
        var affinity = AttributeAffinity()
        for interest in interests {
            let brand = String(interest.product.text.suffix(2))
            affinity.add(
                interest.strength, to: brand, events: interest.events, newest: interest.newest)
        }
        return affinity.nats { _ in 0.01 }
    }
}
