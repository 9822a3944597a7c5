import Analysis
import Testing

@Suite struct TokenBufferTests {
    @Test func `a buffer used again holds the tokens of the last text only`() throws {
        let english = try analyzer("en")
        var buffer = TokenBuffer()
        for text in ["Running shoes, size 42!", "", "Café L'Oréal AB-123/4", "x", "men's Jackets."]
        {
            english.tokenize(text, into: &buffer)
            #expect(buffer.tokens == english.tokens(in: text))
        }
    }

    @Test func `forms and stems lie where the entries say`() throws {
        let english = try analyzer("en")
        var buffer = TokenBuffer()
        english.tokenize("Jumping DOGS 12", into: &buffer)
        func text(_ range: Range<Int>) -> String {
            String(decoding: buffer.bytes[range], as: UTF8.self)
        }
        #expect(buffer.entries.map { text($0.form) } == ["jumping", "dogs", "12"])
        #expect(buffer.entries.map { text($0.stem) } == ["jump", "dog", "12"])
        #expect(buffer.entries.map(\.range) == [0..<7, 8..<12, 13..<15])
        #expect(buffer.entries.map(\.position) == [0, 1, 2])
    }

    @Test(arguments: ["en", "none", "tr"])
    func `plain words and marks give the tokens that ICU gives`(code: String) throws {
        let fast = try analyzer(code)
        let reference = try analyzer(code, path: .icuOnly)
        let words = ["Ink", "a", "42", "I", String(repeating: "Wide", count: 40), "x2"]
        var different: [String] = []
        for word in words {
            for mark in ["", ",", ".", ";", ":", "!", "?", ")", "'", "-", "..", "?!"] {
                for next in ["", " ", "\t\n", " b", "b", "7", " .", "\u{0}"] {
                    for isCode in [true, false] {
                        let text = word + mark + next + word
                        let expected = reference.tokens(in: text, isCode: isCode)
                        if fast.tokens(in: text, isCode: isCode) != expected {
                            different.append(text)
                        }
                    }
                }
            }
        }
        #expect(different == [])
    }
}
