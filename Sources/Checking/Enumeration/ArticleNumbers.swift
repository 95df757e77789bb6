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
  /// Those that tell who explains the rules, and from when on they hold.
  private static let lastArticles = 2

  let text: SourceText

  func findings() -> [Finding] {
    [UInt32.条, .节].flatMap { unit -> [Finding] in
      let articles = text.lines.compactMap { article(in: $0, unit) }
      guard articles.count >= Self.fewest, articles[0].number == 1 else { return [] }
      return judge(articles, unit) + (unit == .条 ? missing(articles) : [])
    }
  }

  /// References to articles that whole rules, of one set, do not have.
  private func missing(_ articles: [Article]) -> [Finding] {
    let ends = articles.suffix(Self.lastArticles).contains { article in
      text.first(of: Words.rulesEnd, in: text.lines[text.line(of: article.range.lowerBound)]) != nil
    }
    guard ends, articles.count(where: { $0.number == 1 }) == 1, let last = articles.map(\.number).max() else {
      return []
    }
    return MissingArticles(text: text, last: last).findings()
  }

  private func article(in line: Range<Int>, _ unit: UInt32) -> Article? {
    let line = text.trimmed(line)
    guard line.count > 2, text.plain[line.lowerBound] == .第,
      let number = HanNumeral.read(text.plain, at: line.lowerBound + 1) ?? digits(at: line.lowerBound + 1),
      number.value > 0
    else { return nil }
    let end = line.lowerBound + 1 + number.length
    // 第三条规定… speaks of an article, 第三条 and a blank begins one.
    guard text.at(end) == unit, end + 1 == line.upperBound || [.blank, .colon].contains(text.at(end + 1)) else {
      return nil
    }
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
    var (last, place) = (0, 0)
    while place < articles.count {
      let article = articles[place]
      let isNew = article.number == 1 && (unit == .节 || last > 1)
      if isNew || article.number == last + 1 {
        (last, place) = (article.number, place + 1)
        continue
      }
      let next = place + 1 < articles.count ? articles[place + 1] : nil
      let reading = Self.reading(article.number, last, next?.number)
      findings.append(finding(article, place > 0 ? articles[place - 1] : article, next, reading, last, unit))
      switch reading {
      case .misnumbered: last += 1
      case .swapped: last += 2
      default: last = max(last, article.number)
      }
      place += reading == .swapped ? 2 : 1
    }
    return findings
  }

  private enum Reading { case misnumbered, swapped, repeated, repeatedLast, skipped, late }

  /// What is wrong with a number, by the one behind it: in 七 七 九 the second should be 八, and nothing is lost before 九.
  private static func reading(_ number: Int, _ last: Int, _ next: Int?) -> Reading {
    if next == last + 2 { return .misnumbered }
    if number == last + 2, next == last + 1 { return .swapped }
    if number == last { return next == last + 1 ? .repeated : .repeatedLast }
    return number > last ? .skipped : .late
  }

  private func finding(
    _ article: Article, _ previous: Article, _ next: Article?, _ reading: Reading, _ last: Int, _ unit: UInt32
  ) -> Finding {
    func name(_ number: Int) -> String { "第" + HanNumeral.spelled(number) + String(scalars: [unit]) }
    let values = [
      "this": text.text(article.range), "previous": text.text(previous.range), "expected": name(last + 1),
      "missing": name(last + 1) + (article.number > last + 2 ? " …" : ""),
      "other": next.map { text.text($0.range) } ?? "",
    ]
    let isRepeated = article.number <= last
    let (rule, key) =
      switch reading {
      case .misnumbered where isRepeated: ("repeated", "enumeration.repeated")
      case .misnumbered: ("skipped", "enumeration.misnumbered")
      case .swapped: ("out-of-order", "enumeration.swapped")
      case .repeated: ("repeated", "enumeration.repeatedBefore")
      case .repeatedLast: ("repeated", "enumeration.repeated")
      case .skipped: ("skipped", "enumeration.skipped")
      case .late: ("out-of-order", "enumeration.outOfOrder")
      }
    return Finding(
      check: .enumeration, rule: rule, severity: .warning, range: text.range(article.range),
      message: Message(key, values),
      suggestion: reading == .misnumbered || reading == .repeatedLast ? name(last + 1) : nil,
      related: [
        .init(
          file: text.document.name,
          range: text.range(reading == .swapped ? next?.range ?? previous.range : previous.range))
      ])
  }
}

private enum Words {
  /// 施行, 负责解释: in the last articles these show that the rules are whole.
  static let rulesEnd = WordTables.words.phrases("rules-end")
}
