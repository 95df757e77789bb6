import Testing
import TextModel

@testable import Classification

@Suite struct SubcategoryTests {
  static let scheme = CodingScheme(
    id: "s", title: "",
    categories: [
      Category(
        id: "development", label: "发展", description: "",
        groups: [
          .init(topic: "科技创新", name: "研发", weight: 3, phrases: ["研发投入", "研发经费", "新产品"]),
          .init(topic: "质量", name: "返工", weight: 3, phrases: ["返工返修", "废品率高", "质量把关"]),
          .init(topic: "", name: "泛称", weight: 1, phrases: ["发展"]),
        ], exclude: [],
        subcategories: [.init(id: "innovation", label: "科技创新"), .init(id: "quality", label: "质量")]),
      Category(
        id: "welfare", label: "福利待遇", description: "",
        groups: [.init(topic: "食堂", name: "饭菜", weight: 2, phrases: ["食堂", "饭菜"])], exclude: []),
      Category(
        id: "other", label: "其他", description: "",
        groups: [.init(topic: "天气", name: "天气", weight: 2, phrases: ["天气", "下雨了"])], exclude: [],
        subcategories: [.init(id: "chat", label: "闲聊", topics: ["天气", "球赛"])]),
    ], other: 2)

  @Test(
    arguments: [
      ("发展", 0, nil), ("development", 0, nil), ("发展/科技创新", 0, 0), ("development/quality", 0, 1), ("发展／质量", 0, 1),
      (" 发展 / innovation ", 0, 0), ("其他/闲聊", 2, 0),
    ] as [(String, Int, Int?)])
  func aLabelNamesACategoryOrOneOfItsParts(label: String, category: Int, subcategory: Int?) {
    #expect(Self.scheme.place(named: label) == SchemePlace(category: category, subcategory: subcategory))
  }

  @Test(arguments: ["", "/", "科技创新", "发展/", "/质量", "发展/食堂", "福利待遇/食堂", "发展/质量/返工"])
  func whatTheSchemeDoesNotHaveIsNoPlace(label: String) {
    #expect(Self.scheme.place(named: label) == nil)
  }

  @Test func everyPlaceIsReadBackFromItsLabel() {
    for (number, category) in Self.scheme.categories.enumerated() {
      for inner in [nil] + category.subcategories.indices.map(Optional.some) {
        let place = SchemePlace(category: number, subcategory: inner)
        #expect(Self.scheme.place(named: Self.scheme.label(of: place)) == place)
      }
    }
  }

  @Test func phrasesAloneNameTheSubcategoryThatTheySpeakMostFor() {
    let classifier = DictionaryClassifier(Self.scheme, folding: .plain)
    func judged(_ text: String) -> SchemePlace {
      classifier.judge(FoldedText(Document(name: "", text: text), table: .plain)).place
    }
    #expect(judged("研发投入太少，新产品也少") == SchemePlace(category: 0, subcategory: 0))
    #expect(judged("总是返工返修") == SchemePlace(category: 0, subcategory: 1))
    #expect(judged("多想想发展") == SchemePlace(category: 0))
    #expect(judged("食堂的饭菜") == SchemePlace(category: 1))
    #expect(judged("天气不错") == SchemePlace(category: 2, subcategory: 0))
    #expect(judged("什么也没有") == SchemePlace(category: 2))
  }

  private static let deep = CodingScheme(
    id: "s", title: "",
    categories: [
      Category(
        id: "development", label: "发展", description: "",
        groups: [
          .init(topic: "网络", name: "网速", weight: 2, phrases: ["网速慢", "网络卡顿", "网页打不开"]),
          .init(topic: "机房", name: "机房", weight: 2, phrases: ["机房停电", "服务器宕机", "机房漏水"]),
          .init(topic: "研发", name: "研发", weight: 2, phrases: ["研发投入", "研发经费", "新产品"]),
          .init(topic: "质量", name: "返工", weight: 3, phrases: ["返工返修", "废品率高", "质量把关"]),
        ], exclude: [],
        subcategories: [
          .init(id: "technology", label: "科技创新"), .init(id: "computing", label: "信息化", parent: 0),
          .init(id: "network", label: "网络", parent: 1), .init(id: "servers", label: "机房", parent: 1),
          .init(id: "research", label: "研发", parent: 0), .init(id: "quality", label: "质量"),
        ]),
      Category(id: "other", label: "其他", description: "", groups: [], exclude: []),
    ], other: 1)

  @Test(arguments: [("老是网速慢", 2), ("机房停电又漏水", 3), ("新产品太少", 4), ("全是返工返修", 5)])
  func aPartOfAPartIsFoundByPhrasesAndByWhatTheyTeach(text: String, subcategory: Int) throws {
    let folded = FoldedText(Document(name: "", text: text), table: .plain)
    #expect(DictionaryClassifier(Self.deep, folding: .plain).judge(folded).subcategory == subcategory)
    #expect(try Self.learned(folded) == subcategory)
  }

  /// By what the phrases teach.
  private static func learned(_ text: FoldedText) throws -> Int? {
    let extractor = FeatureExtractor(scheme: deep, folding: .plain, formulas: .none)
    var collector = FeatureCollector()
    for phrase in deep.categories.flatMap(\.groups).flatMap(\.phrases) {
      let folded = FoldedText(Document(name: "", text: phrase), table: .plain)
      collector.add(extractor.read(folded, words: []).occurrences)
    }
    let vocabulary = collector.vocabulary(leastDocuments: 1)
    let model = try #require(
      SubcategoryModel(deep, extractor: extractor, folding: .plain, vocabulary: vocabulary))
    let known = vocabulary.known(extractor.read(text, words: []).occurrences)
    return model.judge(TextVector.runs(known, vocabulary), category: 0)
  }

  @Test func whatSpeaksForTwoPartsAlikeIsOfTheWholeOrTheFirst() throws {
    let folded = FoldedText(Document(name: "", text: "机房和网络"), table: .plain)
    #expect([1, 2, 3].contains(try Self.learned(folded)))
  }
}
