import Foundation

/// What is written: results to standard output, all else to standard error.
enum Output {
    /// Whether standard error is a terminal.
    static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Writes a text to standard output, and ends the line.
    ///
    /// A closed pipe is no error: its reader has seen enough.
    static func line(_ text: String) throws(CommandFailure) {
        try line(Array(text.utf8))
    }

    /// Writes bytes to standard output, and ends the line.
    static func line(_ bytes: [UInt8]) throws(CommandFailure) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(bytes + [0x0A]))
        } catch {
            if error.isBrokenPipe { return }
            throw .cannotWrite(path: "standard output", reason: error.localizedDescription)
        }
    }

    /// Writes one line for a person to standard error, with the program's name before it.
    static func complain(_ text: String) {
        let flat = text.split(separator: "\n").joined(separator: " ")
        error("penchant: \(flat)\n")
    }

    /// Writes a text as it is to standard error; there is nobody to tell if that fails.
    static func error(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}

extension Error {
    fileprivate var isBrokenPipe: Bool {
        let error = self as NSError
        let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
        return cause.domain == NSPOSIXErrorDomain && cause.code == Int(EPIPE)
    }
}
