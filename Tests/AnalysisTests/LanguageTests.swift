import Analysis
import CStemmer
import Testing

@Suite struct LanguageTests {
    @Test(arguments: [
        ("en", "en"), ("EN", "en"), ("pt-BR", "pt"), ("zh_Hant_TW", "zh"), ("nb", "no"),
        ("und", "none"), ("none", "none"), ("ja", "ja"),
    ])
    func `a code counts by its first part`(code: String, canonical: String) throws {
        #expect(try AnalysisLanguage(code).code == canonical)
    }

    @Test(arguments: ["", "xx", "english", "-en", "e"])
    func `an unknown code is refused with the known ones`(code: String) {
        #expect(
            throws: AnalysisError.unknownLanguage(found: code, known: AnalysisLanguage.knownCodes)
        ) { try AnalysisLanguage(code) }
        let error = AnalysisError.unknownLanguage(
            found: code, known: AnalysisLanguage.knownCodes)
        #expect(error.description.contains("\"\(code)\"; use one of"))
        #expect(error.description.contains("en, es"))
    }

    @Test func `every stemmer of the library belongs to a language`() throws {
        var used: Set<String> = []
        for code in AnalysisLanguage.knownCodes {
            let fingerprint = try analyzer(code).fingerprint
            let stemmer = fingerprint.split(separator: "stemmer=")[1].prefix { $0 != "-" }
            used.insert(String(stemmer))
        }
        used.remove("none")
        // "porter" is the older form of "english".
        #expect(used.union(["porter"]) == installedAlgorithms())
    }

    @Test(arguments: [
        (
            "en", "Café NAÏVE Ångström Škoda Łódź œuvre smørrebrød",
            "cafe naive angstrom skoda lodz oeuvre smorrebrod"
        ),
        ("fr", "Crème brûlée Ça", "creme brulee ca"),
        ("de", "Kühlschränke Café Straße", "kühlschränke cafe strasse"),
        ("sv", "Kängor på Café", "kängor på cafe"),
        ("da", "Smørrebrød År", "smørrebrød år"),
        ("tr", "IŞIK İğne ÇANTA iç kâğıt", "ışık iğne çanta iç kağıt"),
        ("vi", "Giày Thể Thao Đẹp", "giày thể thao đẹp"),
        ("ru", "Чёрный чайник", "черный чайник"), ("uk", "Її взуття", "її взуття"),
        ("el", "Παπούτσια ΓΥΝΑΊΚΑΣ", "παπουτσια γυναικασ"),
        ("none", "ÉTÉ e\u{301}te\u{301}", "ete ete"),
    ])
    func `accents are folded where the language folds them`(
        code: String, text: String, expected: String
    ) throws {
        let forms = try analyzer(code).tokens(in: text).map(\.form)
        #expect(forms.joined(separator: " ") == expected)
    }

    @Test func `marks of other scripts are never taken off`() throws {
        for text in ["น้ำ", "हिन्दी", "كِتَاب", "ガラス", "바지"] {
            let forms = try analyzer("none").tokens(in: text).map(\.form).joined()
            #expect(forms == (try Normalization.nfkcCasefold.apply(to: text)))
        }
    }

    @Test func `a capital I in a code is an i in Turkish too`() throws {
        #expect(listing(try analyzer("tr").tokens(in: "MI5 ILIK")) == "0:=mi5 0:+mi 1:+5 2:ılık")
    }

    /// The names that the installed libstemmer lists.
    private func installedAlgorithms() -> Set<String> {
        var names: Set<String> = []
        // The list is a constant of the library that ends with a null pointer.
        guard var next = unsafe sb_stemmer_list() else { return [] }
        while let name = unsafe next.pointee {
            names.insert(unsafe String(cString: name))
            unsafe next += 1
        }
        return names
    }
}
