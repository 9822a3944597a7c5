/// What the process tells whoever started it.
enum ExitStatus: Int32, Error {
    /// All was done.
    case done = 0
    /// Something could not be done.
    case failed = 1
    /// The arguments do not make sense.
    case wrongUsage = 2
    /// All was done but for some rows, which were rejected.
    case doneWithRejects = 3
}
