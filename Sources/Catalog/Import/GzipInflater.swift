import CZlib

/// Decompresses gzip bit by bit, also of several members one after the other (RFC 1952).
///
/// zlib keeps pointers into its stream and its input, so both live in memory of their own; they
/// never leave this file.
@safe final class GzipInflater {
    /// The bytes that a gzip member begins with.
    static let magic: [UInt8] = [0x1F, 0x8B]

    private let path: String
    private let stream: UnsafeMutablePointer<z_stream>
    private var input: [UInt8] = []
    private var inputOffset = 0
    private var consumed = 0
    private var isBetweenMembers = true

    /// An inflater for the file at `path`, which errors name.
    init(path: String) throws(CatalogError) {
        self.path = path
        // SAFETY: allocated here, freed in `deinit`, used by this class only.
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        // 15 bits of window, plus 16: a gzip header and checksum are expected.
        let status = unsafe inflateInit2_(
            stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else {
            throw .unreadableFile(path: path, reason: "zlib cannot start (code \(status))")
        }
    }

    deinit {
        // SAFETY: `stream` was initialized in `init` and nobody else has it.
        unsafe inflateEnd(stream)
        unsafe stream.deinitialize(count: 1)
        unsafe stream.deallocate()
    }

    /// Gives the next compressed bytes; those before must be used up.
    func feed(_ bytes: [UInt8]) {
        input = bytes
        inputOffset = 0
    }

    /// Up to `count` decompressed bytes; empty if more input is needed.
    func inflate(upTo count: Int) throws(CatalogError) -> [UInt8] {
        var output: [UInt8] = []
        while output.isEmpty {
            if isBetweenMembers, try !beginMember() { return [] }
            let before = inputOffset
            output = try step(count)
            if output.isEmpty, inputOffset == before { return [] }
        }
        return output
    }

    /// Says that the file has ended; an error if the data has not.
    func finish() throws(CatalogError) {
        if !isBetweenMembers { throw .truncatedGzip(path: path, offset: consumed) }
    }

    /// Whether another member begins; zeros between members are padding.
    private func beginMember() throws(CatalogError) -> Bool {
        while consumed > 0, inputOffset < input.count, input[inputOffset] == 0 { advance(by: 1) }
        guard inputOffset < input.count else { return false }
        guard consumed == 0 || input[inputOffset] == Self.magic[0] else {
            throw .corruptGzip(path: path, offset: consumed, reason: "bytes after its end")
        }
        // SAFETY: `stream` is initialized for as long as this object lives.
        unsafe inflateReset(stream)
        isBetweenMembers = false
        return true
    }

    /// One call of zlib.
    private func step(_ count: Int) throws(CatalogError) -> [UInt8] {
        let available = input.count - inputOffset
        var status = Z_OK
        var unused = available
        let output = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            // SAFETY: zlib reads `available` bytes of `source` and writes at most `count` to
            // `buffer`; it is given both for this call only.
            unsafe input.withUnsafeMutableBufferPointer { source in
                unsafe stream.pointee.next_in = source.baseAddress.map { unsafe $0 + inputOffset }
                unsafe stream.pointee.avail_in = UInt32(available)
                unsafe stream.pointee.next_out = buffer.baseAddress
                unsafe stream.pointee.avail_out = UInt32(count)
                status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
                unused = unsafe Int(stream.pointee.avail_in)
                filled = unsafe count - Int(stream.pointee.avail_out)
            }
        }
        advance(by: available - unused)
        try check(status)
        return output
    }

    private func check(_ status: Int32) throws(CatalogError) {
        switch status {
        case Z_STREAM_END: isBetweenMembers = true
        case Z_OK, Z_BUF_ERROR: break
        default:
            // SAFETY: zlib's message is a constant C string or null.
            let message = unsafe stream.pointee.msg.map { unsafe String(cString: $0) }
            throw .corruptGzip(
                path: path, offset: consumed, reason: message ?? "code \(status)")
        }
    }

    private func advance(by count: Int) {
        inputOffset += count
        consumed += count
    }
}
