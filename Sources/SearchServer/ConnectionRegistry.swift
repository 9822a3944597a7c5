import NIOCore
import Synchronization

/// The open connections: who may come in, and whom to tell when the server stops.
final class ConnectionRegistry: Sendable {
    /// What becomes of a new connection.
    enum Admission: Equatable {
        /// It may stay, under this number.
        case admitted(Int)
        /// There are too many already.
        case full
        /// The server is stopping.
        case draining
    }

    private struct State {
        var channels: [Int: any Channel] = [:]
        var lastNumber = 0
        var isDraining = false

        mutating func admit(_ channel: any Channel, limit: Int) -> Admission {
            guard !isDraining else { return .draining }
            guard channels.count < limit else { return .full }
            lastNumber += 1
            channels[lastNumber] = channel
            return .admitted(lastNumber)
        }
    }

    private let limit: Int
    private let counters: ServerCounters
    private let state = Mutex(State())

    /// Starts without connections.
    init(limit: Int, counters: ServerCounters) {
        self.limit = limit
        self.counters = counters
    }

    /// Lets a connection in until it closes, if it may.
    func admit(_ channel: any Channel) -> Admission {
        let admission = state.withLock { $0.admit(channel, limit: limit) }
        switch admission {
        case .admitted(let number):
            counters.connectionOpened()
            channel.closeFuture.whenComplete { [self] _ in remove(number) }
        case .full: counters.connectionRefused()
        case .draining: break
        }
        return admission
    }

    /// Lets nobody in any more, and returns who is in.
    func beginDraining() -> [any Channel] {
        state.withLock { state in
            state.isDraining = true
            return Array(state.channels.values)
        }
    }

    private func remove(_ number: Int) {
        counters.connectionClosed()
        state.withLock { _ = $0.channels.removeValue(forKey: number) }
    }
}
