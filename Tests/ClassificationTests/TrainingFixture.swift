import TestSupport
import TextModel

@testable import Classification

/// A scheme and opinions small enough to train on in a test.
enum TrainingFixture {
  static let scheme = CodingScheme(
    id: "s", title: "",
    categories: [
      Category(
        id: "style", label: "作风", description: "",
        groups: [.init(topic: "", name: "推诿", weight: 3, phrases: ["踢皮球", "推来推去"])], exclude: []),
      Category(
        id: "welfare", label: "福利", description: "",
        groups: [.init(topic: "食堂", name: "饭菜", weight: 2, phrases: ["食堂", "饭菜"])], exclude: ["食堂承包"]),
      Category(id: "other", label: "其他", description: "", groups: [], exclude: []),
    ], other: 2)

  private static let parts = [
    (["盖章跑了", "签字等了", "窗口让我等了"], ["三天没人理", "一个月还没批", "五趟都说不归他管"]),
    (["工资拖了", "宿舍空调坏了", "食堂饭菜凉了"], ["三个月没发", "一夏天没人修", "老人吃不下"]),
    (["今天天气", "昨晚的球赛", "祝大家周末"], ["真是不错", "看得过瘾", "玩得开心"]),
  ]

  /// Nine opinions of each category, in turn.
  static var opinions: [LabelledOpinion] {
    (0..<9).flatMap { number in
      parts.enumerated().map { category, part in
        opinion(part.0[number % 3] + part.1[number / 3], category)
      }
    }
  }

  static func opinion(_ text: String, _ category: Int, source: Int = 0) -> LabelledOpinion {
    let document = Document(name: "", text: text)
    return LabelledOpinion(
      text: FoldedText(document, table: .plain), words: words(document), category: category, source: source)
  }

  /// Pairs of neighbouring characters stand in for words.
  static func words(_ document: Document) -> [TextRange] {
    var ranges: [TextRange] = []
    var (offset, start, length) = (0, 0, 0)
    for scalar in String(decoding: document.utf8, as: UTF8.self).unicodeScalars {
      offset += String(scalar).utf8.count
      length += 1
      if length == 2 {
        ranges.append(TextRange(start, offset))
        (start, length) = (offset, 0)
      }
    }
    return ranges
  }

  static func model(_ opinions: [LabelledOpinion] = opinions, formulas: LetterFormulas = .none) throws
    -> ClassifierModel
  {
    try ClassifierTrainer(scheme: scheme, folding: .plain, formulas: formulas).train(opinions, words: words)
  }

  static func judge(_ model: ClassifierModel, _ text: String) -> Judgement {
    let opinion = opinion(text, 0)
    return model.judge(opinion.text, words: opinion.words)
  }
}
