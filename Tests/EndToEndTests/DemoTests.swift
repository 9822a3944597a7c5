import Foundation
import Testing

@Suite("penchant demo")
struct DemoTests {
    @Test func `It shows three searches as nobody and as two customers, and ends with 0`() throws {
        let folder = try TemporaryFolder()
        let out = folder.url.path + "/demo"
        let run = try Program.run(
            "demo", "--no-stay", "--out", out, "--port", "0", "--products", "600", in: folder)
        #expect(run.end == .exit(0), "\(run)")
        #expect(run.errors.isEmpty, "\(run.errors)")
        let lines = run.output.split(separator: "\n").map(String.init)
        let headers = lines.filter {
            $0.contains("as nobody") && $0.contains("as anna") && $0.contains("as ben")
        }
        #expect(headers.count == 3, "\(run.output)")
        for customer in ["anna", "ben"] {
            #expect(lines.filter { $0.contains("why \(customer) sees") }.count == 3)
        }
        #expect(lines.contains { $0.contains("listens on 127.0.0.1:") })
        // For each search, anna's and ben's best differ.
        let reasons = lines.filter { $0.contains("why ") }
        let anna = reasons.filter { $0.contains("why anna") }.compactMap {
            $0.split(separator: "\"").dropFirst().first
        }
        let ben = reasons.filter { $0.contains("why ben") }.compactMap {
            $0.split(separator: "\"").dropFirst().first
        }
        #expect(zip(anna, ben).filter { $0 != $1 }.count >= 2, "\(anna), \(ben)")
    }

    @Test func `What it built can be served`() throws {
        let folder = try TemporaryFolder()
        let out = folder.url.path + "/indexes"
        let run = try Program.run(
            "demo", "--no-stay", "--out", out, "--port", "0", "--products", "300", in: folder)
        #expect(run.end == .exit(0), "\(run)")
        let server = try Server(Shop(folder: folder))
        defer { server.kill() }
        let found = try server.connect().json(#"SEARCH shop "running shoes" FOR anna"#)
        #expect(found["total"].int ?? 0 > 0)
    }
}
