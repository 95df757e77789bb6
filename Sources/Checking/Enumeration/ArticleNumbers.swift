import TextModel
import Wording

/// The articles of rules (第一条, 第二条), which are numbered through all chapters, and their sections (第一节), which
/// begin again in each.
struct ArticleNumbers {
  private struct Article {
    let number: Int
    /// From 第 to the unit.
    let range: Range<Int>
  }

  /// Fewer may be quoted from somewhere.
  private static let fewest = 3

  let text: SourceText

  func findings() -> [Finding] {
    [UInt32.条, .节].flatMap { unit -> [Finding] in
      let articles = text.lines.compactMap { article(in: $0, unit) }
      guard articles.count >= Self.fewest, articles[0].number == 1 else { return [] }
      return judge(articles, unit)
    }
  }

  private func article(in line: Range<Int>, _ unit: UInt32) -> Article? {
    let line = text.trimmed(line)
    guard line.count > 2, text.plain[line.lowerBound] == .第,
      let number = HanNumeral.read(text.plain, at: line.lowerBound + 1) ?? digits(at: line.lowerBound + 1),
      number.value > 0
    else { return nil }
    let end = line.lowerBound + 1 + number.length
    // 第三条规定… speaks of an article, 第三条 and a blank begins one.
    guard text.at(end) == unit, end + 1 == line.upperBound || [.blank, .colon].contains(text.at(end + 1)) else { return nil }
    return Article(number: number.value, range: line.lowerBound..<end + 1)
  }

  private func digits(at index: Int) -> HanNumeral.Reading? {
    var (value, length) = (0, 0)
    while length < 4, ScalarClass.isDigit(text.at(index + length)) {
      value = value * 10 + Int(text.at(index + length) - 0x30)
      length += 1
    }
    return length > 0 ? HanNumeral.Reading(value: value, length: length) : nil
  }

  /// Article one begins a new set of rules.
  private func judge(_ articles: [Article], _ unit: UInt32) -> [Finding] {
    var findings: [Finding] = []
    var last = 0
    for (place, article) in articles.enumerated() {
      let isNew = article.number == 1 && (unit == .节 || last > 1)
      if isNew || article.number == last + 1 {
        last = article.number
        continue
      }
      let previous = articles[place - 1]
      findings.append(finding(article, previous, last, unit))
      last = max(last, article.number)
    }
    return findings
  }

  private func finding(_ article: Article, _ previous: Article, _ last: Int, _ unit: UInt32) -> Finding {
    func name(_ number: Int) -> String { "第" + HanNumeral.spelled(number) + String(scalars: [unit]) }
    let values = [
      "this": text.text(article.range), "previous": text.text(previous.range), "expected": name(last + 1),
      "missing": name(last + 1) + (article.number > last + 2 ? " …" : ""),
    ]
    let (rule, key) =
      article.number > last
      ? ("skipped", "enumeration.skipped")
      : article.number == last ? ("repeated", "enumeration.repeated") : ("out-of-order", "enumeration.outOfOrder")
    return Finding(
      check: .enumeration, rule: rule, severity: .warning, range: text.range(article.range),
      message: Message(key, values), suggestion: rule == "repeated" ? name(last + 1) : nil,
      related: [.init(file: text.document.name, range: text.range(previous.range))])
  }
}
