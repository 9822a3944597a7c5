package import Foundation

extension BenchmarkRun {
    /// The names of the members.
    enum CodingKeys: String, CodingKey {
        case schema, kind, at, version, commit, machine, catalog, load, tasks, indexing, process
    }

    package init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            kind: try members.decode(Kind.self, forKey: .kind),
            at: try members.decode(Date.self, forKey: .at),
            version: try members.decodeIfPresent(String.self, forKey: .version) ?? "",
            commit: try members.decodeIfPresent(String.self, forKey: .commit) ?? "",
            machine: try members.decode(Machine.self, forKey: .machine),
            catalog: try members.decode(CatalogDescription.self, forKey: .catalog),
            load: try members.decodeIfPresent(LoadDescription.self, forKey: .load),
            tasks: try members.decodeIfPresent([TaskFigures].self, forKey: .tasks) ?? [],
            indexing: try members.decodeIfPresent([IndexingFigures].self, forKey: .indexing) ?? [],
            process: try members.decodeIfPresent(ProcessFigures.self, forKey: .process))
    }

    /// A decoder of records and of their lines: times are ISO 8601.
    package static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return decoder
    }

    /// An encoder of records: members in a fixed order, so that differences are small.
    package static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    /// An encoder of one line, as of figures that are printed as they are measured.
    package static var lineEncoder: JSONEncoder {
        let encoder = Self.encoder
        encoder.outputFormatting.remove(.prettyPrinted)
        return encoder
    }
}
