import Analysis
import Catalog
package import LineProtocol
package import SearchEngine

/// Answers requests from the indexes of an engine.
package struct EngineRequestHandler: RequestHandler {
    let engine: Engine
    let version: String
    let startedAt = ContinuousClock.now

    /// - Parameter version: the program's, told by `INFO`.
    package init(engine: Engine, version: String) {
        self.engine = engine
        self.version = version
    }

    package func reply(to request: Request, session: SessionInfo) -> Reply {
        do throws(EngineError) {
            return try answer(request, session)
        } catch {
            return .error(error.code(answering: request), error.description)
        }
    }

    private func answer(
        _ request: Request, _ session: SessionInfo
    ) throws(EngineError) -> Reply {
        switch request {
        case .search(let arguments):
            return .json(try search(arguments, receivedAt: session.receivedAt))
        case .explain(let arguments):
            return .json(
                try engine.index(arguments.index).explain(
                    arguments.query, product: arguments.product, customer: arguments.customer
                ).json())
        case .get, .put, .delete, .event: return try answerSingle(request)
        case .customer(let index, let action, let customer):
            return .json(try answer(action, of: customer, in: engine.index(index)))
        case .analyze(let index, let field, let text):
            return .json(try engine.index(index).analyze(text, field: field).json())
        case .flush(let index):
            try engine.index(index).flush()
            return .ok
        case .reload(let index):
            let generation = try engine.reload(index)
            return .json(Self.object { $0.member("generation", generation) })
        case .rollback(let index):
            let generation = try engine.index(index).rollBack()
            return .json(Self.object { $0.member("generation", generation) })
        case .stats: return .json(try statistics(session.counters.readings))
        case .info: return .json(information())
        case .authenticate:
            return .error(.denied, "no keys are configured, this server takes every connection")
        }
    }

    /// Products and events, one at a time.
    private func answerSingle(_ request: Request) throws(EngineError) -> Reply {
        switch request {
        case .get(let index, let product):
            guard let json = try engine.index(index).product(product) else {
                throw .unknownProduct(id: product)
            }
            return .json(json)
        case .put(let index, let product):
            try engine.index(index).put(product)
        case .delete(let index, let product):
            guard try engine.index(index).delete(product) else {
                throw .unknownProduct(id: product)
            }
        case .event(let index, let event):
            // A repeated event is done already, which is what the client wants.
            _ = try engine.index(index).record(event)
        default: break
        }
        return .ok
    }

    private func search(
        _ arguments: SearchArguments, receivedAt: ContinuousClock.Instant
    ) throws(EngineError) -> [UInt8] {
        var request = SearchRequest(query: arguments.query)
        request.customer = arguments.customer
        request.profile = arguments.profile
        request.strength = arguments.strength ?? 1
        request.filter = arguments.filter
        request.facets = arguments.facets
        request.sorting = arguments.sort.map {
            .init(field: $0.field, isDescending: $0.isDescending)
        }
        request.limit = arguments.limit
        request.offset = arguments.offset
        request.fields = arguments.fields
        request.explains = arguments.explains
        if let deadline = arguments.deadline {
            let allowed = Int(deadline / .milliseconds(1))
            let waited = Int((ContinuousClock.now - receivedAt) / .milliseconds(1))
            guard waited < allowed else { throw .deadlineExceeded(milliseconds: allowed) }
            request.deadline = allowed - waited
        }
        return try engine.index(arguments.index).search(request).json()
    }

    private func answer(
        _ action: CustomerAction, of customer: String, in index: Index
    ) throws(EngineError) -> [UInt8] {
        switch action {
        case .show: return try index.customer(customer)
        case .export: return try index.exportCustomer(customer)
        case .forget:
            let events = try index.forgetCustomer(customer)
            return Self.object { $0.member("events", events) }
        }
    }

    private static func object(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        body(&writer)
        writer.endObject()
        return writer.bytes
    }
}
