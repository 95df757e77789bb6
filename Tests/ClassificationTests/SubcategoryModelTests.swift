import Testing
import TextModel

@testable import Classification

@Suite struct SubcategoryModelTests {
  private let scheme = SubcategoryTests.scheme

  private func folded(_ text: String) -> FoldedText { FoldedText(Document(name: "", text: text), table: .plain) }

  /// Over a vocabulary of everything that is learned from.
  private func model(_ opinions: [LabelledOpinion] = []) throws -> (SubcategoryModel, FeatureExtractor, Vocabulary) {
    let extractor = FeatureExtractor(scheme: scheme, folding: .plain, formulas: .none)
    var collector = FeatureCollector()
    for opinion in opinions { collector.add(extractor.read(opinion.text, words: []).occurrences) }
    for phrase in scheme.categories.flatMap(\.groups).flatMap(\.phrases) {
      collector.add(extractor.read(folded(phrase), words: []).occurrences)
    }
    let vocabulary = collector.vocabulary(leastDocuments: 1)
    var vectors = SparseRows()
    for document in opinions.indices { vectors.append(collector.entries(document, vocabulary)) }
    let model = SubcategoryModel(
      scheme, extractor: extractor, folding: .plain, vocabulary: vocabulary, opinions: opinions, vectors: vectors)
    return (try #require(model), extractor, vocabulary)
  }

  private func judged(_ text: String, in category: Int, _ opinions: [LabelledOpinion] = []) throws -> Int? {
    let (model, extractor, vocabulary) = try model(opinions)
    let known = vocabulary.known(extractor.read(folded(text), words: []).occurrences)
    return model.judge(TextVector.runs(known, vocabulary), category: category)
  }

  @Test func phrasesTeachItWithoutAnyLabelledOpinion() throws {
    #expect(try judged("研发的经费", in: 0) == 0)
    #expect(try judged("老是返工返修", in: 0) == 1)
    #expect(try judged("毫不相干", in: 0) == nil)
    #expect(try judged("饭菜", in: 1) == nil)
  }

  @Test func overMoreFeaturesItJudgesAsBefore() throws {
    let (model, extractor, vocabulary) = try model()
    let (wider, known) = vocabulary.adding((1...500).map { (UInt64($0) &* 0x9E37_79B9_7F4A_7C15, 40) })
    #expect(wider.count > vocabulary.count)
    let moved = model.renumbered(known)
    #expect(moved.columns.map { known[Int($0)] } == model.columns)
    for text in ["研发的经费", "老是返工返修", "毫不相干", ""] {
      let occurrences = extractor.read(folded(text), words: []).occurrences
      let before = model.judge(TextVector.runs(vocabulary.known(occurrences), vocabulary), category: 0)
      #expect(moved.judge(TextVector.runs(wider.known(occurrences), wider), category: 0) == before)
    }
  }

  @Test func itsWeightsAddUpToThoseOfAClassifier() throws {
    let (model, extractor, vocabulary) = try model()
    var rows = SparseRows()
    let known = vocabulary.known(extractor.read(folded("研发经费，返工返修"), words: []).occurrences)
    rows.append(TextVector.runs(known, vocabulary).map { ($0.column, $0.value) })
    let counts = model.leaves.count
    let times = (0..<counts).map { [Double($0) - 1, 0.5 * Double($0)] }
    var sum = LinearWeights(categories: 2, features: vocabulary.count)
    model.add(times: times, to: &sum)
    let (found, scores) = (sum.scores(rows, 0), model.scores(rows, 0))
    for category in 0..<2 {
      let expected = scores.indices.reduce(0) { $0 + scores[$1] * times[$1][category] }
      #expect(abs(found[category] - expected) < 1e-9 && expected != 0)
    }
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
    let none = SubcategoryModel(
      TrainingFixture.scheme, extractor: extractor, folding: .plain, vocabulary: Vocabulary([]))
    #expect(none == nil)
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
