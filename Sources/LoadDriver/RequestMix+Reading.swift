import Foundation
import Yams

extension RequestMix {
    /// Reads a mix file.
    ///
    /// - Throws: `unreadable`, or `badMix` with the line and what was expected there.
    package init(path: String) throws(LoadError) {
        let text: String
        do { text = try String(contentsOfFile: path, encoding: .utf8) } catch {
            throw .unreadable(path: path, reason: error.localizedDescription)
        }
        try self.init(yaml: text, path: path)
    }

    /// Reads the text of a mix file.
    ///
    /// - Parameter path: where the text is from, for messages; its name is the mix's unless the
    ///   file gives another.
    package init(yaml: String, path: String) throws(LoadError) {
        let top = try MixNode(yaml: yaml, path: path)
        let sections = try top.members(known: ["name", "requests"])
        guard let requests = sections["requests"] else {
            throw top.wrong("a section \"requests\", such as requests: {search: {weight: 1}}")
        }
        let fileName = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
        let parts = try Self.parts(requests)
        self.init(name: try sections["name"]?.string() ?? fileName, parts: parts)
    }

    private static func parts(_ requests: MixNode) throws(LoadError) -> [MixPart] {
        let sections = try requests.members(known: RequestKind.allCases.map(\.name))
        var parts: [MixPart] = []
        for kind in RequestKind.allCases {
            guard let section = sections[kind.name] else { continue }
            let part = try MixPart(kind, section)
            if part.weight > 0 { parts.append(part) }
        }
        guard !parts.isEmpty else {
            throw requests.wrong("a kind of request with a weight above 0")
        }
        return parts
    }
}

extension MixPart {
    /// Reads the section of one kind.
    fileprivate init(_ kind: RequestKind, _ section: MixNode) throws(LoadError) {
        let members = try section.members(known: Self.keys(of: kind))
        guard let weight = members["weight"] else {
            throw section.wrong("a weight, such as weight: 10")
        }
        self.init(kind, weight: try weight.number(in: 0...1_000_000))
        if let node = members["limit"] { limit = try node.integer(in: 0...1_000) }
        fields = try members["fields"]?.strings()
        if let node = members["customers"] { customers = try node.number(in: 0...1) }
        if let node = members["pace_ms"] { paceMilliseconds = try node.integer(in: 0...10_000) }
        if let node = members["first_key"] { firstKey = try node.integer(in: 1...100) }
        deadlineMilliseconds = try members["deadline_ms"]?.integer(in: 1...3_600_000)
        try readLists(members, of: section)
    }

    private mutating func readLists(
        _ members: [String: MixNode], of section: MixNode
    ) throws(LoadError) {
        facets = try members["facets"]?.strings() ?? []
        if kind == .facets, facets.isEmpty {
            throw section.wrong("attributes to count, such as facets: [brand, color]")
        }
        for node in try members["where"]?.items() ?? [] {
            guard let template = FilterTemplate(try node.string()) else {
                throw node.wrong("a filter with columns in braces, such as \"brand:{brand}\"")
            }
            filters.append(template)
        }
        if kind == .filters, filters.isEmpty {
            throw section.wrong("filters, such as where: [\"brand:{brand}\"]")
        }
    }

    private static func keys(of kind: RequestKind) -> [String] {
        let search = ["weight", "limit", "fields", "deadline_ms"]
        return switch kind {
        case .search, .anonymous: search
        case .prefixes: search + ["customers", "pace_ms", "first_key"]
        case .facets: search + ["customers", "facets"]
        case .filters: search + ["customers", "facets", "where"]
        case .events, .products: ["weight"]
        }
    }
}
