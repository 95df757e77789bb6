import TextModel

/// Finds the quantities that a document lays down: at least, at most, and exactly where exact figures are laid down at all (teams,
/// class hours, lengths of time, dates).
struct ProvisionReader {
  /// Quantities of a text; what has more is a table of figures rather.
  private static let most = 300
  /// Scalars of a sentence round a quantity that are looked at.
  private static let before = 200
  private static let behind = 60

  let text: SourceText
  private let words: ProvisionWords
  private let quantities: QuantityReader
  private let comparators: ComparatorReader
  private let terms: ProvisionTerms

  init(_ text: SourceText) {
    self.text = text
    words = ProvisionWords(text: text)
    quantities = QuantityReader(text: text)
    comparators = ComparatorReader(text: text)
    terms = ProvisionTerms(text: text)
  }

  /// In text order. Linear in the text.
  func provisions() -> [Provision] {
    var found: [Provision] = []
    // A report tells what was done.
    let title = text.lines.lazy.map(text.trimmed).first { !$0.isEmpty } ?? 0..<0
    guard text.first(of: Words.reports, in: title) == nil else { return [] }
    for line in text.lines {
      let title = words.title(of: line)
      for sentence in words.sentences(of: line) where found.count < Self.most {
        let dates = DateReader(text: text).dates(in: sentence)
        found += dates.lazy.compactMap { provision($0, in: sentence, title) }.prefix(Self.most)
        found += numbers(in: sentence, besides: dates.map(\.range)).lazy.compactMap {
          provision($0.quantity, from: $0.floor, in: sentence, title)
        }.prefix(Self.most)
      }
    }
    return found.sorted { $0.range < $1.range }
  }

  private func numbers(in sentence: Range<Int>, besides dates: [Range<Int>]) -> [(quantity: Quantity, floor: Int)] {
    var (found, index, floor, rest) = ([(Quantity, Int)](), sentence.lowerBound, sentence.lowerBound, dates[...])
    while index < sentence.upperBound {
      rest = rest.drop { $0.upperBound <= index }
      if let date = rest.first, date.contains(index) {
        (index, floor) = (date.upperBound, date.upperBound)
      } else if quantities.numerals.starts(at: index), let quantity = quantities.quantity(at: index),
        quantity.range.upperBound <= sentence.upperBound
      {
        found.append((quantity, floor))
        (index, floor) = (max(index + 1, quantity.range.upperBound), quantity.range.upperBound)
      } else {
        index += 1
      }
    }
    return found
  }

  // MARK: quantities

  /// The sentence of a quantity, of a very long one what is near.
  private func near(_ quantity: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    max(
      sentence.lowerBound, quantity.lowerBound - Self.before)..<min(
        sentence.upperBound, quantity.upperBound + Self.behind)
  }

  private func provision(_ quantity: Quantity, from floor: Int, in whole: Range<Int>, _ title: Range<Int>) -> Provision?
  {
    let sentence = near(quantity.range, in: whole)
    guard quantity.upper == nil, !quantity.isVague, !quantity.isBare, quantity.implied == nil, !quantity.unit.isEmpty,
      text.at(quantity.range.lowerBound - 1) != .每,
      let (unit, factor) = unit(of: quantity)
    else { return nil }
    let clause = words.clause(of: quantity.range, in: sentence)
    let bound = bound(of: quantity, from: floor, in: clause.own)
    let own = terms.terms(of: quantity.range, clause, in: sentence)
    guard bound != .exactly || isExactlyLaidDown(quantity, unit, own, clause.own),
      let noun = noun(of: quantity, unit, in: clause.own)
    else { return nil }
    return Provision(
      kind: .init(unit: unit, noun: noun, role: nil), bound: bound, value: quantity.value * factor,
      quantity: .init(value: quantity.value, unit: quantity.unit, isDate: false), range: text.range(quantity.range),
      near: near(quantity.range, clause.wide),
      far: words.pairs(sentence.lowerBound..<clause.own.upperBound).union(words.pairs(title)),
      behind: words.pairs(quantity.range.upperBound..<clause.own.upperBound), terms: own,
      isLaidDown: terms.isLaidDown(quantity.range, clause.wide, in: sentence))
  }

  private func near(_ quantity: Range<Int>, _ clause: Range<Int>) -> Set<UInt64> {
    words.pairs(clause.lowerBound..<quantity.lowerBound).union(
      words.pairs(words.behind(quantity, to: clause.upperBound)))
  }

  /// Lengths of time are compared in seconds; years are dates or ages.
  private func unit(of quantity: Quantity) -> (String, Double)? {
    let unit = NumberWords.sameUnits[quantity.unit] ?? quantity.unit
    if Words.persons.contains(unit) { return ("人", 1) }
    if Words.times.contains(unit) { return ("次", 1) }
    // 100周年
    if let seconds = Words.seconds[unit] { return text.at(quantity.range.upperBound) == .年 ? nil : ("second", seconds) }
    return NumberWords.clockUnits.contains(unit) || NumberWords.yearUnits.contains(unit)
      || NumberWords.ageUnits.contains(unit) ? nil : (unit, 1)
  }

  private func bound(of quantity: Quantity, from floor: Int, in clause: Range<Int>) -> Provision.Bound {
    let before = comparators.before(quantity, from: max(floor, clause.lowerBound)).flatMap {
      [.threshold, .weak, .rank].contains($0.condition) ? nil : $0.comparator
    }
    switch comparators.after(quantity)?.comparator ?? before {
    case .atLeast: return .atLeast
    case .atMost: return .atMost
    // 满意率不到九成的要补课: a threshold, and no limit.
    default: break
    }
    if text.at(quantity.range.upperBound) == .内 { return .atMost }
    // 学满四十学时, 一百份是底线
    let isLeast =
      text.first(of: Words.least, in: clause.lowerBound..<quantity.range.lowerBound) != nil
      || text.first(of: Words.leastBehind, in: quantity.range.upperBound..<clause.upperBound) != nil
    return isLeast ? .atLeast : .exactly
  }

  /// 6个督导组, 每组5人, 每天2次: figures of results, money and things counted differ from text to text.
  private func isExactlyLaidDown(_ quantity: Quantity, _ unit: String, _ terms: Provision.Terms, _ clause: Range<Int>)
    -> Bool
  {
    // 一次: as often just the article.
    if quantity.value == 1, !quantity.isArabic, terms.period == nil { return false }
    switch unit {
    case "second", "学时", "字", "篇": return true
    // 十万人: armies and crowds are told of.
    case "人" where quantity.value >= Self.crowd: return false
    case "人": return terms.period != nil || text.first(of: Words.bodies, in: clause) != nil
    case "次", "期", "堂": return terms.period != nil
    default:
      let noun = quantity.range.upperBound..<min(text.count, quantity.range.upperBound + Self.longestNoun)
      return Words.countedBodies.contains(unit) && text.first(of: Words.bodies, in: noun) != nil
    }
  }

  private static let longestNoun = 4
  private static let longestRate = 3
  private static let crowd = 10_000.0

  /// What is counted behind 个, the name before a share; nil of a share that tells a change.
  private func noun(of quantity: Quantity, _ unit: String, in clause: Range<Int>) -> [UInt32]? {
    if unit == "%" {
      guard
        text.first(
          of: Words.changes, in: max(clause.lowerBound, quantity.range.lowerBound - 8)..<quantity.range.lowerBound)
          == nil
      else { return nil }
      let rate = (clause.lowerBound..<quantity.range.lowerBound).last { text.has(anyOf: Words.rates, at: $0) }
      return rate.map { Array(text.plain[max(clause.lowerBound, $0 + 1 - Self.longestRate)...$0]) } ?? []
    }
    guard Words.countedBodies.contains(unit) else { return [] }
    let name = text.plain[quantity.range.upperBound...].prefix { ScalarClass.isHan($0) }.prefix(Self.longestNoun - 1)
    return name.isEmpty ? nil : Array(name)
  }

  // MARK: dates

  private func provision(_ date: DateInText, in whole: Range<Int>, _ title: Range<Int>) -> Provision? {
    let sentence = near(date.range, in: whole)
    guard date.day != nil || date.part != nil, let role = role(of: date, in: sentence) else { return nil }
    var own = terms.terms(of: date.range, words.clause(of: date.range, in: sentence), in: sentence)
    own.year = date.year
    let day = date.day ?? (date.part == .early ? 10 : date.part == .middle ? 20 : nil)
    let clause = words.clause(of: date.range, in: sentence)
    return Provision(
      kind: .init(unit: "date", noun: [], role: role), bound: role == .deadline ? .atMost : .exactly,
      value: CalendarPlace(month: date.month, day: day).lastDayOfYear,
      quantity: .init(value: Double(day ?? date.month), unit: day == nil ? "月" : "日", isDate: true),
      range: text.range(date.range), near: near(date.range, clause.wide),
      far: words.pairs(sentence.lowerBound..<clause.own.upperBound).union(words.pairs(title)),
      behind: words.pairs(date.range.upperBound..<clause.own.upperBound), terms: own,
      isLaidDown: terms.isLaidDown(date.range, clause.wide, in: sentence))
  }

  /// What happens at a date; nil where the words round it do not say.
  private func role(of date: DateInText, in sentence: Range<Int>) -> Provision.DateRole? {
    let (start, end) = (date.range.lowerBound, date.range.upperBound)
    let behind = end..<min(sentence.upperBound, end + 6)
    if text.has(anyOf: NumberWords.deadlineEndings, at: end) || date.part == .late && text.at(end) == .前 {
      return .deadline
    }
    if [.至, .到].contains(text.at(start - 1)) || text.first(of: Words.ends, in: behind) != nil { return .end }
    if text.has(anyOf: Words.starts, at: end) { return .start }
    if text.first(of: Words.events, in: behind) != nil || text.has(anyOf: Words.fixed, endingAt: start) {
      return .event
    }
    return date.part == .late ? .deadline : nil
  }
}

private enum Words {
  /// 总结, 汇报: in the title of what tells and asks for nothing.
  static let reports = WordTables.provisions.phrases("report")
  static let persons = WordTables.provisions.strings("person")
  static let times = WordTables.provisions.strings("time")
  static let seconds = Dictionary(WordTables.provisions.pairs("seconds").map { ($0, Double($1) ?? 1) }) { first, _ in
    first
  }
  /// 满, 学满: before what is at least asked for, and 底线 behind it.
  static let least = WordTables.provisions.phrases("least")
  static let leastBehind = WordTables.provisions.phrases("least-behind")
  /// 组, 队: what is set up in a number.
  static let bodies = WordTables.provisions.phrases("body")
  /// 个, 支: before it.
  static let countedBodies = WordTables.provisions.strings("body-unit")
  /// 增长, 占: before a share that tells of something.
  static let changes = WordTables.provisions.phrases("change")
  static let rates = WordTables.provisions.phrases("rate")
  /// 结束; 起, 开始; 召开; 定于: what a date is of.
  static let ends = WordTables.provisions.phrases("date-end")
  static let starts = WordTables.provisions.longestFirst("date-start")
  static let events = WordTables.provisions.phrases("date-event")
  static let fixed = WordTables.provisions.longestFirst("date-fixed")
}
