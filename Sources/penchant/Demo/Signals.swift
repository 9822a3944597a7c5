import Dispatch
import Foundation

/// Waiting for the user to have seen enough.
enum Signals {
    /// Returns when SIGINT or SIGTERM comes.
    static func interruption() async {
        let sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number)
        }
        let interruptions = AsyncStream<Void> { stream in
            for source in sources {
                source.setEventHandler { stream.yield() }
                source.resume()
            }
        }
        for await _ in interruptions { break }
        for source in sources { source.cancel() }
    }
}
