/// Reads the figures of a text that a noun phrase names wholly.
struct NamedFigureReader {
  /// Scalars of a name.
  private static let lengths = 4...14
  private static let longestBehind = 8
  private static let opening = 24
  private static let of: UInt32 = 0x7684  // 的
  private static let each: UInt32 = 0x6BCF  // 每

  private let text: SourceText
  private let words: FigureNames
  private let quantities: QuantityReader
  private let comparators: ComparatorReader

  init(_ text: SourceText, words: FigureNames = .shared) {
    self.text = text
    self.words = words
    quantities = QuantityReader(text: text, words: .shared)
    comparators = ComparatorReader(text: text, words: .shared)
  }

  /// In text order. Linear.
  func figures() -> [NamedFigure] {
    text.lines.flatMap { line in text.sentences(of: line).flatMap { figures(in: $0, of: line) } }
  }

  private func figures(in sentence: Range<Int>, of line: Range<Int>) -> [NamedFigure] {
    var (found, index, floor) = ([NamedFigure](), sentence.lowerBound, sentence.lowerBound)
    while index < sentence.upperBound {
      guard ScalarClass.isDigit(text.plain[index]), quantities.numerals.starts(at: index), let quantity = quantities.quantity(at: index)
      else {
        index += 1
        continue
      }
      if quantity.range.upperBound <= sentence.upperBound, let figure = figure(quantity, floor, sentence, line) { found.append(figure) }
      index = max(index + 1, quantity.range.upperBound)
      floor = index
    }
    return found
  }

  private func figure(_ quantity: Quantity, _ floor: Int, _ sentence: Range<Int>, _ line: Range<Int>) -> NamedFigure? {
    guard !quantity.unit.isEmpty, quantity.upper == nil, quantity.implied == nil, !words.units.contains(quantity.unit),
      let (bound, start, end) = bound(quantity, floor)
    else { return nil }
    let before = name(endingAt: start, from: max(floor, sentence.lowerBound))
    guard let (name, kind) = named(before, quantity, end) else { return nil }
    let times = words.times(in: sentence.lowerBound..<end, of: text)
    let digits = text.plain[quantity.range].filter(ScalarClass.isDigit)
    return NamedFigure(
      key: .init(name: name, unit: quantity.unit, kind: kind, bound: bound), value: quantity.value, range: quantity.range, digits: digits,
      sentence: sentence, times: times, places: words.places(in: line.lowerBound..<min(start, line.lowerBound + Self.opening), of: text))
  }

  /// 不少于12学时, 55%以上: a bound, and where the figure with it begins and ends; nil of a vague figure.
  private func bound(_ quantity: Quantity, _ floor: Int) -> (NamedFigure.Bound?, start: Int, end: Int)? {
    let before = comparators.before(quantity, from: floor).flatMap { [.threshold, .weak, .rank].contains($0.condition) ? nil : $0 }
    let behind = before == nil ? comparators.after(quantity) : nil
    guard let found = before ?? behind else { return (nil, quantity.range.lowerBound, quantity.range.upperBound) }
    let start = before?.place ?? quantity.range.lowerBound
    let end = behind?.place ?? quantity.range.upperBound
    switch found.comparator {
    case .atLeast: return (.least, start, end)
    case .atMost: return (.most, start, end)
    default: return nil
    }
  }

  /// The words right before a figure without what links them to it and what opens the clause.
  private func name(endingAt end: Int, from floor: Int) -> Range<Int> {
    var (start, end) = (end, end)
    while let link = text.phrase(of: words.links, endingAt: end), end - link.count >= floor { end -= link.count }
    start = end
    while start > floor, end - start < Self.lengths.upperBound + 6, ScalarClass.isHan(text.plain[start - 1]) { start -= 1 }
    if text.at(start) == 0x5E74, ScalarClass.isDigit(text.at(start - 1)) { start += 1 }  // 2024年
    while let lead = text.phrase(of: words.leads, at: start), start + lead.count <= end { start += lead.count }
    // 标准为每亩: what is told of each begins there.
    if let each = (start..<end).last(where: { text.plain[$0] == Self.each }), end - each > 1 { start = each }
    return start..<end
  }

  private func named(_ before: Range<Int>, _ quantity: Quantity, _ end: Int) -> ([UInt32], NamedFigure.Kind)? {
    if let plan = plan(behind: end, before) { return (plan, .plan) }
    guard text.first(of: words.others, in: before) == nil else { return nil }
    if text.at(before.lowerBound) == Self.each, before.count > 1 { return each(before) }
    if let plan = plan(before) { return (plan, .plan) }
    if Self.lengths.contains(before.count), !before.contains(where: { text.plain[$0] == Self.each }) {
      return (Array(text.plain[before]), .thing)
    }
    guard before.isEmpty, end == quantity.range.upperBound else { return nil }
    var stop = end
    while stop - end < Self.longestBehind, ScalarClass.isHan(text.at(stop)), !text.has(anyOf: words.stops, at: stop) { stop += 1 }
    guard stop - end >= Self.lengths.lowerBound, text.first(of: words.others, in: end..<stop) == nil else { return nil }
    return (Array(text.plain[end..<stop]), .thing)
  }

  /// 每亩, 每名教师学习时间: without the words that only say what the unit does.
  private func each(_ name: Range<Int>) -> ([UInt32], NamedFigure.Kind)? {
    var end = name.upperBound
    while let word = text.phrase(of: words.generic, endingAt: end), end - word.count > name.lowerBound { end -= word.count }
    return end - name.lowerBound <= Self.lengths.upperBound ? (Array(text.plain[name.lowerBound..<end]), .each) : nil
  }

  /// 年度计划投资: what is planned for the year.
  private func plan(_ name: Range<Int>) -> [UInt32]? {
    guard text.has(anyOf: words.yearly, at: name.lowerBound), text.first(of: words.plans, in: name) != nil else { return nil }
    return planned(name)
  }

  /// 锚定全年98亿元的投资目标
  private func plan(behind end: Int, _ before: Range<Int>) -> [UInt32]? {
    guard text.at(end) == Self.of, text.has(anyOf: words.yearly, endingAt: before.upperBound) else { return nil }
    for stop in end + 2..<end + Self.longestBehind where ScalarClass.isHan(text.at(stop - 1)) {
      if text.has(anyOf: words.plans, endingAt: stop), let name = planned(end + 1..<stop) { return name }
    }
    return nil
  }

  private func planned(_ range: Range<Int>) -> [UInt32]? {
    var (rest, index) = ([UInt32](), range.lowerBound)
    while index < range.upperBound {
      if let word = text.phrase(of: words.plans, at: index) ?? text.phrase(of: words.yearly, at: index) {
        index += word.count
      } else {
        rest.append(text.plain[index])
        index += 1
      }
    }
    return rest.count > 1 ? rest : nil
  }
}

/// The words round the names of figures: `arithmetic.tsv`.
final class FigureNames: Sendable {
  static let shared = FigureNames()

  /// 达到, 共有: between a name and its figure.
  let links: PhraseList
  /// 全县, 目前: before a name.
  let leads: PhraseList
  /// 其中, 新增, 同比: with these a figure is of another time, or of a part.
  let others: PhraseList
  /// 的, 都, 要: behind a name that follows its figure.
  let stops: PhraseList
  /// 学习时间: behind 每名教师 the unit says so too.
  let generic: PhraseList
  /// 年度, 全年
  let yearly: PhraseList
  /// 计划, 目标
  let plans: PhraseList
  /// 率, 标准: what has one value.
  let fixed: PhraseList
  /// Units that are dates or lengths, of which a text has many.
  let units: Set<String>
  private let namedTimes: PhraseList
  /// 集中, 网络: kinds of study, each with hours of its own.
  let studies: PhraseList

  init() {
    let lists = WordLists(PackageResources.arithmetic_tsv)
    links = lists.longestFirst("name-link")
    leads = lists.longestFirst("name-lead")
    others = lists.phrases("name-other")
    stops = lists.phrases("name-stop")
    generic = lists.longestFirst("name-generic")
    yearly = lists.longestFirst("name-yearly")
    plans = lists.longestFirst("name-plan")
    fixed = lists.longestFirst("name-fixed")
    units = Set(lists.words("name-unit-except").map(String.init(scalars:)))
    namedTimes = lists.longestFirst("name-time")
    studies = lists.phrases("name-study")
  }

  /// Years in digits and words such as 上半年.
  func times(in range: Range<Int>, of text: SourceText) -> Set<[UInt32]> {
    var times: Set<[UInt32]> = []
    for index in range {
      if let word = text.phrase(of: namedTimes, at: index) { times.insert(word) }
      if text.plain[index] == 0x5E74, index - 4 >= range.lowerBound {
        let digits = Array(text.plain[index - 4..<index])
        if digits.allSatisfy(ScalarClass.isDigit) { times.insert(digits) }
      } else if text.plain[index] == 0x6708, index > range.lowerBound {
        times.insert([text.at(index - 2), text.at(index - 1), 0x6708].filter { ScalarClass.isDigit($0) || $0 == 0x6708 })
      }
    }
    return times
  }

  func places(in range: Range<Int>, of text: SourceText) -> Set<[UInt32]> {
    let words = NumberWords.shared
    var places: Set<[UInt32]> = []
    for end in range where end >= 2 {
      guard let ending = text.phrase(of: words.placeEndings, endingAt: end), end - ending.count - 2 >= range.lowerBound,
        !words.placeExceptions.contains(where: { text.has($0, endingAt: end) })
      else { continue }
      let name = Array(text.plain[end - ending.count - 2..<end])
      if name.allSatisfy(ScalarClass.isHan) { places.insert(name) }
    }
    return places
  }
}
