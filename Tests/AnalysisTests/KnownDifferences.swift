import Foundation

/// The lines of a conformance file that the installed ICU answers otherwise, with the reason.
///
/// One line each: line number from 1, tab, reason; `#` begins a comment.
struct KnownDifferences {
    /// The reason by line number.
    let reasons: [Int: String]

    /// Reads a file of the Fixtures folder.
    init(named name: String) throws {
        let folder = Bundle.module.bundleURL.appending(path: "Fixtures")
        let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        var reasons: [Int: String] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let fields = line.split(separator: "\t")
            if fields.count == 2, let number = Int(fields[0]) {
                reasons[number] = String(fields[1])
            }
        }
        self.reasons = reasons
    }
}

/// The text of code points in hexadecimal, separated by spaces.
func text(ofHex field: some StringProtocol) -> String {
    var scalars = String.UnicodeScalarView()
    for hex in field.split(separator: " ") {
        if let scalar = UInt32(hex, radix: 16).flatMap(Unicode.Scalar.init) {
            scalars.append(scalar)
        }
    }
    return String(scalars)
}
