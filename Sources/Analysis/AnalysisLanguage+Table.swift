extension AnalysisLanguage {
    /// Other codes of the same languages.
    static let aliases = [
        "und": "none", "mul": "none", "zxx": "none", "nb": "no", "nn": "no", "iw": "he",
        "in": "id", "ji": "yi", "cmn": "zh", "yue": "zh", "fil": "tl",
    ]

    /// Every known language.
    ///
    /// Accents are folded where people leave them out when typing. They stay where the accented
    /// letter is another letter of the alphabet: German ä ö ü (the stemmer joins them with a o u),
    /// the Nordic and Baltic letters, Hungarian, Turkish, Serbian and Lithuanian (whose stemmers
    /// need them), and all of Vietnamese and Icelandic.
    static let table: [String: Traits] = stemmed.merging(unstemmed) { first, _ in first }

    private static let stemmed: [String: Traits] = [
        "ar": Traits(stemmer: "arabic"),
        "ca": Traits(stemmer: "catalan"),
        "da": Traits(stemmer: "danish", keptLetters: "åäöæø"),
        "de": Traits(stemmer: "german", keptLetters: "äöü"),
        "el": Traits(stemmer: "greek"),
        "en": Traits(stemmer: "english", hasPossessiveS: true),
        "es": Traits(stemmer: "spanish"),
        "eu": Traits(stemmer: "basque"),
        "fi": Traits(stemmer: "finnish", keptLetters: "åäö"),
        "fr": Traits(stemmer: "french"),
        "ga": Traits(stemmer: "irish"),
        "hi": Traits(stemmer: "hindi"),
        "hu": Traits(stemmer: "hungarian", keptLetters: "áéíóöőúüű"),
        "hy": Traits(stemmer: "armenian"),
        "id": Traits(stemmer: "indonesian"),
        "it": Traits(stemmer: "italian"),
        "lt": Traits(stemmer: "lithuanian", keptLetters: "ąčęėįšųūž"),
        "ne": Traits(stemmer: "nepali"),
        "nl": Traits(stemmer: "dutch"),
        "no": Traits(stemmer: "norwegian", keptLetters: "åäöæø"),
        "pt": Traits(stemmer: "portuguese"),
        "ro": Traits(stemmer: "romanian"),
        "ru": Traits(stemmer: "russian"),
        "sr": Traits(stemmer: "serbian", keptLetters: "čćđšž"),
        "sv": Traits(stemmer: "swedish", keptLetters: "åäöæø"),
        "ta": Traits(stemmer: "tamil"),
        "tr": Traits(stemmer: "turkish", keptLetters: "çğıöşü", hasDotlessI: true),
        "yi": Traits(stemmer: "yiddish"),
    ]

    private static let unstemmed: [String: Traits] = {
        let plain = [
            "none", "be", "bg", "bn", "bs", "cs", "fa", "gl", "he", "hr", "ja", "ka", "kk", "km",
            "ko", "lo", "mk", "mn", "mr", "ms", "my", "pl", "sk", "sl", "sq", "sw", "te", "th",
            "tl", "uk", "ur", "zh",
        ]
        var table = Dictionary(uniqueKeysWithValues: plain.map { ($0, Traits()) })
        table["az"] = Traits(keptLetters: "çğıöşüə", hasDotlessI: true)
        table["et"] = Traits(keptLetters: "äöüõšž")
        table["fo"] = Traits(keptLetters: nil)
        table["is"] = Traits(keptLetters: nil)
        table["lv"] = Traits(keptLetters: "āčēģīķļņšūž")
        table["vi"] = Traits(keptLetters: nil)
        return table
    }()
}
