import TestSupport
import Testing
import TextModel

@testable import Classification

@Suite struct ClassifierModelClausesTests {
  private static let model = Result { try TrainingFixture.model() }

  @Test(arguments: 0..<60)
  func aClauseScoresAsIfItWereAllThatWasSaid(seed: Int) throws {
    let model = try Self.model.get()
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let words = ["食堂", "饭菜凉了", "踢皮球", "三天没人理", "工资拖了", "天气真是不错", "食堂承包", "看得过瘾"]
    let parts = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
      (0..<3).map { _ in words.randomElement(using: &generator) ?? "" }.joined() + "。"
    }
    let text = FoldedText(Document(name: "", text: parts.joined()), table: .plain)
    // Texts from 80 scalars on have features of their opening.
    guard text.scalars.count < 80 else { return }
    let splitter = model.extractor.splitter
    let clauses = splitter.clauses(of: text, at: splitter.borders(of: text))
    #expect(clauses.count == parts.count)
    let found = model.found(model.extractor.read(text, words: []))
    for (part, scores) in zip(parts, model.scores(found, of: clauses)) {
      let alone = model.scores(FoldedText(Document(name: "", text: part), table: .plain), words: [])
      #expect(zip(alone, scores).allSatisfy { abs($0 - $1) < 1e-9 })
    }
  }

  @Test func aSecondSubjectIsNamedWithItsOwnEvidence() throws {
    let model = try Self.model.get()
    let judgement = TrainingFixture.judge(model, "盖章跑了五趟都说不归他管踢皮球。另外食堂饭菜凉了老人吃不下饭菜")
    #expect(Set([judgement.category] + judgement.secondary) == [0, 1])
    #expect(judgement.secondary.count == 1)
    #expect(judgement.evidence.contains { $0.category == judgement.secondary[0] && $0.weight > 0 })
  }

  @Test func oneSubjectStaysOne() throws {
    let model = try Self.model.get()
    #expect(TrainingFixture.judge(model, "食堂饭菜凉了老人吃不下。宿舍空调坏了一夏天没人修").secondary.isEmpty)
    #expect(TrainingFixture.judge(model, "食堂饭菜凉了").secondary.isEmpty)
  }
}
