import LineProtocol
import NIOCore
import NIOPosix

/// A connection to a search server.
///
/// Any number of tasks may use it at the same time; each gets the replies to its own requests.
/// Requests go out in the order of the calls, and do not wait for each other's replies.
public final class SearchConnection: Sendable {
    private let channel: any Channel

    private init(channel: any Channel) {
        self.channel = channel
    }

    /// Connects to a server.
    ///
    /// - Throws: `cannotConnect`.
    public static func connect(
        host: String = "127.0.0.1", port: Int = 6464
    ) async throws(SearchClientError) -> SearchConnection {
        let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(ReplyHandler())
                }
            }
        do {
            return SearchConnection(
                channel: try await bootstrap.connect(host: host, port: port).get())
        } catch {
            throw .cannotConnect(host: host, port: port, reason: "\(error)")
        }
    }

    /// Sends one request and waits for its reply.
    ///
    /// - Parameter arguments: the command and its arguments, unquoted: `"SEARCH", "shop", "red shoes"`.
    /// - Throws: `emptyRequest`, `closed` or `notUnderstood`.
    public func send(_ arguments: String...) async throws(SearchClientError) -> ServerReply {
        try await send(arguments)
    }

    /// Sends one request and waits for its reply.
    ///
    /// - Parameter arguments: the command and its arguments, unquoted.
    /// - Throws: `emptyRequest`, `closed` or `notUnderstood`.
    public func send(_ arguments: [String]) async throws(SearchClientError) -> ServerReply {
        let replies = try await send(batch: [arguments])
        guard let reply = replies.first else { throw .closed(reason: "no reply") }
        return reply
    }

    /// Sends requests in one go and waits for all of their replies.
    ///
    /// - Parameter batch: for each request, the command and its arguments, unquoted.
    /// - Returns: a reply for each request, in the same order.
    /// - Throws: `emptyRequest` before anything is sent, `closed` or `notUnderstood`.
    public func send(batch: [[String]]) async throws(SearchClientError) -> [ServerReply] {
        guard !batch.isEmpty else { return [] }
        let promise = channel.eventLoop.makePromise(of: [ServerReply].self)
        let bytes: ByteBuffer
        do {
            bytes = try encoded(batch)
        } catch {
            promise.fail(error)
            throw error
        }
        channel.writeAndFlush(PipelinedRequests(bytes: bytes, count: batch.count, promise: promise))
            .whenFailure { promise.fail(SearchClientError.closed(reason: "\($0)")) }
        do {
            return try await promise.futureResult.get()
        } catch let error as SearchClientError {
            throw error
        } catch {
            throw .closed(reason: "\(error)")
        }
    }

    /// Closes the connection; requests that wait for replies fail with `closed`.
    public func close() async {
        try? await channel.close().get()
    }

    private func encoded(_ batch: [[String]]) throws(SearchClientError) -> ByteBuffer {
        var bytes = channel.allocator.buffer(capacity: 64 * batch.count)
        for arguments in batch {
            do {
                try RequestEncoder().encode(arguments, into: &bytes)
            } catch {
                throw .emptyRequest
            }
        }
        return bytes
    }
}
