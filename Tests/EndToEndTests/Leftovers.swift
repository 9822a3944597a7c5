import Foundation
import Glibc
import Synchronization

/// Folders that all tests share; they are removed when the process ends.
enum Leftovers {
    private static let folders = Mutex<[TemporaryFolder]>([])
    private static let removal: Void = { atexit { Leftovers.removeAll() } }()

    /// Keeps a folder until the process ends.
    static func add(_ folder: TemporaryFolder) {
        _ = removal
        folders.withLock { $0.append(folder) }
    }

    private static func removeAll() {
        folders.withLock { $0 = [] }
    }
}
