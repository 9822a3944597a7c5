import Catalog
import LineProtocol
import SearchEngine
import Storage

extension EngineError {
    /// The stable code for a program that sent the request.
    func code(answering request: Request) -> ErrorCode {
        switch self {
        case .unknownIndex: .noIndex
        case .unknownProduct: .notFound
        case .deadlineExceeded: .deadline
        case .badFilter, .unknownAttribute, .badFilterValue, .badProfile, .unknownField: .badQuery
        // The server's own files, not the request.
        case .catalog(.invalidDefinition), .catalog(.unreadableFile): .internal
        case .catalog:
            if case .put = request { .badProduct } else { .badQuery }
        case .event: .badQuery
        case .nothingToRollBackTo: .notFound
        case .storage(.busy(_)), .storage(.logHeldByReaders(_)): .busy
        case .storage, .retrieval, .analysis, .noDefinition, .notBuilt, .damagedPointer,
            .missingGeneration, .databaseBehind,
            .cannotWrite, .tooManyRejects, .nothingTaken, .badEventLine, .unindexable, .unexpected:
            .internal
        }
    }
}
