import Affinity
import Catalog
import Testing

@Suite struct EventTests {
    private func event(_ json: String) throws(EventError) -> Event {
        try Event(json: Array(json.utf8))
    }

    @Test func everyMemberIsRead() throws {
        let event = try event(
            """
            {"id":"e1","customer":"c42","kind":"review","product":"p7","query":"trail shoes",
             "at":"2010-12-01T08:26:00Z","quantity":6,"stars":4.5,"order":"536365"}
            """)
        let expected = try Event(
            id: "e1", customer: CustomerID("c42"), kind: .review, product: ProductID("p7"),
            at: Timestamp(milliseconds: 1_291_191_960_000), query: "trail shoes", quantity: 6,
            stars: 4.5)
        #expect(event == expected)
    }

    @Test func whatIsAbsentHasDefaults() throws {
        let before = Timestamp.now
        let event = try event(#"{"customer":17850,"kind":"view","product":71053,"at":null}"#)
        #expect(event.customer.text == "17850" && event.product?.text == "71053")
        #expect(event.id == nil && event.query == nil && event.stars == nil)
        #expect(event.quantity == 1)
        #expect(event.at >= before && event.at <= .now)
    }

    @Test func surveysNameAnAttributeInPlaceOfAProduct() throws {
        let liked = try event(
            #"{"customer":"c","kind":"survey","attribute":"brand","value":"Nike"}"#)
        #expect(liked.answer == (try SurveyAnswer(attribute: "brand", value: "Nike", weight: 1)))
        #expect(liked.product == nil)
        let disliked = try event(
            #"{"customer":"c","kind":"survey","attribute":"new","value":true,"weight":-0.5}"#)
        #expect(disliked.answer?.weight == -0.5 && disliked.answer?.value == "true")
    }

    @Test(arguments: EventKind.allCases)
    func everyKindSurvivesARoundTrip(_ kind: EventKind) throws {
        let isSurvey = kind == .survey
        let event = try Event(
            id: "e-1", customer: CustomerID("c \"1\""), kind: kind,
            product: isSurvey ? nil : ProductID("p"), at: Timestamp(milliseconds: 123_456),
            query: "a\nb", quantity: 3, stars: kind == .review ? 2 : nil,
            answer: isSurvey ? SurveyAnswer(attribute: "a", value: "v", weight: -1) : nil)
        #expect(try Event(json: event.json) == event)
    }

    @Test(arguments: [
        (#"{"kind":"view","product":"p"}"#, "\"customer\" is missing"),
        (#"{"customer":"c","product":"p"}"#, "\"kind\" is missing"),
        (#"{"customer":"c","kind":"view"}"#, "kind \"view\" needs \"product\""),
        (#"{"customer":"c","kind":"review","product":"p"}"#, "needs \"stars\""),
        (#"{"customer":"c","kind":"survey","product":"p"}"#, "needs \"attribute\""),
        (#"{"customer":"c","kind":"survey","attribute":"a"}"#, "needs \"value\""),
        (#"{"customer":"c","kind":"purchse","product":"p"}"#, "did you mean \"purchase\"?"),
        (#"{"customer":"c","kind":3,"product":"p"}"#, "expected one of view, click"),
        (#"{"customer":"","kind":"view","product":"p"}"#, "customer id is empty"),
        (
            #"{"customer":["c"],"kind":"view","product":"p"}"#,
            "column \"customer\": expected a string"
        ),
        (
            #"{"customer":"c","kind":"view","product":" p"}"#,
            "product id begins or ends with a space"
        ),
        (#"{"customer":"c","kind":"view","product":"p","at":"today"}"#, "found \"today\""),
        (#"{"customer":"c","kind":"view","product":"p","at":5}"#, "\"at\": expected a time"),
        (#"{"customer":"c","kind":"view","product":"p","quantity":0}"#, "found 0"),
        (#"{"customer":"c","kind":"view","product":"p","quantity":1.5}"#, "found 1.5"),
        (#"{"customer":"c","kind":"view","product":"p","quantity":"2"}"#, "expected a number"),
        (#"{"customer":"c","kind":"review","product":"p","stars":6}"#, "expected 1 to 5, found 6"),
        (
            #"{"customer":"c","kind":"survey","attribute":"a","value":"v","weight":-2}"#,
            "expected -1 to 1, found -2"
        ),
        (#"{"customer":"c","kind":"view","product":"p","id":""}"#, "event id is empty"),
        (#"["customer"]"#, "expected an object, found an array"),
        (#"{"customer":"c""#, "not valid JSON at byte 15"),
    ])
    func mistakesAreRefusedWithTheirReason(_ json: String, _ words: String) throws {
        let error = try #require(throws: EventError.self) { try event(json) }
        #expect("\(error)".contains(words), "\(error)")
    }

    /// Runs where the real data lies beside the project, and is skipped elsewhere.
    @Test(
        .enabled(if: SharedData.isPresent, "needs the shared data beside the project"),
        arguments: [("online_retail", 250_627), ("office", 15_241), ("industrial", 13_358)])
    func everyEventOfASetIsTaken(_ set: String, _ expectedCount: Int) throws {
        var source = try RowSource(path: SharedData.path("\(set)/events.jsonl.gz"))
        var count = 0
        while let item = try source.next() {
            guard case .row(let row) = item else {
                Issue.record("\(item)")
                continue
            }
            _ = try Event(members: row.columns)
            count += 1
        }
        #expect(count == expectedCount)
    }
}
