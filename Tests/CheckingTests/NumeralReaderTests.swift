import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct NumeralReaderTests {
  private func number(_ text: String) -> String? {
    let source = SourceText(TokenizedDocument(plain: Document(name: "", text: text)))
    let reader = NumeralReader(text: source)
    guard reader.starts(at: 0), let number = reader.number(at: 0) else { return nil }
    let upper = number.upper.map { "–\($0)" } ?? ""
    return "\(number.implied?.rawValue ?? "")\(number.value)\(upper) \(number.end)"
  }

  @Test(arguments: [
    ("1,200元", "1200.0 5"), ("3.5万元", "35000.0 4"), ("12?8亿", "1280000000.0 5"), ("一点五倍", "1.5 3"), ("半天", "0.5 1"),
    ("六千八百多万人", ">68000000.0 6"), ("二十来人", "~20.0 3"), ("三万八，", "38000.0 3"), ("三万零八人", "30008.0 4"),
    ("两万零六百五，", "20650.0 6"), ("三百五十六，", "356.0 5"), ("一万三四千字", "13000.0–14000.0 5"), ("两三天", "2.0–3.0 2"),
    ("七八十人", "70.0–80.0 3"),
    ("十五六个", "15.0–16.0 3"), ("几百户", ">100.0 2"), ("几十亿元", ">1000000000.0 3"), ("几万名专家", ">10000.0 2"),
    ("数亿农民", ">100000000.0 2"), ("一亿几千万人", ">100000000.0 5"), ("一百几十万人", ">1000000.0 5"), ("一百几十人", ">100.0 4"),
    ("百余人", ">100.0 2"), ("l8台", "18.0 2"), ("4万3千多名", ">43000.0 5"), ("1亿2000万吨", "120000000.0 7"),
    ("3千5万", "3000.0 2"), ("1O15元", "1015.0 4"),
  ])
  func numbersAreReadToTheirEnd(text: String, expected: String) { #expect(number(text) == expected) }

  @Test(arguments: ["百姓", "lo", "co2", "几天", "数学", "半", "一"])
  func whatIsNoNumberOrStandsAloneIsLeft(text: String) {
    #expect(number(text) == nil || text == "一")
  }
}
