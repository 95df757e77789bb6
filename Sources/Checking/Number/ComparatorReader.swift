/// Finds the words that compare a quantity, before and behind it.
struct ComparatorReader {
  /// A comparing word and where its range begins or ends.
  struct Found {
    let comparator: NumberStatement.Comparator
    let place: Int
    let condition: Comparators.Condition
    let isBefore: Bool
  }

  /// How far before a number a word may stand, in scalars.
  private static let reach = 12
  /// Scalars of a remark in brackets between a unit and 以上.
  private static let longestRemark = 12
  /// Letters of a noun between a unit and 以上: 三个支部以上.
  private static let longestNoun = 3
  /// Years that are told in tens.
  private static let longTime = 20.0

  let text: SourceText

  /// - Parameter floor: where the quantity before it ends, which takes the words before itself.
  func before(_ quantity: Quantity, from floor: Int) -> Found? {
    var start = quantity.range.lowerBound
    while start > floor, isFiller(start - 1) { start -= 1 }
    if let word = Comparators.shared.before.first(where: { text.has($0.text, endingAt: start) }) {
      guard compares(word, endingAt: start, quantity) else { return nil }
      return found(word, at: start, quantity)
    }
    return loose(quantity, before: start, from: floor)
  }

  /// Blanks and the 了 and 到 of a verb, which is not the 到 of 不到.
  private func isFiller(_ index: Int) -> Bool {
    switch text.at(index) {
    case .blank, .了: true
    case .到: ![.不, .达, .未, .没, .有].contains(text.at(index - 1))
    default: false
    }
  }

  private func found(_ word: Comparators.Word, at end: Int, _ quantity: Quantity) -> Found {
    let isOutside = word.condition == .weak || word.condition == .threshold
    return Found(
      comparator: word.meaning, place: isOutside ? quantity.range.lowerBound : end - word.text.count,
      condition: word.condition, isBefore: true)
  }

  /// 不少于在册职工的三分之二, 至少每月开一次
  private func loose(_ quantity: Quantity, before start: Int, from floor: Int) -> Found? {
    guard quantity.isShare || !quantity.unit.isEmpty || quantity.isArabic else { return nil }
    var place = start - 1
    let comparators = Comparators.shared
    // “…存在不足”这五个: what stands in quotation marks compares nothing outside them.
    while place > floor, start - place <= Self.reach, !ScalarClass.endsClause(text.plain[place]),
      text.plain[place] != .pause, !ScalarClass.isClosing(text.scalars[place])
    {
      if comparators.lastsBefore.contains(text.at(place - 1)),
        let word = comparators.before.first(where: { $0.isLoose && text.has($0.text, endingAt: place) }),
        place - word.text.count >= floor
      {
        guard text.first(of: Words.gapStops, in: place - word.text.count..<start) == nil,
          !text.has(anyOf: Words.notAbout, endingAt: place), !hasOwnNoun(place..<start, word),
          !isSuperlative(word, before: place), !isDistance(word, before: start)
        else { return nil }
        return found(word, at: place, quantity)
      }
      place -= 1
    }
    return nil
  }

  /// 超过审理期限的案件67件: what is beyond a limit is counted, not compared.
  private func hasOwnNoun(_ gap: Range<Int>, _ word: Comparators.Word) -> Bool {
    guard word.meaning == .moreThan || word.meaning == .lessThan, let of = gap.last(where: { text.plain[$0] == .的 })
    else { return false }
    // 准备不足的一个原因: nor is what lacks something.
    return gap.upperBound - of > 2 || of == gap.lowerBound
  }

  /// 超过警戒线1.2米: by so much, and no limit.
  private func isDistance(_ word: Comparators.Word, before index: Int) -> Bool {
    word.meaning == .moreThan && word.text.first == .超 && text.has(anyOf: Words.baselines, endingAt: index)
  }

  /// 最多的办了300件以上: who did most, and no limit.
  private func isSuperlative(_ word: Comparators.Word, before index: Int) -> Bool {
    word.text.first == .最 && text.at(index) == .的
  }

  /// 最近, 节约, 圆满 end like comparing words; 近三年 is a time; 超 and 近 need a number that is worth rounding.
  private func compares(_ word: Comparators.Word, endingAt end: Int, _ quantity: Quantity) -> Bool {
    if let other = Words.notAbout.first(where: { $0.count > word.text.count && text.has($0, endingAt: end) }),
      // 座位坐满, but 在窗口坐满三年的.
      !(Words.spent.contains(other) && NumberWords.timeUnits.contains(quantity.unit))
    {
      return false
    }
    // 少说一句: one sentence less; 至少说一句 asks for one.
    if Words.saidUnits.contains(quantity.unit), text.has(anyOf: Words.saidLeads, endingAt: end),
      text.at(end - word.text.count - 1) != .至
    {
      return false
    }
    let isLarge = quantity.isShare || quantity.value >= 10 || quantity.unit == "倍"
    switch word.condition {
    case .always, .threshold, .weak: return true
    case .share: return quantity.isShare
    case .large: return isLarge
    case .hundreds:
      let isUpon = text.has(anyOf: Words.notUpon, endingAt: end)
      return quantity.isShare && word.text != [.上] || quantity.isBare && !isUpon
    case .recent:
      guard NumberWords.timeUnits.contains(quantity.unit) else { return isLarge }
      let start = end - word.text.count
      return text.has(anyOf: Words.spanLeads, endingAt: start) || isNearlySoLong(quantity, behind: start)
    case .rank:
      // 月末10:00 is an hour.
      if text.at(quantity.range.upperBound) == .colon { return false }
      return ["名", "位"].contains(quantity.unit)
        || quantity.unit.isEmpty && !ScalarClass.isHan(text.at(quantity.range.upperBound))
    }
  }

  /// 建场近五十年，: nearly so long, where 近五十年来 lasts until now and 近三年 are the last three.
  func isNearlySoLong(_ quantity: Quantity, behind start: Int) -> Bool {
    quantity.unit == "年" && quantity.value >= Self.longTime && quantity.value.truncatingRemainder(dividingBy: 10) == 0
      && ScalarClass.isHan(text.at(start - 1)) && ScalarClass.endsClause(text.at(quantity.range.upperBound))
  }

  func after(_ quantity: Quantity) -> Found? {
    var end = quantity.range.upperBound
    while text.at(end) == .blank { end += 1 }
    if let word = word(at: end, quantity) { return Self.behind(word, at: end) }
    // 300元/吨以上
    if text.at(end) == .slash, let unit = text.phrase(of: NumberWords.units, at: end + 1),
      let word = word(at: end + 1 + unit.count, quantity)
    {
      return Self.behind(word, at: end + 1 + unit.count)
    }
    return behindRemark(quantity, end) ?? behindNoun(quantity, end)
  }

  /// 3次（含3次）以上, 3年（含3年）内
  private func behindRemark(_ quantity: Quantity, _ end: Int) -> Found? {
    guard text.at(end) == .openBracket, !quantity.unit.isEmpty,
      let close = (end..<min(text.count, end + Self.longestRemark)).first(where: { text.plain[$0] == .closeBracket }),
      let word = word(at: close + 1, quantity), word.text.count > 1 || text.at(end + 1) == .含
    else { return nil }
    return Self.behind(word, at: close + 1)
  }

  private static func behind(_ word: Comparators.Word, at start: Int) -> Found {
    Found(comparator: word.meaning, place: start + word.text.count, condition: .always, isBefore: false)
  }

  private func word(at end: Int, _ quantity: Quantity) -> Comparators.Word? {
    let comparators = Comparators.shared
    guard comparators.firstsAfter.contains(text.at(end)),
      let word = comparators.after.first(where: { text.has($0.text, at: end) }),
      !belongsBehind(end, quantity)
    else { return nil }
    let next = text.at(end + word.text.count)
    // 在三件事上下力气: behind 上下 of a number nothing follows at once.
    if word.text == Self.thereabouts, ScalarClass.isHan(next), next != .的 { return nil }
    if word.text.count == 1,
      quantity.unit.isEmpty
        || ScalarClass.isHan(next) && next != .的
          && !NumberWords.timeUnits.contains(quantity.unit)
    {
      return nil
    }
    return word
  }

  /// Behind 三条 以上意见 speaks of what was said before; of a share, as in 85%以上要答复, it never does.
  private func belongsBehind(_ place: Int, _ quantity: Quantity) -> Bool {
    text.has(anyOf: Words.nounTailExceptions, at: place) && !(quantity.isShare && text.at(place) == .以)
  }

  private static let thereabouts: [UInt32] = [.上, .下]
  private static let besides: [UInt32] = [.以, .外]

  /// 三个支部以上, 二十名党员左右; 一句工作以外的话 speaks of what else there is.
  private func behindNoun(_ quantity: Quantity, _ end: Int) -> Found? {
    guard !quantity.unit.isEmpty, !quantity.isShare, !NumberWords.timeUnits.contains(quantity.unit), text.at(end) != .的
    else { return nil }
    for length in 1...Self.longestNoun {
      guard ScalarClass.isHan(text.at(end + length - 1)) else { return nil }
      if let word = word(at: end + length, quantity), word.text.count > 1, word.text != Self.besides,
        !text.has(anyOf: Words.nounsWithAbove, endingAt: end + length)
      {
        return Self.behind(word, at: end + length)
      }
    }
    return nil
  }
}

private enum Words {
  /// 坐满, 住满: of a length of time they compare after all.
  static let spent = Set(WordTables.numbers.words("spent-time"))
  /// 句: of what is said.
  static let saidUnits = WordTables.numbers.strings("said-unit")
  static let saidLeads = WordTables.numbers.phrases("said-lead")
  /// 警戒线, 计划: what a number is beyond.
  static let baselines = WordTables.numbers.phrases("baseline")
  /// 会上: in 会上百人 the 上 belongs to the word before.
  static let notUpon = WordTables.numbers.phrases("not-upon")
  /// 节约, 最近: words that end like a comparing word.
  static let notAbout = WordTables.numbers.phrases("not-about")
  /// 说明: between a comparing word and a number it parts them.
  static let gapStops = WordTables.numbers.phrases("gap-stop")
  /// 以上级: in these 以上 belongs to the word behind it.
  static let nounTailExceptions = WordTables.numbers.phrases("noun-tail-except")
  /// 历时, 为期: before 近五个月 these tell a length of time, where else it is the last five months.
  static let spanLeads = WordTables.numbers.phrases("span-lead")
  /// 县级, 规模: 以上 belongs to these.
  static let nounsWithAbove = WordTables.numbers.phrases("noun-with-above")
}
