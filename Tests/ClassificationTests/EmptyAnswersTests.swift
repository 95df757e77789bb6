import Testing
import TextModel

@testable import Classification

@Suite struct EmptyAnswersTests {
  private func isEmpty(_ text: String) -> Bool {
    EmptyAnswers.shared.holds(FoldedText(Document(name: "", text: text), table: .plain))
  }

  @Test(arguments: [
    "无", "无。", "没意见", "没有意见", "我没有什么意见和建议。", "都挺好的！", "好", "暂无", "目前没有", "其他没有了", "OK", "/", "……", "无其他意见", "很满意，谢谢",
    "没啥可提的",
  ])
  func whatSaysThatThereIsNothingIsEmpty(text: String) { #expect(isEmpty(text)) }

  @Test(arguments: [
    "食堂好", "没有热水", "无人管", "意见很多", "没意见箱", "领导不错，就是不下来", "好好修路", "建议", "我们的意见和想法", "满意度调查别走过场", "没有意见反馈渠道", "无障碍坡道太陡",
    "同意搬迁的都没有拿到钱，意见很大，没有人说",
  ])
  func whatNamesAnythingIsNot(text: String) { #expect(!isEmpty(text)) }

  @Test(arguments: ["没有问题", "没有任何问题", "都行", "没毛病"])
  func shortAnswersOfSheetsAreEmpty(text: String) { #expect(isEmpty(text)) }

  @Test(arguments: ["问题没有解决", "没有热水的问题", "领导没有作为"])
  func troublesAreNot(text: String) { #expect(!isEmpty(text)) }

  /// - Parameter phrases: those of the rest category.
  private func judge(_ text: String, restOf phrases: String) throws -> Judgement {
    let scheme = try CodingScheme(
      yaml: """
        id: s
        title: t
        categories:
          - {id: a, label: 甲, groups: [{name: n, phrases: [满意], weight: 3}]}
          - id: b
            label: 乙
            subcategories: [{id: x, label: 一, topics: [一]}]
            groups: [{topic: 一, name: m, phrases: \(phrases)}]
        """, file: "s.yaml")
    return DictionaryClassifier(scheme, folding: .plain).judge(
      FoldedText(Document(name: "", text: text), table: .plain))
  }

  @Test(arguments: ["没有", "没有问题", "满意", "/", "无", "都挺好"])
  func theyAreOfTheRestAndAskForNoReview(text: String) throws {
    let judgement = try judge(text, restOf: "[没有意见]")
    #expect(judgement.category == 1 && !judgement.review && judgement.probability > 0.9)
  }

  @Test func aSchemeWithoutAPlaceForThemJudgesByItsPhrases() throws {
    #expect(try judge("满意", restOf: "[路过]").category == 0)
  }
}
