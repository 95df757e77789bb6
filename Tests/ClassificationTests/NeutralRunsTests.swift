import TestSupport
import Testing
import TextModel

@testable import Classification

@Suite struct NeutralRunsTests {
  private func rest(_ text: String) -> String {
    let scalars = FoldedText.scalars(of: text, table: .plain)
    return NeutralRuns.rest(of: scalars, in: 0..<scalars.count).map { range in
      String(String.UnicodeScalarView(scalars[range].compactMap(Unicode.Scalar.init)))
    }.joined(separator: "|")
  }

  @Test(arguments: [
    ("我13912345678食堂", "我|食堂"), ("卡6222021001116245702少发", "卡|少发"), ("身份证32010219850307123X没人管", "身份证|没人管"),
    ("座机025-83451234打不通", "座机|打不通"), ("***食堂", "食堂"), ("李＊＊说解决", "李|说解决"), ("王··说", "王|说"), ("电话***********", "电话"),
    ("１３９１２３４５６７８", ""),
  ]) func masksAndLongNumbersSayNothing(text: String, expected: String) { #expect(rest(text) == expected) }

  @Test(arguments: ["加班120小时", "2005-3-4停电", "20050304停电", "工资1380.50元", "卡尔·马克思路太暗", "3-5天没人理", "-"])
  func whatMayMeanSomethingStays(text: String) { #expect(rest(text) == text) }

  @Test(arguments: 0..<100)
  func whatRemainsIsInOrderAndHasNothingOfThem(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let scalars = (0..<40).map { _ in
      UInt32(Array("0123456789*·-水".unicodeScalars).randomElement(using: &generator)?.value ?? 0)
    }
    let rest = NeutralRuns.rest(of: scalars, in: 3..<37)
    #expect(zip(rest, rest.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
    #expect(rest.allSatisfy { !$0.isEmpty && (3..<37).contains($0.lowerBound) && $0.upperBound <= 37 })
    #expect(!rest.joined().contains { scalars[$0] == 0x2A })
  }

  @Test func aJudgementIsTheSameMaskedOrNot() throws {
    let model = try TrainingFixture.model()
    func probabilities(_ text: String) -> [Double] {
      let opinion = TrainingFixture.opinion(text, 0)
      return model.judge(opinion.text, words: []).probabilities
    }
    let plain = probabilities("13912345678食堂饭菜凉了")
    #expect(plain == probabilities("***********食堂饭菜凉了") && plain == probabilities("食堂饭菜凉了"))
  }

  @Test(arguments: [("车牌冀C·8K372占道", "车牌|占道"), ("京a12345停门口", "停门口"), ("津b站等车", "津b站等车")])
  func platesSayNothing(text: String, expected: String) { #expect(rest(text) == expected) }
}
