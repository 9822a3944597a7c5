/// How much one request may hold before it is skipped and refused.
package struct RequestLimits: Equatable, Sendable {
    /// The longest line, and the longest sum of a RESP request's arguments, in bytes.
    package let length: Int
    /// The largest number of arguments, the command included.
    package let arguments: Int

    /// Makes limits; values below 1 become 1.
    package init(length: Int = 1 << 20, arguments: Int = 128) {
        self.length = max(1, length)
        self.arguments = max(1, arguments)
    }
}
