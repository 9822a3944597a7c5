extension TitleWords {
    /// French: accents that are folded, apostrophes, a stemmer.
    static let french = TitleWords(
        language: "fr", order: .thingFirst, space: " ",
        makers: ["Éclatine", "Maison Lévêque", "Norvane", "Grésival", "Côteaux", "Bérangère"],
        things: [
            "chaussures de randonnée", "cafetière à piston", "veste d'été", "poêle à frire",
            "canapé d'angle", "lampe de chevet", "étagère murale", "théière", "sac à dos",
            "écouteurs sans fil", "gâteau d'apéritif", "réfrigérateur", "oreiller", "clé à molette",
            "crème hydratante", "jouet d'éveil",
        ],
        qualities: [
            "imperméable", "légère", "pliable", "isotherme", "en coton", "réglable", "antidérapant",
            "d'intérieur", "rechargeable", "en chêne massif", "élégant", "brodé",
        ],
        details: [
            "pour bébé", "femme", "bleu foncé", "gris clair", "lot de 6", "qualité supérieure",
            "édition limitée", "fabriqué en Bretagne", "2,5 l", "très résistant", "été", "forêt",
        ])
}
