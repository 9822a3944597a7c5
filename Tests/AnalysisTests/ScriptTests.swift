import Analysis
import Testing

/// Scripts written without spaces, which ICU splits with its dictionaries.
@Suite struct ScriptTests {
    @Test(arguments: [
        ("th", "รองเท้าวิ่งผู้ชาย", "รองเท้า วิ่ง ผู้ชาย"),
        ("ja", "ノートパソコン用バッグ", "ノート パソコン 用 バッグ"),
        ("ja", "赤い靴を買う", "赤い 靴 を 買う"),
        ("zh", "无线蓝牙耳机", "无线 蓝牙 耳机"),
        ("ko", "남성 운동화", "남성 운동화"),
        ("zh", "iPhone手机壳", "iphone 手机 壳"),
        ("he", "נעלי ריצה", "נעלי ריצה"),
    ])
    func `text without spaces is split into words`(
        code: String, text: String, expected: String
    ) throws {
        let forms = try analyzer(code).tokens(in: text).map(\.form)
        #expect(forms.joined(separator: " ") == expected)
    }

    @Test func `half-width kana equals full-width kana`() throws {
        let analyzer = try analyzer("ja")
        #expect(
            analyzer.tokens(in: "ｶﾞﾗｽ").map(\.form).joined()
                == analyzer.tokens(in: "ガラス").map(\.form).joined())
    }

    @Test func `a code in Japanese text stands beside the words`() throws {
        let tokens = try analyzer("ja").tokens(in: "靴AB-123黒")
        #expect(listing(tokens) == "0:靴 1:=ab123 1:+ab 2:+123 3:黒")
    }
}
