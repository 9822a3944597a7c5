import Affinity
import Catalog
import Foundation
import Retrieval
import Storage
import Synchronization

extension Index {
    /// The most segments of later changes before they are merged into one.
    private static let maximumDeltas = 8
    /// The fewest changes that are worth a new generation.
    private static let minimumForRebuild = 5_000

    /// Opens a newer generation if there is one, and puts the changes since on top.
    ///
    /// - Returns: whether anything changed.
    @discardableResult
    func refresh() throws(EngineError) -> Bool {
        // typed throws do not pass through `withLock`.
        let result = refreshing.withLock { _ in
            Result { () throws(EngineError) -> Bool in try refreshLocked() }
        }
        return try result.get()
    }

    /// Whether so much has changed that a new generation pays.
    var needsRebuild: Bool {
        let current = snapshot.withLock { $0 }
        guard let base = current.segments.first else { return false }
        let changed = current.segments.dropFirst().reduce(0) { $0 + $1.segment.documentCount }
        return changed > max(Self.minimumForRebuild, base.segment.documentCount / 5)
    }

    private func refreshLocked() throws(EngineError) -> Bool {
        let before = snapshot.withLock { $0 }
        var next = before
        if let current = try generations.current(), current.number != before.generation {
            next = try open(current)
        }
        try applyChanges(to: &next)
        guard next.generation != before.generation || next.change != before.change else {
            return false
        }
        let updated = IndexSnapshot(
            number: before.number + 1, generation: next.generation, base: next.base,
            change: next.change, segments: withPriors(next.segments), after: before)
        snapshot.withLock { $0 = updated }
        return true
    }

    /// Puts current popularity into the snapshot, without any other change.
    func refreshPriors() {
        refreshing.withLock { _ in
            let before = snapshot.withLock { $0 }
            var after = before
            after.segments = withPriors(before.segments)
            snapshot.withLock { [after] in $0 = after }
        }
    }

    private func withPriors(_ segments: [LiveSegment]) -> [LiveSegment] {
        let popularity = behavior.withLock(\.model.popularProducts)
        return segments.map { live in
            var live = live
            live.prior = live.prior(
                popularity: popularity, at: .now, schema: schema, ranking: definition.ranking)
            return live
        }
    }

    private func open(_ current: CurrentGeneration) throws(EngineError) -> IndexSnapshot {
        let known: Int64
        do { known = try store.lastChange() } catch { throw .storage(error) }
        guard current.change <= known else {
            throw .databaseBehind(
                path: paths.database, change: current.change, found: known)
        }
        let path = generations.path(of: current.number)
        guard FileManager.default.fileExists(atPath: path) else {
            throw .missingGeneration(path: path)
        }
        do throws(RetrievalError) {
            let segment = try Segment(
                folder: path,
                fingerprint: schema.segment.fingerprint)
            return IndexSnapshot(
                number: 0, generation: current.number, base: current.change,
                change: current.change, segments: [live(segment)])
        } catch { throw .retrieval(error) }
    }

    private func live(_ segment: Segment) -> LiveSegment {
        LiveSegment(segment, schema: schema, analyzer: analyzers.forQueries)
    }

    // MARK: Changes

    /// Adds a segment of what changed after the snapshot.
    private func applyChanges(to next: inout IndexSnapshot) throws(EngineError) {
        // At one stroke: read in pieces, a product that changes meanwhile would come twice.
        var changes = try changes(after: next.change)
        guard !changes.isEmpty else { return }
        if next.segments.count > Self.maximumDeltas {
            // From where this snapshot's generation ends: CURRENT may name a newer one by now.
            changes = try self.changes(after: next.base)
            next.segments.removeSubrange(1...)
            // The first segment's documents that changed are dead already.
        }
        for change in changes {
            for index in next.segments.indices {
                if let document = next.segments[index].lookup.document(of: change.id) {
                    next.segments[index].remove(document)
                }
            }
        }
        if let delta = try segment(of: changes, beside: next.segments.first?.segment) {
            next.segments.append(live(delta))
        }
        next.change = changes.last?.change ?? next.change
    }

    private func changes(after change: Int64) throws(EngineError) -> [ProductChange] {
        do { return try store.changes(after: change) } catch { throw .storage(error) }
    }

    /// A segment in memory of the products that were changed and not deleted; nil if there are none.
    private func segment(
        of changes: [ProductChange], beside base: Segment?
    ) throws(EngineError) -> Segment? {
        var maker = DocumentMaker(definition: definition, schema: schema, analyzers: analyzers)
        var builder = SegmentBuilder(schema: schema.segment)
        for change in changes {
            guard let json = change.json else { continue }
            do {
                try maker.add(Product(json: json, definition: definition), to: &builder)
            } catch {
                // Written under another definition; the others must not suffer.
                notice("product \(change.id.text) cannot be indexed: \(EngineError(error))")
            }
        }
        guard builder.documentCount > 0 else { return nil }
        let averages = base?.averageLengths
        do throws(RetrievalError) {
            return try Segment(builder.build(averageLengths: averages))
        } catch { throw .retrieval(error) }
    }
}
