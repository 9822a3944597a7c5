import Foundation
import Testing

@Suite("Clients that other people wrote")
struct RealClientTests {
    @Test(
        .enabled(
            if: Client.redisCLI != nil || Client.isRequired, "needs redis-cli (make clients)"))
    func `redis-cli speaks to the server as to Redis`() throws {
        let shop = try Shop.tiny()
        let server = try Server(shop)
        defer { server.kill() }
        func redis(_ arguments: String...) throws -> String {
            let run = try Client.run(
                Client.redisCLI, ["-p", "\(server.port)", "--no-raw"] + arguments,
                in: shop.folder)
            #expect(run.end == .exit(0), "\(run)")
            return run.output
        }
        #expect(try redis("PING") == "PONG\n")
        #expect(
            try redis("GET", "shop", "nope") == "(error) NOTFOUND there is no product \"nope\"\n")
        let event = #"{"customer":"u","kind":"purchase","product":"b"}"#
        #expect(try redis("EVENT", "shop", event) == "OK\n")
        #expect(try redis("HELLO").contains("\"penchant\""))
        #expect(try redis("-3", "HELLO", "3").contains("\"penchant\""))
        #expect(try redis("COMMAND", "COUNT").hasPrefix("(integer) "))
        let raw = try Client.run(
            Client.redisCLI, ["-p", "\(server.port)", "GET", "shop", "a"], in: shop.folder)
        #expect(raw.output == TinyShop.lines[0] + "\n")
        let found = try Client.run(
            Client.redisCLI,
            ["-p", "\(server.port)", "SEARCH", "shop", "running shoes", "FOR", "u", "LIMIT", "1"],
            in: shop.folder)
        #expect(try JSON(parsing: found.output).ids == ["b"])
    }

    @Test(
        .enabled(
            if: Client.redisCLI != nil || Client.isRequired, "needs redis-cli (make clients)"))
    func `redis-cli reads commands from a pipe`() throws {
        let shop = try Shop.tiny()
        let server = try Server(shop)
        defer { server.kill() }
        let input = "PING\nSELECT 0\nECHO hello\nGET shop nope\nPING\n"
        let run = try Client.run(
            Client.redisCLI, ["-p", "\(server.port)"], input: input, in: shop.folder)
        let lines = run.output.split(separator: "\n")
        #expect(lines.prefix(3) == ["PONG", "OK", "hello"])
        #expect(lines.contains("NOTFOUND there is no product \"nope\""))
        #expect(lines.last == "PONG")
    }

    @Test(.enabled(if: Client.netcat != nil || Client.isRequired, "needs nc (make clients)"))
    func `nc gets a line for each line of a script, in order`() throws {
        let shop = try Shop.tiny()
        let server = try Server(shop)
        defer { server.kill() }
        let script = (0..<300).map { "PING \($0)\n" }.joined() + "GET shop a\nQUIT\n"
        let run = try Client.run(
            Client.netcat, ["-N", "127.0.0.1", "\(server.port)"], input: script, in: shop.folder)
        let expected = (0..<300).map { "OK \"\($0)\"\n" }.joined()
        #expect(run.output == expected + "OK \(TinyShop.lines[0])\nOK\n")
    }

    /// Prints what the test compares, one JSON value a line.
    private static let script = """
        import json, sys, redis
        client = redis.Redis(port=int(sys.argv[1]), decode_responses=True)
        print(json.dumps(client.ping()))
        print(client.execute_command("GET", "shop", "a"))
        print(json.dumps(client.execute_command(
            "EVENT", "shop", '{"customer":"u","kind":"purchase","product":"b"}')))
        found = json.loads(client.execute_command(
            "SEARCH", "shop", "running shoes", "FOR", "u", "LIMIT", 1))
        print(json.dumps([hit["id"] for hit in found["hits"]]))
        pipeline = client.pipeline(transaction=False)
        for number in range(200):
            pipeline.execute_command("ECHO", f"number {number}")
        print(json.dumps(pipeline.execute() == [f"number {n}" for n in range(200)]))
        try:
            client.execute_command("GET", "shop", "nope")
        except redis.ResponseError as error:
            print(json.dumps(str(error)))
        third = redis.Redis(port=int(sys.argv[1]), protocol=3, decode_responses=True)
        print(json.dumps(third.ping()))
        """

    @Test(
        .enabled(
            if: Client.python != nil || Client.isRequired,
            "needs a Python with redis-py (make clients)"))
    func `redis-py sends commands one by one and in pipelines, and decodes the replies`() throws {
        let shop = try Shop.tiny()
        let server = try Server(shop)
        defer { server.kill() }
        let run = try Client.run(
            Client.python, ["-c", Self.script, "\(server.port)"], in: shop.folder)
        #expect(run.end == .exit(0), "\(run.errors)")
        #expect(
            run.output.split(separator: "\n").map(String.init) == [
                "true", TinyShop.lines[0], #""OK""#, #"["b"]"#, "true",
                #""NOTFOUND there is no product \"nope\"""#, "true",
            ])
    }
}
