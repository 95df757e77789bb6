import TextModel
import Wording

/// References of rules to an article that they do not have: 违反本办法第三十二条 in a text of eighteen articles.
struct MissingArticles {
  private static let joints: Set<UInt32> = [.pause, .和, .及, .至, .到, .或, .与]

  let text: SourceText
  /// Number of the last article; all before it are there.
  let last: Int

  /// In text order. Linear in the text.
  func findings() -> [Finding] {
    text.plain.indices.flatMap { index -> [Finding] in
      guard let own = text.phrase(of: Words.own, at: index) else { return [] }
      return articles(from: index + own.count).filter { $0.number > last }.map { finding($0.range) }
    }
  }

  /// 第八条、第三十二条: articles named in a row.
  private func articles(from start: Int) -> [(number: Int, range: Range<Int>)] {
    var articles: [(number: Int, range: Range<Int>)] = []
    var index = start
    while text.at(index) == .第, let number = HanNumeral.read(text.plain, at: index + 1),
      case let end = index + 1 + number.length, text.at(end) == .条
    {
      articles.append((number.value, index..<end + 1))
      index = Self.joints.contains(text.at(end + 1)) ? end + 2 : end + 1
    }
    return articles
  }

  private func finding(_ range: Range<Int>) -> Finding {
    Finding(
      check: .enumeration, rule: "missing-article", severity: .warning, range: text.range(range),
      message: Message(
        "enumeration.missingArticle", ["this": text.text(range), "last": "第" + HanNumeral.spelled(last) + "条"]))
  }
}

private enum Words {
  /// 本办法: the rules speak of themselves.
  static let own = WordTables.words.longestFirst("own-rules")
}
