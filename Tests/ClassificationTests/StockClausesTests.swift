import Testing
import TextModel

@testable import Classification

@Suite struct StockClausesTests {
  private func rest(_ text: String) -> String {
    let folded = FoldedText(Document(name: "", text: text), table: .plain)
    return StockClauses(folding: .plain).rest(of: folded)
      .map { String(String.UnicodeScalarView(folded.scalars[$0].compactMap(Unicode.Scalar.init))) }.joined(separator: "|")
  }

  @Test(arguments: [
    ("多次反映过，检漏仪全公司只有两台。", "检漏仪全公司只有两台。"), ("检漏仪只有两台，反映多次。", "检漏仪只有两台,"),
    ("我们班组都说，食堂太贵，请领导关心一下。", "食堂太贵,"), ("向车间主任反映了3次，班车太少", "班车太少"),
    ("食堂太贵，大家意见很大，也不是一天两天了", "食堂太贵,"), ("提了好多回，没有下文", "没有下文"),
  ])
  func theMatterRemains(text: String, matter: String) {
    #expect(rest(text).replacing("，", with: ",") == matter)
  }

  /// What tells how people were dealt with is the matter itself, and so is a stock clause that stands alone.
  @Test(arguments: [
    "多次反映过。", "反映多次没人理。", "请领导关心一下食堂。", "领导不重视，食堂太贵", "检漏仪只有两台", "",
  ])
  func nothingElseIsLeftOut(text: String) {
    #expect(rest(text).replacing(",", with: "，") == text)
  }

  @Test func phrasesOfStockClausesDecideNothing() throws {
    let scheme = try CodingScheme.stockExample
    let classifier = DictionaryClassifier(scheme, folding: .plain)
    func category(_ text: String) -> String {
      scheme.categories[classifier.judge(FoldedText(Document(name: "", text: text), table: .plain)).category].id
    }
    #expect(category("多次反映过，食堂太贵。") == "welfare")
    #expect(category("多次反映过。") == "style")
    #expect(category("多次反映没人管。") == "style")
  }
}

extension CodingScheme {
  fileprivate static var stockExample: CodingScheme {
    get throws {
      try CodingScheme(
        yaml: """
          id: s
          title: S
          categories:
            - {id: style, label: 作风, groups: [{name: a, weight: 3, phrases: [多次反映]}]}
            - {id: welfare, label: 福利, groups: [{name: b, weight: 2, phrases: [食堂]}]}
            - {id: other, label: 其他}
          """, file: "s.yaml")
    }
  }
}
