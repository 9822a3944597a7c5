import Catalog
import LineProtocol
import SearchEngine

extension EngineRequestHandler {
    func statistics(_ readings: CounterReadings) throws(EngineError) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("uptime_s", Int((ContinuousClock.now - startedAt) / .seconds(1)))
        writer.member("connections", readings.connections)
        writer.member("total_connections", readings.totalConnections)
        writer.member("refused_connections", readings.refusedConnections)
        writer.member("requests", readings.requests)
        writer.member("bytes_in", readings.bytesIn)
        writer.member("bytes_out", readings.bytesOut)
        writer.name("errors")
        writer.beginObject()
        for code in ErrorCode.allCases {
            if let count = readings.errors[code] { writer.member(code.rawValue, count) }
        }
        writer.endObject()
        writer.name("indexes")
        writer.beginObject()
        for (name, index) in engine.openIndexes {
            writer.name(name)
            try index.writeStatistics(to: &writer)
        }
        writer.endObject()
        writer.endObject()
        return writer.bytes
    }

    func information() -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("server")
        writer.string("penchant")
        writer.name("version")
        writer.string(version)
        writer.member(ProcessUsage.current)
        writer.name("indexes")
        writer.beginObject()
        for name in engine.names {
            writer.name(name)
            // One index that cannot be opened must not hide the others.
            do throws(EngineError) {
                writer.write(try engine.index(name).definition)
            } catch {
                writer.beginObject()
                writer.name("error")
                writer.string(error.description)
                writer.endObject()
            }
        }
        writer.endObject()
        writer.endObject()
        return writer.bytes
    }
}

extension JSONWriter {
    mutating func member(_ name: String, _ value: Int) {
        self.name(name)
        integer(value)
    }

    /// What the process uses, for those who measure it.
    fileprivate mutating func member(_ usage: ProcessUsage) {
        member("pid", usage.processID)
        name("cpu_s")
        double(usage.cpuSeconds)
        member("rss_bytes", usage.rssBytes)
        member("peak_rss_bytes", usage.peakRSSBytes)
    }

    /// What a client needs to know of a definition to search, filter, count and sort.
    fileprivate mutating func write(_ definition: IndexDefinition) {
        beginObject()
        name("language")
        string(definition.language)
        name("fields")
        beginArray()
        for field in definition.fields { string(field.name) }
        endArray()
        name("attributes")
        beginObject()
        for attribute in definition.attributes {
            name(attribute.name)
            string(attribute.kind.rawValue)
        }
        if definition.price != nil {
            name("price")
            string("number")
        }
        if definition.availability != nil {
            name("in_stock")
            string("flag")
        }
        endObject()
        endObject()
    }
}
