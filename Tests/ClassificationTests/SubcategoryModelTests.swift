import Testing
import TextModel

@testable import Classification

@Suite struct SubcategoryModelTests {
  private let scheme = SubcategoryTests.scheme

  private func model(_ opinions: [LabelledOpinion] = []) throws -> (SubcategoryModel, FeatureExtractor) {
    let extractor = FeatureExtractor(scheme: scheme, folding: .plain, formulas: .none)
    return (
      try #require(SubcategoryModel(scheme, extractor: extractor, folding: .plain, opinions: opinions)), extractor
    )
  }

  private func judged(_ text: String, in category: Int, _ opinions: [LabelledOpinion] = []) throws -> Int? {
    let (model, extractor) = try model(opinions)
    let folded = FoldedText(Document(name: "", text: text), table: .plain)
    return model.judge(extractor.read(folded, words: []).occurrences, category: category)
  }

  @Test func phrasesTeachItWithoutAnyLabelledOpinion() throws {
    #expect(try judged("研发的经费", in: 0) == 0)
    #expect(try judged("老是返工返修", in: 0) == 1)
    #expect(try judged("毫不相干", in: 0) == nil)
    #expect(try judged("饭菜", in: 1) == nil)
  }

  @Test(arguments: ["研发的经费", "老是返工返修", "毫不相干", ""])
  func allCategoriesAtOnceAreJudgedAsOneByOne(text: String) throws {
    let (model, extractor) = try model()
    let occurrences = extractor.read(FoldedText(Document(name: "", text: text), table: .plain), words: []).occurrences
    let single = scheme.categories.indices.map { model.judge(occurrences, category: $0) }
    #expect(model.judge(occurrences) { _ in true } == single)
    #expect(model.judge(occurrences) { $0 == 1 } == single.enumerated().map { $0 == 1 ? $1 : nil })
  }

  @Test func labelledOpinionsTeachItWordingThatNoPhraseHas() throws {
    let labelled = (0..<4).flatMap { _ in
      [("图纸改了又改", 0), ("尺寸对不上号", 1)].map { text, inner in
        LabelledOpinion(
          text: FoldedText(Document(name: "", text: text), table: .plain), words: [], category: 0, subcategory: inner)
      }
    }
    #expect(try judged("图纸又改了", in: 0) == nil)
    #expect(try judged("图纸又改了", in: 0, labelled) == 0)
    #expect(try judged("尺寸又不对", in: 0, labelled) == 1)
    #expect(try !model().0.isTrained)
    #expect(try model(labelled).0.isTrained)
  }

  @Test func aSchemeThatDividesNothingHasNone() {
    let extractor = FeatureExtractor(scheme: TrainingFixture.scheme, folding: .plain, formulas: .none)
    #expect(SubcategoryModel(TrainingFixture.scheme, extractor: extractor, folding: .plain) == nil)
  }

  @Test func whatWasLearnedIsKeptInTheFileAndOnlyThen() throws {
    func opinion(_ text: String, _ category: Int, _ inner: Int?) -> LabelledOpinion {
      let document = Document(name: "", text: text)
      return LabelledOpinion(
        text: FoldedText(document, table: .plain), words: [], category: category, subcategory: inner)
    }
    let plain = (0..<6).flatMap { _ in [opinion("新产品太少", 0, nil), opinion("饭菜太凉", 1, nil)] }
    let taught = plain + (0..<3).map { _ in opinion("图纸改了又改", 0, 0) }
    for (opinions, isTrained) in [(plain, false), (taught, true)] {
      let model = try ClassifierTrainer(scheme: scheme, folding: .plain).train(opinions) { _ in [] }
      let read = try ClassifierModel(bytes: model.bytes, file: "m", scheme: scheme, folding: .plain)
      #expect(read.bytes == model.bytes && read.subcategories?.isTrained == isTrained)
      let text = FoldedText(Document(name: "", text: "图纸改了"), table: .plain)
      #expect(read.judge(text, words: []).subcategory == model.judge(text, words: []).subcategory)
    }
  }
}
