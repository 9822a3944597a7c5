import Foundation
import Testing

@Suite("Damaged index files")
struct DamageTests {
    /// What is done to a file.
    enum Damage: CaseIterable, CustomTestStringConvertible {
        case emptied, halved, shortened, lengthened, flippedEarly, flippedInside, flippedLate, gone

        var testDescription: String { "\(self)" }

        func apply(to path: String) throws {
            let url = URL(fileURLWithPath: path)
            var bytes = [UInt8](try Data(contentsOf: url))
            switch self {
            case .emptied: bytes = []
            case .halved: bytes.removeLast(bytes.count / 2)
            case .shortened: bytes.removeLast()
            case .lengthened: bytes.append(0)
            case .flippedEarly: bytes[2] ^= 0x10
            case .flippedInside: bytes[bytes.count / 2] ^= 0x10
            case .flippedLate: bytes[bytes.count - 2] ^= 0x10
            case .gone: return try FileManager.default.removeItem(at: url)
            }
            // A new file: an old one may be mapped by someone.
            try Data(bytes).write(to: url, options: .atomic)
        }
    }

    private func files(of shop: Shop) throws -> [String] {
        let folder = shop.data + "/generations/1"
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            .map { folder + "/" + $0 }
    }

    /// One line of errors, and nothing else.
    private func checkFailure(_ run: Program.Run, _ comment: String) {
        #expect(run.end == .exit(1), "\(comment): \(run)")
        #expect(run.output.isEmpty, "\(comment): \(run)")
        let lines = run.errors.split(separator: "\n")
        #expect(lines.count == 1, "\(comment): \(run.errors)")
    }

    @Test(arguments: Damage.allCases)
    func `verify finds damage to any file and exits with 1 and one line`(damage: Damage) throws {
        let shop = try Shop.tiny()
        #expect(try shop.run("verify").end == .exit(0))
        for (number, file) in try files(of: shop).enumerated() {
            let copy = try Shop.tiny()
            let path = try files(of: copy)[number]
            try damage.apply(to: path)
            let name = URL(fileURLWithPath: file).lastPathComponent
            let run = try copy.run("verify")
            checkFailure(run, "\(name) \(damage)")
            #expect(
                run.errors.contains(name) || run.errors.contains("penchant build"),
                "\(name) \(damage): \(run.errors)")
        }
    }

    @Test(arguments: Damage.allCases)
    func `serve answers from damaged files or tells what to do, and never crashes`(
        damage: Damage
    ) throws {
        for number in try files(of: .tiny()).indices {
            let shop = try Shop.tiny()
            let path = try files(of: shop)[number]
            let name = URL(fileURLWithPath: path).lastPathComponent
            try damage.apply(to: path)
            let server = try Server(shop)
            defer { server.kill() }
            let connection = try server.connect()
            for query in ["running shoes", "", "red", "runnign"] {
                let search = "SEARCH shop \(query.quotedAsJSON) FACETS brand,color EXPLAIN"
                let reply = try connection.request(search)
                if let code = reply.code {
                    #expect(code == "INTERNAL", "\(name) \(damage): \(reply)")
                    #expect(
                        reply.message.contains("penchant build"), "\(name) \(damage): \(reply)")
                }
            }
            // The truth is not in these files.
            let product = try connection.request("GET shop a")
            #expect(
                product == .json(TinyShop.lines[0])
                    || product.message.contains("penchant build"), "\(name): \(product)")
            #expect(try connection.request("PING") == .ok)
            #expect(server.process.ended == nil, "\(name) \(damage): \(server.process.errorText)")
            server.kill()
        }
    }

    @Test func `A damaged generation is withdrawn while the server runs, and nothing is lost`()
        throws
    {
        let shop = try Shop.tiny()
        let file = try #require(try files(of: shop).first { $0.hasSuffix("postings") })
        try Damage.flippedInside.apply(to: file)
        let server = try Server(shop)
        defer { server.kill() }
        let connection = try server.connect()
        let isWhole = try Polling.holds(within: 15) {
            let reply = try connection.request(#"SEARCH shop "running shoes""#)
            guard reply.code == nil else { return false }
            let found = try JSON(parsing: reply.payload)
            return found["generation"].int ?? 0 > 1 && Set(found.ids) == ["a", "b", "c"]
        }
        #expect(isWhole, "\(server.process.errorText)")
        #expect(server.process.errorText.contains("withdrawn"))
        #expect(try shop.run("verify").end == .exit(0))
    }

    @Test(arguments: [Damage.halved, .flippedEarly, .flippedInside, .gone])
    func `The generation before a damaged one answers in its place, with all changes since`(
        damage: Damage
    ) throws {
        let shop = try Shop.tiny()
        try shop.build(TinyShop.products + #"{"id":"g","title":"Late shoes"}"# + "\n")
        try damage.apply(to: shop.data + "/generations/2/postings")
        let server = try Server(shop)
        defer { server.kill() }
        let connection = try server.connect()
        let isWhole = try Polling.holds(within: 8) {
            let reply = try connection.request("SEARCH shop shoes")
            guard reply.code == nil else { return false }
            let found = try JSON(parsing: reply.payload)
            return found["generation"].int != 2 && Set(found.ids) == ["a", "b", "c", "g"]
        }
        #expect(isWhole, "\(server.process.errorText)")
        #expect(server.process.errorText.contains("withdrawn"))
    }

    @Test
    func `A CURRENT that names no generation there is lets the one before answer`() throws {
        let shop = try Shop.tiny()
        try shop.folder.write("99 after 3\n", to: "indexes/shop/data/CURRENT")
        checkFailure(try shop.run("verify"), "99 after 3")
        let server = try Server(shop)
        defer { server.kill() }
        #expect(server.process.errorText.contains("withdrawn"))
        #expect(try server.connect().json("SEARCH shop shoes")["total"].int == 3)
        #expect(try shop.run("verify").end == .exit(0))
    }

    @Test(arguments: ["", "x\n", "0 after 0\n", "-1 after 6\n", "1 after\n", "1\n"])
    func `A damaged CURRENT is told with what to do, and building mends it`(text: String) throws {
        let shop = try Shop.tiny()
        try shop.folder.write(text, to: "indexes/shop/data/CURRENT")
        let run = try shop.run("verify")
        checkFailure(run, text)
        #expect(run.errors.contains("penchant build"), "\(run.errors)")
        let server = try Server(shop)
        defer { server.kill() }
        #expect(server.process.errorText.contains("penchant build"))
        let connection = try server.connect()
        let reply = try connection.request("SEARCH shop shoes")
        #expect(reply.code == "INTERNAL" && reply.message.contains("penchant build"), "\(reply)")
        try shop.build()
        let isMended = try Polling.holds(within: 10) {
            try connection.request("SEARCH shop shoes").code == nil
        }
        #expect(isMended)
        #expect(try connection.json("SEARCH shop shoes")["total"].int == 3)
        #expect(try shop.run("verify").end == .exit(0))
    }

    @Test
    func `Without its generations an index is rebuilt from the database, which loses nothing`()
        throws
    {
        let shop = try Shop.generated()
        let before = try Server(shop)
        defer { before.kill() }
        let search = "SEARCH shop shoes FOR anna LIMIT 50 EXPLAIN"
        let first = try before.connect()
        #expect(try first.request(#"PUT shop {"id":"late","title":"Late shoes"}"#) == .ok)
        #expect(try first.request("DELETE shop p1") == .ok)
        #expect(try before.terminate() == .exit(0))
        try shop.build()
        let rebuilt = try Server(shop)
        defer { rebuilt.kill() }
        let expected = try rebuilt.connect().json(search)
        #expect(expected.ids.contains("late"))
        rebuilt.kill()
        try FileManager.default.removeItem(atPath: shop.data + "/generations")
        let stranded = try shop.run("verify")
        checkFailure(stranded, "no generations")
        #expect(stranded.errors.contains("penchant build"), "\(stranded.errors)")
        try FileManager.default.removeItem(atPath: shop.data + "/CURRENT")
        try shop.build()
        #expect(try shop.run("verify").end == .exit(0))
        let after = try Server(shop)
        defer { after.kill() }
        let connection = try after.connect()
        let found = try connection.json(search)
        #expect(found.ids == expected.ids)
        #expect(found["total"].int == expected["total"].int)
        #expect(
            try connection.request("GET shop late") == .json(#"{"id":"late","title":"Late shoes"}"#)
        )
        #expect(try connection.request("GET shop p1").code == "NOTFOUND")
    }

    @Test func `A generation that is built after the others were deleted gets a number of its own`()
        throws
    {
        let shop = try Shop.tiny()
        let server = try Server(shop)
        defer { server.kill() }
        let connection = try server.connect()
        try FileManager.default.removeItem(atPath: shop.data + "/generations")
        try shop.build(TinyShop.lines[3] + "\n")
        #expect(try shop.currentGeneration() ?? 0 > 1, "a server cannot tell it from the old one")
        let isNew = try Polling.holds(within: 10) {
            try connection.json(#"SEARCH shop """#)["generation"].int ?? 0 > 1
        }
        #expect(isNew)
        #expect(try connection.json(#"SEARCH shop """#).ids == ["d"])
    }

    @Test func `Another definition is refused with the command that rebuilds`() throws {
        let shop = try Shop.tiny()
        let changed = TinyShop.definition.replacing("weight: 5", with: "weight: 4")
            .replacing("brand: {from: maker, weight: 2}", with: "maker: {from: maker, weight: 3}")
        try shop.folder.write(changed, to: "indexes/shop/index.yaml")
        let run = try shop.run("verify")
        checkFailure(run, "another definition")
        #expect(run.errors.contains("penchant build"), "\(run.errors)")
        let search = try shop.run("search", "shoes")
        checkFailure(search, "another definition")
        let server = try Server(shop)
        defer { server.kill() }
        let connection = try server.connect()
        let reply = try connection.request("SEARCH shop shoes")
        #expect(reply.code == "INTERNAL" && reply.message.contains("penchant build"), "\(reply)")
        try shop.build()
        #expect(try connection.json("SEARCH shop shoes")["total"].int == 3)
    }

    @Test func `One index that cannot be opened does not keep others from being served`() throws {
        let shop = try Shop.tiny()
        try FileManager.default.copyItem(atPath: shop.path, toPath: shop.indexes + "/other")
        try shop.folder.write("x", to: "indexes/other/data/CURRENT")
        let server = try Server(shop)
        defer { server.kill() }
        let connection = try server.connect()
        #expect(try connection.json("SEARCH shop shoes")["total"].int == 3)
        #expect(try connection.request("SEARCH other shoes").code == "INTERNAL")
        let info = try connection.request("INFO")
        #expect(info.code == nil, "\(info)")
        #expect(try connection.request("STATS").code == nil)
    }

    @Test(arguments: ["overwritten", "cut", "gone"])
    func `A damaged database is told, not built upon`(damage: String) throws {
        let shop = try Shop.generated()
        let path = shop.data + "/catalog.sqlite"
        let url = URL(fileURLWithPath: path)
        var bytes = [UInt8](try Data(contentsOf: url))
        switch damage {
        case "overwritten":
            for index in bytes.indices.dropFirst(4_096) { bytes[index] = 0xA5 }
            try Data(bytes).write(to: url)
        case "cut": try Data(bytes.prefix(bytes.count / 2)).write(to: url)
        default: try FileManager.default.removeItem(at: url)
        }
        let run = try shop.run("verify")
        checkFailure(run, damage)
        #expect(run.errors.contains("catalog.sqlite"), "\(damage): \(run.errors)")
        let server = try Server(shop)
        defer { server.kill() }
        let connection = try server.connect()
        _ = try connection.request("SEARCH shop shoes")
        _ = try connection.request("GET shop p1")
        _ = try connection.request(#"PUT shop {"id":"n"}"#)
        #expect(try connection.request("PING") == .ok)
        #expect(server.process.ended == nil)
    }
}
