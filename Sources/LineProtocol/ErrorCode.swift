/// The stable word that tells a program what kind of failure a reply reports.
package enum ErrorCode: String, CaseIterable, Sendable {
    case unknown = "UNKNOWN"
    case syntax = "SYNTAX"
    case noIndex = "NOINDEX"
    case notFound = "NOTFOUND"
    case badQuery = "BADQUERY"
    case badProduct = "BADPRODUCT"
    case tooLarge = "TOOLARGE"
    case noAuthentication = "NOAUTH"
    case denied = "DENIED"
    case deadline = "DEADLINE"
    case busy = "BUSY"
    case readOnly = "READONLY"
    case `internal` = "INTERNAL"
    /// The one word that Redis clients expect when `HELLO` asks for a version not spoken here.
    case noProtocol = "NOPROTO"
}
