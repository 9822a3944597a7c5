import Testing

@testable import Evaluation

@Suite struct JSONValueTests {
    @Test func `Numbers that JSON cannot hold become null`() {
        let values: [JSONValue] = [.number(.nan), .number(.infinity), .number(nil), .number(0.25)]
        #expect(JSONValue.array(values).text == "[null,null,null,0.25]")
    }

    @Test func `Texts are escaped, and members keep their order`() {
        let value = JSONValue.object([("b", .string("a\"\\\n\té")), ("a", .integer(1))])
        #expect(value.text == #"{"b":"a\"\\\u000a\u0009é","a":1}"#)
    }
}
