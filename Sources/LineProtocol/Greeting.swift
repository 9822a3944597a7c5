/// What the server says of itself to a Redis client.
package struct Greeting: Equatable, Sendable {
    /// The server's version.
    package let version: String
    /// The connection's number, from 1.
    package let connection: Int
    /// The version of RESP that the connection goes on with.
    package let protocolVersion: RESPVersion

    /// Makes a greeting.
    package init(version: String, connection: Int, protocolVersion: RESPVersion) {
        self.version = version
        self.connection = connection
        self.protocolVersion = protocolVersion
    }
}

extension Greeting {
    /// The greeting as a JSON object.
    var json: String {
        #"{"server":"penchant","version":\#(version.quotedAsJSON),"#
            + #""proto":\#(protocolVersion.rawValue),"id":\#(connection),"#
            + #""mode":"standalone","role":"master","modules":[]}"#
    }

    /// The greeting as a RESP map, without the end of its last line.
    ///
    /// Version 2 has no maps and writes names and values in turn.
    var map: String {
        let texts = [
            "server", "penchant", "version", version, "mode", "standalone", "role", "master",
        ]
        let bulks = texts.map { "$\($0.utf8.count)\r\n\($0)\r\n" }.joined()
        let header = protocolVersion == .three ? "%7" : "*14"
        return "\(header)\r\n\(bulks)$2\r\nid\r\n:\(connection)\r\n"
            + "$5\r\nproto\r\n:\(protocolVersion.rawValue)\r\n$7\r\nmodules\r\n*0"
    }
}
