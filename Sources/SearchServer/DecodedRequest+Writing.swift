import LineProtocol

extension DecodedRequest.Content {
    /// Whether answering changes what is stored, or reads all of it anew.
    var isWrite: Bool {
        guard case .request(let request) = self else { return false }
        return switch request {
        case .put, .delete, .event, .flush, .reload, .rollback, .customer(_, .forget, _): true
        default: false
        }
    }
}
