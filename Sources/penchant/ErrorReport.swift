import ArgumentParser
import Catalog
import SearchEngine

/// What is said about an error, where, and how the process ends.
struct ErrorReport {
    /// How the process ends.
    let status: ExitStatus
    /// What is said: a line, or the text of a help page; empty if all has been said.
    let text: String

    /// The report of anything that a command throws, the parser's requests for help among it.
    init(_ error: any Error) {
        switch error {
        case let status as ExitStatus:
            self.init(status, "")
        case let failure as CommandFailure:
            self.init(failure.status, "\(failure)")
        case let error as EngineError:
            self.init(error.comesFromArguments ? .wrongUsage : .failed, "\(error)")
        default:
            self.init(parsing: error)
        }
    }

    /// Writes the text to where it belongs.
    ///
    /// - Returns: how the process ends.
    func deliver() -> ExitStatus {
        guard !text.isEmpty else { return status }
        guard status == .done else {
            Output.complain(text)
            return status
        }
        do throws(CommandFailure) { try Output.line(text) } catch {
            Output.complain("\(error)")
            return error.status
        }
        return status
    }

    private init(_ status: ExitStatus, _ text: String) {
        self.status = status
        self.text = text
    }

    private init(parsing error: any Error) {
        switch PenchantCommand.exitCode(for: error) {
        case .success:
            self.init(.done, PenchantCommand.fullMessage(for: error))
        case .validationFailure:
            let message = PenchantCommand.message(for: error)
            self.init(.wrongUsage, "\(message); \(Self.pointer(for: error))")
        default:
            self.init(.failed, "\(error)")
        }
    }

    /// Where the help is: the parser names the command only in its full text.
    private static func pointer(for error: any Error) -> String {
        let quoted = PenchantCommand.fullMessage(for: error)
            .split(separator: "\n").last { $0.hasPrefix("  See '") }?.split(separator: "'")
        return "see '\(quoted.map { String($0[1]) } ?? "penchant --help")'"
    }
}

extension EngineError {
    /// Whether another argument would have helped, rather than another state of the index.
    fileprivate var comesFromArguments: Bool {
        switch self {
        case .badFilter, .badFilterValue, .unknownAttribute, .unknownField: true
        // Those of rows are rejects; only `--for` is left.
        case .catalog(.invalidIdentifier): true
        default: false
        }
    }
}
