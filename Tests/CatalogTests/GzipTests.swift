import Catalog
import Testing

@Suite struct GzipTests {
    /// `gzip` of the lines `{"a":1}` and `{"a":2}`.
    private let member: [UInt8] = [
        0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xAB, 0x56,
        0x4A, 0x54, 0xB2, 0x32, 0xAC, 0xE5, 0xAA, 0x06, 0xD1, 0x46, 0xB5, 0x5C,
        0x00, 0x66, 0xC0, 0x5A, 0x19, 0x10, 0x00, 0x00, 0x00,
    ]

    private func values(_ bytes: [UInt8]) throws -> [JSONValue?] {
        try items(of: TemporaryFile("a.jsonl.gz", bytes).path).map { $0.row?.columns.first?.value }
    }

    @Test func compressedFilesAreReadByTheirContent() throws {
        #expect(try values(member) == [.number(1), .number(2)])
        let named = try TemporaryFile("plain.jsonl", member)
        #expect(try items(of: named.path).count == 2)
    }

    @Test func membersFollowEachOtherAndPaddingIsIgnored() throws {
        #expect(try values(member + member + [0, 0, 0]).count == 4)
    }

    @Test func everyTruncationIsAnErrorThatNamesItsPlace() throws {
        for count in 3..<member.count {
            let file = try TemporaryFile("a.jsonl.gz", Array(member[..<count]))
            #expect(throws: CatalogError.truncatedGzip(path: file.path, offset: count)) {
                try items(of: file.path)
            }
        }
    }

    @Test func damageIsNoticed() throws {
        var damaged = member
        damaged[member.count - 6] ^= 1
        #expect(throws: CatalogError.self) { try values(damaged) }
        #expect(throws: CatalogError.self) { try values(member + [1, 2, 3]) }
    }
}
