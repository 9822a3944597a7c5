import Foundation
import Glibc

/// A TCP connection to a port of this machine, for bytes.
final class Socket: Sendable {
    struct Failure: Error {
        let call: String
        let code: Int32
    }

    private static let secondsBeforeFailure = 30
    private static let pieceSize = 1 << 16

    private let descriptor: Int32

    /// Connects; every later call fails when nothing happens for half a minute.
    ///
    /// - Parameter receiveBuffer: the bytes that the system keeps for a reader who is slow.
    init(port: UInt16, receiveBuffer: Int32? = nil) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(O_CLOEXEC), 0)
        guard descriptor >= 0 else { throw Failure(call: "socket", code: errno) }
        do {
            let patience = timeval(tv_sec: Self.secondsBeforeFailure, tv_usec: 0)
            try set(SO_RCVTIMEO, to: patience)
            try set(SO_SNDTIMEO, to: patience)
            if let receiveBuffer { try set(SO_RCVBUF, to: receiveBuffer) }
            try connect(to: port)
        } catch {
            close(descriptor)
            throw error
        }
    }

    deinit { close(descriptor) }

    /// Sends all bytes, waiting for the other side to take them.
    func send(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            // SAFETY: the kernel reads within the buffer's bounds while it is borrowed.
            let count = unsafe rest.withUnsafeBytes {
                unsafe Glibc.send(
                    descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Failure(call: "send", code: errno) }
            rest = rest.dropFirst(count)
        }
    }

    /// The next bytes; empty once the other side has ended its output.
    func receive() throws -> [UInt8] {
        unsafe try [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
            // SAFETY: the kernel writes within the buffer's bounds, and tells how much it wrote.
            let received = unsafe recv(descriptor, buffer.baseAddress, buffer.count, 0)
            guard received >= 0 else { throw Failure(call: "recv", code: errno) }
            count = received
        }
    }

    /// Tells the other side that nothing more will come.
    func endOutput() throws {
        guard shutdown(descriptor, Int32(SHUT_WR)) == 0 else {
            throw Failure(call: "shutdown", code: errno)
        }
    }

    private func connect(to port: UInt16) throws {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        // SAFETY: every address begins as a `sockaddr` does, and the size is that of this one.
        let code = unsafe withUnsafePointer(to: address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe Glibc.connect(descriptor, $0, size)
            }
        }
        guard code == 0 else { throw Failure(call: "connect", code: errno) }
    }

    private func set<Value: BitwiseCopyable>(_ option: Int32, to value: Value) throws {
        let size = socklen_t(MemoryLayout<Value>.size)
        // SAFETY: the kernel reads a value of this size while it is borrowed.
        let code = unsafe withUnsafePointer(to: value) {
            unsafe setsockopt(descriptor, SOL_SOCKET, option, $0, size)
        }
        guard code == 0 else { throw Failure(call: "setsockopt", code: errno) }
    }
}
