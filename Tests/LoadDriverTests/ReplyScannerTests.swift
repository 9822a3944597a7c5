import NIOCore
import Testing

@testable import LoadDriver

@Suite struct ReplyScannerTests {
    private static let text =
        "OK\nOK {\"total\":3}\r\nERR BUSY too many\nERR NOINDEX\nOKAY\nnonsense\n\nOK\r\n"
    private static let marks: [ReplyMark] = [
        .success, .success, .failure(code: "BUSY"), .failure(code: "NOINDEX"), .unreadable,
        .unreadable, .unreadable, .success,
    ]

    private func marks(inPiecesOf size: Int) -> [ReplyMark] {
        var scanner = ReplyScanner()
        var marks: [ReplyMark] = []
        var bytes = Array(Self.text.utf8)[...]
        while !bytes.isEmpty {
            scanner.scan(ByteBuffer(bytes: bytes.prefix(size))) { marks.append($0) }
            bytes = bytes.dropFirst(size)
        }
        return marks
    }

    @Test(arguments: [1, 2, 3, 5, 7, 16, 1_000])
    func repliesAreFoundWhateverPiecesTheyComeIn(size: Int) {
        #expect(marks(inPiecesOf: size) == Self.marks)
    }

    @Test func aLongReplyInManyPiecesIsOne() {
        var scanner = ReplyScanner()
        var marks: [ReplyMark] = []
        scanner.scan(ByteBuffer(string: "O")) { marks.append($0) }
        scanner.scan(ByteBuffer(string: "K {")) { marks.append($0) }
        for _ in 0..<100 {
            scanner.scan(ByteBuffer(repeating: UInt8(ascii: "x"), count: 10_000)) {
                marks.append($0)
            }
        }
        scanner.scan(ByteBuffer(string: "}\nERR SYNTAX x\n")) { marks.append($0) }
        #expect(marks == [.success, .failure(code: "SYNTAX")])
    }
}
