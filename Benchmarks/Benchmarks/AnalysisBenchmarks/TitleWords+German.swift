extension TitleWords {
    /// German: umlauts that are kept, long compounds, a stemmer.
    static let german = TitleWords(
        language: "de", order: .qualityFirst, space: " ",
        makers: ["Grünwald", "Märzfeld", "Norvane", "Königsauer", "Bäcker & Söhne", "Tölz"],
        things: [
            "Wanderschuhe", "Kaffeemühle", "Regenjacke", "Schreibtischleuchte", "Bürostuhl",
            "Akkubohrschrauber", "Trinkflasche", "Bratpfanne", "Kopfhörer", "Hundebett",
            "Geschirrspültabletten", "Küchenmesser", "Gartenschläuche", "Kindermütze", "Wäschekorb",
            "Fußmatte",
        ],
        qualities: [
            "wasserdichte", "faltbare", "höhenverstellbare", "rutschfeste", "gefütterte",
            "spülmaschinenfeste", "große", "leichte", "süße", "rostfreie", "kabellose",
            "natürliche",
        ],
        details: [
            "für Damen", "für Männer", "grün", "weiß", "6er-Set", "Größe", "2,5 l", "mit Deckel",
            "aus Baumwolle", "überlang", "Bürobedarf", "Öko",
        ])
}
