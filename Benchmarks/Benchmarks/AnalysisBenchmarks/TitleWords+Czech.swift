extension TitleWords {
    /// Czech: accents on most words, no stemmer.
    static let czech = TitleWords(
        language: "cs", order: .qualityFirst, space: " ",
        makers: ["Říčan", "Žďár", "Norvane", "Březina", "Kučera", "Šumavan"],
        things: [
            "turistické boty", "kávovar", "bunda do deště", "stolní lampička", "kancelářské křeslo",
            "vrtačka", "láhev na pití", "pánev", "sluchátka", "pelíšek pro psa", "kuchyňský nůž",
            "zahradní hadice", "dětská čepice", "koš na prádlo", "rohožka", "tričko",
        ],
        qualities: [
            "nepromokavé", "skládací", "nastavitelné", "protiskluzové", "zateplené", "lehké",
            "velké",
            "nerezové", "bezdrátové", "přírodní", "měkké", "dřevěné",
        ],
        details: [
            "pro ženy", "pánské", "černá", "žlutá", "sada 6 kusů", "2,5 l", "s víkem", "z bavlny",
            "extra dlouhé", "růžová", "do školy", "k moři",
        ])
}
