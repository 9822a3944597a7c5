package import Logging

extension Logger {
    /// A logger that writes lines to standard error, whatever the process's logging is set to.
    package static func standardError(label: String, level: Logger.Level = .info) -> Logger {
        var logger = Logger(label: label) { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = level
        return logger
    }
}
