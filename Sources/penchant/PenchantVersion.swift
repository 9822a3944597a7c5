/// The version of the program, as `--version`, `HELLO` and `INFO` tell it.
enum PenchantVersion {
    static let current = "0.1.0"
}
