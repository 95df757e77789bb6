import Testing
import TextModel

@testable import Classification

@Suite struct StockClausesTests {
  /// Letters of what is left.
  private func rest(_ text: String) -> String {
    let folded = FoldedText(Document(name: "", text: text), table: .plain)
    return letters((StockClauses.shared.masked(folded) ?? folded).scalars)
  }

  private func letters(_ scalars: [UInt32]) -> String {
    String(String.UnicodeScalarView(scalars.filter(isLetterOrIdeograph).compactMap(Unicode.Scalar.init)))
  }

  @Test(arguments: [
    "请领导关心一下：凉棚漏雨三年", "我们班组都说，凉棚漏雨三年", "凉棚漏雨三年，大家意见很大", "说实话，凉棚漏雨三年",
    "多次反映过，凉棚漏雨三年", "凉棚漏雨三年，也不是一天两天了", "凉棚漏雨三年，希望有个说法", "凉棚漏雨三年，盼答复",
    "大家反映，凉棚漏雨三年", "凉棚漏雨三年，请尽快解决", "尊敬的领导，您好！凉棚漏雨三年", "老职工们都说，凉棚漏雨三年",
    "凉棚漏雨三年，多次向领导反映，恳请有关部门重视", "市民来电：凉棚漏雨三年，请相关部门核实处理。", "凉棚漏雨三年，联系电话13700001111。",
  ])
  func clausesThatFrameAnOpinionTellNothing(text: String) {
    #expect(rest(text) == "凉棚漏雨三年")
  }

  @Test(arguments: [
    "请领导看看凉棚，漏雨三年", "希望公开账目，凉棚漏雨", "领导说今年修，到现在没动", "凉棚漏雨，没人管没人问",
    "大家反映食堂贵，凉棚漏雨", "食堂意见很大，凉棚漏雨", "反映的渠道太少，凉棚漏雨",
  ])
  func whatSpeaksOfSomethingStays(text: String) { #expect(rest(text) == letters(text.unicodeScalars.map(\.value))) }

  /// An opinion of such clauses alone says at least that somebody waits for an answer.
  @Test(arguments: ["请领导关心一下", "多次反映过，盼答复", "说实话，漏雨", ""])
  func nothingIsTakenWhereNothingWouldBeLeft(text: String) {
    #expect(rest(text) == letters(text.unicodeScalars.map(\.value)))
  }

  @Test(arguments: ["我叫王建国，凉棚漏雨三年", "本人李秀兰，凉棚漏雨三年", "家住幸福里3号楼2单元501，凉棚漏雨三年", "凉棚漏雨三年，请尽快上门"])
  func whoSpeaksIsNotWhatHeSpeaksOf(text: String) { #expect(rest(text) == "凉棚漏雨三年") }

  @Test(arguments: ["我叫车等了三小时，凉棚漏雨", "住在3号楼的老人没电梯，凉棚漏雨", "本人工资拖了两月，凉棚漏雨"])
  func whatBeginsLikeAnIntroductionStays(text: String) {
    #expect(rest(text) == letters(text.unicodeScalars.map(\.value)))
  }

  @Test func evidenceOfAnIssueIsNotWhatFramesIt() throws {
    func features(_ text: String) throws -> IssueFeatures {
      IssueFeatures(FoldedText(Document(name: "", text: text), table: .plain), try IssueFixture.subjects())
    }
    #expect(try features("请领导关心一下：食堂排队，大家意见很大").keys == features("食堂排队").keys)
    #expect(try features("食堂排队，请尽快解决！").isStrong)
  }

  @Test func mattersAreNotJoinedByWhatFramesThem() throws {
    let frames = ["请领导关心一下：", "请领导关心一下：", "请领导关心一下：", "请领导关心一下："]
    let texts = ["仓库门太窄", "图纸更新慢", "工会不活动", "质检标准老改"]
    var matters = Matters(subjects: try IssueFixture.subjects())
    for (frame, text) in zip(frames, texts) {
      matters.add(FoldedText(Document(name: "", text: frame + text + "，大家意见很大"), table: .plain))
    }
    #expect(matters.sorted().isEmpty)
  }

  /// What is read for a category, without the marks behind such clauses.
  @Test(arguments: [
    ("多次反映过，检漏仪全公司只有两台。", "检漏仪全公司只有两台。"), ("食堂太贵，大家意见很大，也不是一天两天了", "食堂太贵,"),
    ("多次反映过。", "多次反映过。"), ("反映多次没人理。", "反映多次没人理。"), ("请领导关心一下食堂。", "请领导关心一下食堂。"), ("", ""),
  ])
  func theMatterRemainsForTheCategory(text: String, matter: String) {
    let folded = FoldedText(Document(name: "", text: text), table: .plain)
    let rest = StockClauses.shared.rest(of: folded).map {
      String(String.UnicodeScalarView(folded.scalars[$0].compactMap(Unicode.Scalar.init)))
    }
    #expect(rest.joined().replacing("，", with: ",") == matter.replacing("，", with: ","))
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
