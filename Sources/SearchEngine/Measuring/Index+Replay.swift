import Affinity
import Catalog
package import Evaluation
import Retrieval
import Synchronization

extension Index {
    /// Walks through events and probes in time order and measures what personalization gains.
    ///
    /// At each probe only events strictly before its time are known. The index's own events are
    /// left alone: what is learned is learned by a model of its own, in memory.
    ///
    /// - Parameters:
    ///   - eventFiles: JSON lines, in any order.
    ///   - progress: called with the probes done and their number.
    package func replay(
        events eventFiles: [String], probes: ProbeList, progress: (Int, Int) -> Void
    ) throws(EngineError) -> ReplayMeasures {
        let base = snapshot.withLock { $0 }
        guard !base.segments.isEmpty else { throw .notBuilt(path: paths.data) }
        let events = try readEvents(eventFiles)
        var walk = ReplayWalk(index: self, base: base)
        var next = events.startIndex
        var measures = ReplayMeasures()
        for (number, probe) in probes.probes.enumerated() {
            let now = Timestamp(milliseconds: probe.millisecondsSince1970)
            let known = events[next...].prefix { $0.at < now }
            next = known.endIndex
            walk.advance(to: now, learning: known)
            let (neutral, personalized) = try walk.ranks(of: probe, now: now)
            measures.add(
                customer: probe.customer, neutralRank: neutral, personalizedRank: personalized,
                isRepeat: probe.isRepeat)
            progress(number + 1, probes.probes.count)
        }
        return measures
    }

    private func readEvents(_ files: [String]) throws(EngineError) -> [Event] {
        var events: [Event] = []
        do {
            for file in files {
                var source = try RowSource(path: file, format: .jsonLines)
                while let item = try source.next() {
                    switch item {
                    case .row(let row):
                        do { events.append(try Event(json: row.json ?? [])) } catch {
                            throw EngineError.badEventLine(
                                path: file, line: row.line, reason: "\(error)")
                        }
                    case .rejected(let row):
                        throw EngineError.badEventLine(
                            path: file, line: row.line, reason: row.reason)
                    }
                }
            }
        } catch { throw EngineError(error) }
        // A stable order: events of the same moment stay as in the files.
        return events.enumerated()
            .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }
}

/// The state of a replay: what is known so far, and the index as it would be then.
private struct ReplayWalk {
    let index: Index
    private var snapshot: IndexSnapshot
    private var model = BehaviorModel()
    private var now = Timestamp(milliseconds: .min)

    init(index: Index, base: IndexSnapshot) {
        self.index = index
        snapshot = base
    }

    mutating func advance(to time: Timestamp, learning events: ArraySlice<Event>) {
        for event in events { model.add(event) }
        guard time != now else { return }
        now = time
        for place in snapshot.segments.indices {
            snapshot.segments[place].prior = snapshot.segments[place].prior(
                popularity: model.popularProducts, at: now, schema: index.schema,
                ranking: index.definition.ranking)
        }
    }

    /// Where the probe's product stands among all that its query finds, from 1.
    func ranks(
        of probe: ProbeList.Probe, now: Timestamp
    ) throws(EngineError) -> (neutral: Int?, personalized: Int?) {
        let customer: CustomerID
        do { customer = try CustomerID(probe.customer) } catch { throw .catalog(error) }
        let ranking = index.definition.ranking
        let taste = CompiledTaste(
            Taste(
                model.interests(of: customer, at: now), snapshot: snapshot, schema: index.schema,
                ranking: ranking), snapshot: snapshot, ranking: ranking)
        let searcher = Searcher(
            snapshot: snapshot, definition: index.definition, schema: index.schema,
            analyzers: index.analyzers, taste: taste, now: now)
        return (
            try rank(of: probe, strength: 0, searcher), try rank(of: probe, strength: 1, searcher)
        )
    }

    private func rank(
        of probe: ProbeList.Probe, strength: Double, _ searcher: Searcher
    ) throws(EngineError) -> Int? {
        var request = SearchRequest(query: probe.query)
        request.strength = strength
        request.limit = snapshot.documentCount
        let ranking = try searcher.ranking(request)
        return ranking.firstIndex { $0.id == probe.product }.map { $0 + 1 }
    }
}
