import Foundation
import Reporting
import TestSupport
import Testing

@Suite struct JSONValueTests {
  @Test func keysKeepTheirOrder() {
    let value: JSONValue = ["b": .integer(1), "a": .array([.null, .bool(true)]), "c": [:]]
    #expect(String(decoding: value.line(), as: UTF8.self) == #"{"b":1,"a":[null,true],"c":{}}"#)
    #expect(
      String(decoding: value.document(), as: UTF8.self)
        == "{\n  \"b\": 1,\n  \"a\": [\n    null,\n    true\n  ],\n  \"c\": {}\n}\n")
  }

  @Test(arguments: [
    (0.1, "0.1"), (2, "2"), (-0.0, "0"), (1.0 / 3, "0.3333333333333333"), (1e300, "1e+300"), (.nan, "null"),
    (-.infinity, "null"), (1e15, "1000000000000000"), (1e16, "1e+16"),
  ]) func numbersPrintTheSameEverywhere(number: Double, expected: String) {
    #expect(String(decoding: JSONValue.number(number).line(), as: UTF8.self) == expected)
  }

  @Test func sharesHaveSixDecimals() {
    #expect(String(decoding: JSONValue.share(0.1 + 0.2).line(), as: UTF8.self) == "0.3")
    #expect(String(decoding: JSONValue.share(2.0 / 3).line(), as: UTF8.self) == "0.666667")
    #expect(String(decoding: JSONValue.share(.nan).line(), as: UTF8.self) == "null")
  }

  @Test(arguments: 0..<40) func anyTextComesBackFromFoundation(seed: UInt64) throws {
    var generator = RepeatableGenerator(seed: seed)
    let text = RandomText.scalars(200, using: &generator) + "\"\\\n\r\t\u{0}\u{1F}\u{7F}\u{2028}"
    for bytes in [JSONValue.array([.text(text)]).line(), JSONValue.array([.text(text)]).document()] {
      let parsed = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String]
      #expect(parsed?.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    }
  }
}
