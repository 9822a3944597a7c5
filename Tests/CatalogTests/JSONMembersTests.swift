import Catalog
import Testing

@Suite struct JSONMembersTests {
    private let json =
        #"{"id":"p1","t":"a,}\"]","n":-1.5,"list":[{"t":1},"]"],"o":{"id":2},"u\u00e9":true}"#

    private func select(_ names: [String]) -> String {
        String(decoding: JSONMembers(names: names).select(from: Array(json.utf8)), as: UTF8.self)
    }

    @Test func membersComeInTheOrderOfTheObject() {
        #expect(select(["n", "id"]) == #"{"id":"p1","n":-1.5}"#)
    }

    @Test func valuesOfAllKindsAreTakenWhole() {
        #expect(select(["t"]) == #"{"t":"a,}\"]"}"#)
        #expect(select(["list"]) == #"{"list":[{"t":1},"]"]}"#)
        #expect(select(["o"]) == #"{"o":{"id":2}}"#)
    }

    @Test func escapedNamesAreFound() {
        #expect(select(["ué"]) == #"{"u\u00e9":true}"#)
    }

    @Test func unknownNamesAndEmptyObjectsGiveAnEmptyObject() {
        #expect(select(["x"]) == "{}")
        #expect(JSONMembers(names: ["x"]).select(from: Array("{}".utf8)) == Array("{}".utf8))
    }

    @Test func everySelectionEqualsWhatParsingGives() throws {
        let all = try #require(try JSONValue(parsing: Array(json.utf8)).members)
        for member in all {
            let selected = JSONMembers(names: [member.name]).select(from: Array(json.utf8))
            #expect(try JSONValue(parsing: selected) == .object([member]))
        }
    }

    @Test func noPrefixTraps() {
        let bytes = Array(json.utf8)
        let members = JSONMembers(names: ["id", "list", "o"])
        for count in 0..<bytes.count { _ = members.select(from: Array(bytes[..<count])) }
    }
}
