import Foundation

/// Lines drawn evenly from a file of any size, in its order.
///
/// A large file is only read in places, so that ten million products cost no more than ten
/// thousand; the same file gives the same lines.
struct LineSample {
    private static let wholeBytes = 64 << 20
    private static let pieceBytes = 64 << 10

    /// The lines, without their ends; none is empty.
    let lines: [[UInt8]]

    /// At most `limit` lines of the file.
    ///
    /// - Parameter wholeBytes: a file of at most so many bytes is read whole.
    init(path: String, limit: Int, wholeBytes: Int = wholeBytes) throws(LoadError) {
        do {
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? file.close() }
            let size = Int(try file.seekToEnd())
            let all =
                size <= wholeBytes
                ? try Self.piece(of: file, from: 0, count: size)
                : try Self.pieces(of: file, size: size, count: wholeBytes / Self.pieceBytes)
            lines = Self.thinned(all, to: limit)
        } catch {
            throw .unreadable(
                path: path,
                reason: error.localizedDescription
                    + " 'penchant generate --out DIR' makes a folder that has it.")
        }
    }

    private static func pieces(
        of file: FileHandle, size: Int, count: Int
    ) throws -> [[UInt8]] {
        try (0..<count).flatMap { number in
            try piece(of: file, from: size / count * number, count: pieceBytes, isPart: true)
        }
    }

    private static func piece(
        of file: FileHandle, from start: Int, count: Int, isPart: Bool = false
    ) throws -> [[UInt8]] {
        try file.seek(toOffset: UInt64(start))
        guard let data = try file.read(upToCount: count) else { return [] }
        var lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: !isPart)
        if isPart {
            // What a piece begins and ends with is rarely a whole line.
            if start > 0 { lines.removeFirst() }
            lines = lines.dropLast().filter { !$0.isEmpty }
        }
        return lines.map(Array.init)
    }

    private static func thinned(_ lines: [[UInt8]], to limit: Int) -> [[UInt8]] {
        guard lines.count > limit else { return lines }
        return (0..<limit).map { lines[$0 * lines.count / limit] }
    }
}
