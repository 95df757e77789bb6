/// Reads the figures of a text that a noun phrase names wholly.
struct NamedFigureReader {
  /// Scalars of a name.
  private static let lengths = 4...14
  private static let longestBehind = 8
  private static let opening = 24

  private let text: SourceText
  private let quantities: QuantityReader
  private let comparators: ComparatorReader

  init(_ text: SourceText) {
    self.text = text
    quantities = QuantityReader(text: text)
    comparators = ComparatorReader(text: text)
  }

  /// In text order. Linear.
  func figures() -> [NamedFigure] {
    text.lines.flatMap { line in text.sentences(of: line).flatMap { figures(in: $0, of: line) } }
  }

  private func figures(in sentence: Range<Int>, of line: Range<Int>) -> [NamedFigure] {
    var (found, index, floor) = ([NamedFigure](), sentence.lowerBound, sentence.lowerBound)
    while index < sentence.upperBound {
      guard ScalarClass.isDigit(text.plain[index]), quantities.numerals.starts(at: index),
        let quantity = quantities.quantity(at: index)
      else {
        index += 1
        continue
      }
      if quantity.range.upperBound <= sentence.upperBound, let figure = figure(quantity, floor, sentence, line) {
        found.append(figure)
      }
      index = max(index + 1, quantity.range.upperBound)
      floor = index
    }
    return found
  }

  private func figure(_ quantity: Quantity, _ floor: Int, _ sentence: Range<Int>, _ line: Range<Int>) -> NamedFigure? {
    guard !quantity.unit.isEmpty, quantity.upper == nil, quantity.implied == nil,
      !FigureNames.units.contains(quantity.unit),
      let (bound, start, end) = bound(quantity, floor)
    else { return nil }
    let before = name(endingAt: start, from: max(floor, sentence.lowerBound))
    guard let (name, kind) = room(behind: end, before) ?? named(before, quantity, end) else { return nil }
    let times = FigureNames.times(in: sentence.lowerBound..<end, of: text)
    let digits = text.plain[quantity.range].filter(ScalarClass.isDigit)
    return NamedFigure(
      key: .init(name: name, unit: isOfSeats(end) ? "座" : quantity.unit, kind: kind, bound: bound),
      value: quantity.value, range: quantity.range, digits: digits,
      sentence: sentence, times: times,
      places: FigureNames.places(in: line.lowerBound..<min(start, line.lowerBound + Self.opening), of: text))
  }

  /// 不少于12学时, 55%以上: a bound, and where the figure with it begins and ends; nil of a vague figure.
  private func bound(_ quantity: Quantity, _ floor: Int) -> (NamedFigure.Bound?, start: Int, end: Int)? {
    let before = comparators.before(quantity, from: floor).flatMap {
      [.threshold, .weak, .rank].contains($0.condition) ? nil : $0
    }
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
    while let link = text.phrase(of: FigureNames.links, endingAt: end), end - link.count >= floor { end -= link.count }
    start = end
    while start > floor, end - start < Self.lengths.upperBound + 6, ScalarClass.isHan(text.plain[start - 1]) {
      start -= 1
    }
    if let object = (start..<end).last(where: { text.plain[$0] == .把 }) { start = object + 1 }
    if text.at(start) == .年, ScalarClass.isDigit(text.at(start - 1)) { start += 1 }  // 2024年
    while let lead = text.phrase(of: FigureNames.leads, at: start), start + lead.count <= end { start += lead.count }
    // 标准为每亩: what is told of each begins there.
    if let each = (start..<end).last(where: { text.plain[$0] == .每 }), end - each > 1 { start = each }
    return start..<end
  }

  private func named(_ before: Range<Int>, _ quantity: Quantity, _ end: Int) -> ([UInt32], NamedFigure.Kind)? {
    if let plan = plan(behind: end, before) { return (plan, .plan) }
    guard text.first(of: FigureNames.others, in: before) == nil else { return nil }
    if text.at(before.lowerBound) == .每, before.count > 1 { return each(before) }
    if let plan = plan(before) { return (plan, .plan) }
    if Self.lengths.contains(before.count) || FigureNames.isSingle(text.plain[before]),
      !before.contains(where: { text.plain[$0] == .每 })
    {
      return (Array(text.plain[before]), .thing)
    }
    guard before.isEmpty, end == quantity.range.upperBound else { return nil }
    var stop = end
    while stop - end < Self.longestBehind, ScalarClass.isHan(text.at(stop)),
      !text.has(anyOf: FigureNames.stops, at: stop)
    { stop += 1 }
    guard stop - end >= Self.lengths.lowerBound, text.first(of: FigureNames.others, in: end..<stop) == nil else {
      return nil
    }
    return (Array(text.plain[end..<stop]), .thing)
  }

  /// 43个座位: as many as 43座.
  private func isOfSeats(_ end: Int) -> Bool { text.has(anyOf: FigureNames.seats, at: end) }

  /// 43座的三楼会议室
  private func room(behind end: Int, _ before: Range<Int>) -> ([UInt32], NamedFigure.Kind)? {
    let seats = text.phrase(of: FigureNames.seats, at: end)?.count ?? 0
    guard !FigureNames.isSingle(text.plain[before]), text.at(end + seats) == .的, case let start = end + seats + 1,
      let noun = text.first(of: FigureNames.singles, in: start..<min(text.count, start + Self.longestBehind)),
      (start..<noun.lowerBound).allSatisfy({ ScalarClass.isHan(text.plain[$0]) && text.plain[$0] != .的 })
    else { return nil }
    return (Array(text.plain[start..<noun.upperBound]), .thing)
  }

  /// 每亩, 每名教师学习时间: without the words that only say what the unit does.
  private func each(_ name: Range<Int>) -> ([UInt32], NamedFigure.Kind)? {
    var end = name.upperBound
    while let word = text.phrase(of: FigureNames.generic, endingAt: end), end - word.count > name.lowerBound {
      end -= word.count
    }
    return end - name.lowerBound <= Self.lengths.upperBound ? (Array(text.plain[name.lowerBound..<end]), .each) : nil
  }

  /// 年度计划投资: what is planned for the year.
  private func plan(_ name: Range<Int>) -> [UInt32]? {
    guard text.has(anyOf: FigureNames.yearly, at: name.lowerBound), text.first(of: FigureNames.plans, in: name) != nil
    else { return nil }
    return planned(name)
  }

  /// 锚定全年98亿元的投资目标
  private func plan(behind end: Int, _ before: Range<Int>) -> [UInt32]? {
    guard text.at(end) == .的, text.has(anyOf: FigureNames.yearly, endingAt: before.upperBound) else { return nil }
    for stop in end + 2..<end + Self.longestBehind where ScalarClass.isHan(text.at(stop - 1)) {
      if text.has(anyOf: FigureNames.plans, endingAt: stop), let name = planned(end + 1..<stop) { return name }
    }
    return nil
  }

  private func planned(_ range: Range<Int>) -> [UInt32]? {
    var (rest, index) = ([UInt32](), range.lowerBound)
    while index < range.upperBound {
      if let word = text.phrase(of: FigureNames.plans, at: index) ?? text.phrase(of: FigureNames.yearly, at: index) {
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
enum FigureNames {
  /// 达到, 共有: between a name and its figure.
  static let links = WordTables.arithmetic.longestFirst("name-link")
  /// 全县, 目前: before a name.
  static let leads = WordTables.arithmetic.longestFirst("name-lead")
  /// 其中, 新增, 同比: with these a figure is of another time, or of a part.
  static let others = WordTables.arithmetic.phrases("name-other")
  /// 的, 都, 要: behind a name that follows its figure.
  static let stops = WordTables.arithmetic.phrases("name-stop")
  /// 学习时间: behind 每名教师 the unit says so too.
  static let generic = WordTables.arithmetic.longestFirst("name-generic")
  /// 年度, 全年
  static let yearly = WordTables.arithmetic.longestFirst("name-yearly")
  /// 计划, 目标
  static let plans = WordTables.arithmetic.longestFirst("name-plan")
  /// Units that are dates or lengths, of which a text has many.
  static let units = WordTables.arithmetic.strings("name-unit-except")
  /// 会议室, 礼堂: each has one number of seats.
  static let singles = WordTables.arithmetic.longestFirst("name-single")
  /// 座位
  static let seats = WordTables.arithmetic.longestFirst("seat")
  static let namedTimes = WordTables.arithmetic.longestFirst("name-time")

  /// Whether a name is one of a room or a building.
  static func isSingle(_ name: some BidirectionalCollection<UInt32>) -> Bool {
    singles.contains { $0.count <= name.count && name.suffix($0.count).elementsEqual($0) }
  }

  /// Years in digits and words such as 上半年.
  static func times(in range: Range<Int>, of text: SourceText) -> Set<[UInt32]> {
    var times: Set<[UInt32]> = []
    for index in range {
      if let word = text.phrase(of: namedTimes, at: index) { times.insert(word) }
      if text.plain[index] == .年, index - 4 >= range.lowerBound {
        let digits = Array(text.plain[index - 4..<index])
        if digits.allSatisfy(ScalarClass.isDigit) { times.insert(digits) }
      } else if text.plain[index] == .月, index > range.lowerBound {
        times.insert([text.at(index - 2), text.at(index - 1), .月].filter { ScalarClass.isDigit($0) || $0 == .月 })
      }
    }
    return times
  }

  static func places(in range: Range<Int>, of text: SourceText) -> Set<[UInt32]> {
    var places: Set<[UInt32]> = []
    for end in range where end >= 2 {
      guard let ending = text.phrase(of: NumberWords.placeEndings, endingAt: end),
        end - ending.count - 2 >= range.lowerBound,
        !NumberWords.placeExceptions.contains(where: { text.has($0, endingAt: end) })
      else { continue }
      let name = Array(text.plain[end - ending.count - 2..<end])
      if name.allSatisfy(ScalarClass.isHan) { places.insert(name) }
    }
    return places
  }
}
