/// Takes accents off Latin, Greek and Cyrillic letters, but for the letters that a language keeps.
///
/// Marks of all other scripts stay: in Thai, the Indic scripts, Arabic or Japanese they are vowels
/// or make another consonant. Of the Cyrillic letters only accented vowels are folded (ё to е),
/// never й, ї or ў. Letters that do not decompose are spelled out: ø o, ł l, đ d, æ ae, œ oe.
struct AccentFolding: Sendable {
    private let kept: Set<UInt64>

    /// The folding that keeps the given letters.
    init(keeping letters: String, normalizer: borrowing Normalizer) {
        var kept: Set<UInt64> = []
        for letter in letters.unicodeScalars {
            let bytes = normalizer.normalize(Array(String(letter).utf8), to: .nfd)
            let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
            kept.insert(Self.key(scalars[0], scalars.count > 1 ? scalars[1] : nil))
        }
        self.kept = kept
    }

    /// Folds UTF-8 text in NFC; the result is in NFC too.
    func fold(_ text: [UInt8], with normalizer: borrowing Normalizer) -> [UInt8] {
        guard text.contains(where: Self.mayBeginAccentedLetter) else { return text }
        let decomposed = String(decoding: normalizer.normalize(text, to: .nfd), as: UTF8.self)
        var folded = String.UnicodeScalarView()
        var base: Unicode.Scalar = " "
        for scalar in decomposed.unicodeScalars {
            guard Self.isMark(scalar) else {
                base = scalar
                spell(scalar, into: &folded)
                continue
            }
            if !drops(scalar, after: base) { folded.append(scalar) }
        }
        return normalizer.normalize(Array(String(folded).utf8), to: .nfc)
    }

    /// Whether UTF-8 with this leading byte can be Latin, Greek, Cyrillic or a mark of theirs.
    private static func mayBeginAccentedLetter(_ byte: UInt8) -> Bool {
        0xC2...0xD4 ~= byte || byte == 0xE1 || byte == 0xE2
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF: true
        default: false
        }
    }

    private func drops(_ mark: Unicode.Scalar, after base: Unicode.Scalar) -> Bool {
        switch base.value {
        case 0x400...0x52F: "аеиоуыэюя".unicodeScalars.contains(base) && mark.value != 0x306
        case 0x30...0x2AF, 0x370...0x3FF, 0x1D00...0x1DBF, 0x1E00...0x1FFF:
            !kept.contains(Self.key(base, mark))
        default: false
        }
    }

    private func spell(_ scalar: Unicode.Scalar, into folded: inout String.UnicodeScalarView) {
        let spelling =
            switch scalar {
            case "ø": "o"
            case "ł": "l"
            case "đ": "d"
            case "ħ": "h"
            case "ı": "i"
            case "æ": "ae"
            case "œ": "oe"
            default: ""
            }
        if spelling.isEmpty || kept.contains(Self.key(scalar, nil)) {
            folded.append(scalar)
        } else {
            folded.append(contentsOf: spelling.unicodeScalars)
        }
    }

    private static func key(_ base: Unicode.Scalar, _ mark: Unicode.Scalar?) -> UInt64 {
        UInt64(base.value) << 32 | UInt64(mark?.value ?? 0)
    }
}
