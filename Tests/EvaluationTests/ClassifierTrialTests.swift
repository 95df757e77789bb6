import Classification
import Testing
import TextModel

@testable import Evaluation

@Suite struct ClassifierTrialTests {
  private let scheme = CodingScheme(
    id: "s", title: "",
    categories: ["福利", "其他"].map { .init(id: $0, label: $0, description: "", groups: [], exclude: []) }, other: 1)

  private var opinions: [LabelledOpinion] {
    (0..<24).map { number in
      let text = (number % 2 == 0 ? "工资没发" : "天气不错") + "一二三四五六七八九十".suffix(1 + number % 7)
      return LabelledOpinion(
        text: FoldedText(Document(name: "", text: text), table: .plain), words: [], category: number % 2,
        source: number / 8)
    }
  }

  @Test(arguments: [ClassifierTrial.Cut.folds(4), .sources])
  func everyOpinionIsJudgedOnceByAModelThatDidNotSeeIt(cut: ClassifierTrial.Cut) throws {
    let trial = ClassifierTrial(ClassifierTrainer(scheme: scheme, folding: .plain), scheme: scheme) { _ in [] }
    let parts = try trial.run(opinions, cut: cut)
    #expect(parts.flatMap { $0.judgements.map(\.opinion) }.sorted() == Array(0..<24))
    #expect(parts.count == (cut == .sources ? 3 : 4))
    #expect(parts.allSatisfy { $0.confusion.accuracy == 1 && $0.confusion.total == $0.judgements.count })
  }

  @Test func foldsHoldTheirShareOfEachCategory() {
    let parts = ClassifierTrial.parts(opinions, .folds(4))
    for part in 0..<4 {
      for category in 0..<2 {
        #expect(opinions.indices.count { parts[$0] == part && opinions[$0].category == category } == 3)
      }
    }
  }
}
