/// Decodes the character references of HTML that product texts contain.
enum HTMLEntities {
    /// The text with `&amp;`, `&#39;`, `&#x27;` and the like decoded; unknown ones stay.
    ///
    /// A name in the wrong case (`&Amp;`, from capitalized titles) counts as its lower case.
    static func decode(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var decoded = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            decoded += rest[..<start]
            rest = rest[start...]
            if let (scalar, end) = reference(at: rest) {
                decoded.unicodeScalars.append(scalar)
                rest = rest[end...]
            } else {
                decoded += "&"
                rest = rest.dropFirst()
            }
        }
        return decoded + rest
    }

    /// The reference that `text` begins with, and where the text goes on.
    private static func reference(at text: Substring) -> (Unicode.Scalar, String.Index)? {
        let head = text.dropFirst().prefix(10)
        guard let end = head.firstIndex(of: ";"), let scalar = scalar(named: head[..<end]) else {
            return nil
        }
        return (scalar, text.index(after: end))
    }

    private static func scalar(named name: Substring) -> Unicode.Scalar? {
        if name.first == "#" { return numbered(name.dropFirst()) }
        // "&39;" is common in exports that lost their "#".
        if name.first?.isASCII == true, name.first?.isNumber == true { return numbered(name) }
        return names[String(name)] ?? names[name.lowercased()]
    }

    private static func numbered(_ digits: Substring) -> Unicode.Scalar? {
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        let code =
            isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
        guard let code, code >= 0x20 else { return nil }
        return Unicode.Scalar(code)
    }

    private static let names: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
        "iexcl": "¡", "cent": "¢", "pound": "£", "curren": "¤", "yen": "¥", "sect": "§",
        "copy": "©", "ordf": "ª", "laquo": "«", "reg": "®", "deg": "°", "plusmn": "±",
        "sup2": "²", "sup3": "³", "acute": "´", "micro": "µ", "para": "¶", "middot": "·",
        "sup1": "¹", "ordm": "º", "raquo": "»", "frac14": "¼", "frac12": "½", "frac34": "¾",
        "iquest": "¿", "times": "×", "divide": "÷", "szlig": "ß", "Szlig": "ẞ",
        "Agrave": "À", "Aacute": "Á", "Acirc": "Â", "Atilde": "Ã", "Auml": "Ä", "Aring": "Å",
        "AElig": "Æ", "Ccedil": "Ç", "Egrave": "È", "Eacute": "É", "Ecirc": "Ê", "Euml": "Ë",
        "Igrave": "Ì", "Iacute": "Í", "Icirc": "Î", "Iuml": "Ï", "Ntilde": "Ñ", "Ograve": "Ò",
        "Oacute": "Ó", "Ocirc": "Ô", "Otilde": "Õ", "Ouml": "Ö", "Oslash": "Ø", "Ugrave": "Ù",
        "Uacute": "Ú", "Ucirc": "Û", "Uuml": "Ü", "Yacute": "Ý", "OElig": "Œ", "Scaron": "Š",
        "agrave": "à", "aacute": "á", "acirc": "â", "atilde": "ã", "auml": "ä", "aring": "å",
        "aelig": "æ", "ccedil": "ç", "egrave": "è", "eacute": "é", "ecirc": "ê", "euml": "ë",
        "igrave": "ì", "iacute": "í", "icirc": "î", "iuml": "ï", "ntilde": "ñ", "ograve": "ò",
        "oacute": "ó", "ocirc": "ô", "otilde": "õ", "ouml": "ö", "oslash": "ø", "ugrave": "ù",
        "uacute": "ú", "ucirc": "û", "uuml": "ü", "yacute": "ý", "yuml": "ÿ", "oelig": "œ",
        "scaron": "š", "tilde": "˜", "Alpha": "Α", "alpha": "α", "beta": "β", "Delta": "Δ",
        "delta": "δ", "mu": "μ", "pi": "π", "Omega": "Ω", "omega": "ω", "ensp": "\u{2002}",
        "emsp": "\u{2003}", "thinsp": "\u{2009}", "ndash": "–", "mdash": "—", "lsquo": "‘",
        "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "dagger": "†",
        "bull": "•", "hellip": "…", "permil": "‰", "prime": "′", "Prime": "″", "lsaquo": "‹",
        "rsaquo": "›", "euro": "€", "trade": "™", "larr": "←", "rarr": "→", "minus": "−",
        "asymp": "≈", "ne": "≠", "le": "≤", "ge": "≥", "infin": "∞", "radic": "√",
    ]
}
