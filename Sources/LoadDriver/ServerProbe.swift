import Catalog
import SearchClient

/// A connection beside those of a load, which asks the server about itself.
package struct ServerProbe: Sendable {
    private let connection: SearchConnection

    /// Connects; nil if nobody answers.
    package init?(host: String, port: Int) async {
        do throws(SearchClientError) {
            connection = try await .connect(host: host, port: port)
        } catch {
            return nil
        }
    }

    /// What the server's process has used so far; nil if it does not tell.
    package func usage() async -> ProcessReading? {
        await answer("INFO").flatMap(ProcessReading.init)
    }

    /// The number of products of an index; nil if it is not served.
    package func productCount(of index: String) async -> Int? {
        guard case .number(let count)? = await answer("STATS")?["indexes"]?[index]?["products"]
        else { return nil }
        return Int(count)
    }

    /// Ends the connection.
    package func close() async {
        await connection.close()
    }

    private func answer(_ command: String) async -> JSONValue? {
        guard case .json(let bytes)? = try? await connection.send(command) else { return nil }
        return try? JSONValue(parsing: bytes)
    }
}
