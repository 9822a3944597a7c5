import LineProtocol
import SearchServer
import Testing

@Suite("A configuration is checked when it is made")
struct ServerConfigurationTests {
    @Test("The defaults are the documented ones")
    func defaults() throws {
        let configuration = try ServerConfiguration()
        #expect(configuration.host == "127.0.0.1")
        #expect(configuration.port == 6464)
        #expect(configuration.limits.length == 1 << 20)
        #expect(configuration.limits.arguments == 128)
        #expect(configuration.maxConnections == 10_000)
        #expect(configuration.drainTime == .seconds(10))
    }

    @Test("A value out of range is refused with the range")
    func outOfRange() {
        let error = #expect(throws: ServerError.self) { try ServerConfiguration(port: 65_536) }
        #expect(error?.description == "port expects 0 to 65535, found 65536")
        #expect(throws: ServerError.self) { try ServerConfiguration(maxConnections: 0) }
        #expect(throws: ServerError.self) { try ServerConfiguration(maxPipelined: 0) }
        #expect(throws: ServerError.self) { try ServerConfiguration(workers: 0) }
        #expect(throws: ServerError.self) { try ServerConfiguration(eventLoops: 0) }
    }
}
