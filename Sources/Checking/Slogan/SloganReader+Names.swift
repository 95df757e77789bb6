/// Numbers that names are made of: “双一流”, “双百行动”, “5+2”, “用权十要”.
extension SloganReader {
  private static let longestDoubled = 5
  /// Of verbs (“双带”, “双提升”), which are expanded as other slogans are.
  private static let longestDoubledVerb = 2
  private static let longestBehindSum = 6
  private static let largestOfSum = 20
  private static let first: [UInt32] = [.一, .流]
  private static let hundreds: Set<UInt32> = [.百, .千, .万]

  /// 双 and what there are two of, nil where it is a quantity (双人) or another number follows (双学双比).
  func doubled(_ range: Range<Int>) -> NumberedSlogan.Part? {
    let body = range.lowerBound + 1..<range.upperBound
    guard text.plain[range.lowerBound] == NumberedSlogan.double, !body.isEmpty, body.count <= Self.longestDoubled,
      body.allSatisfy({ ScalarClass.isHan(text.plain[$0]) && text.plain[$0] != NumberedSlogan.double }),
      !body.dropFirst().contains(where: { HanNumeral.isNumeral(text.plain[$0]) })
    else { return nil }
    let isKnown =
      body.count > 1
      || [Words.doubled, SloganWords.verbs].contains { $0.contains(text.plain[body.lowerBound]) }
    let isOrder = Self.hundreds.contains(text.plain[body.lowerBound]) || text.has(Self.first, at: body.lowerBound)
    guard isKnown, isOrder || !HanNumeral.isNumeral(text.plain[body.lowerBound]) && !isQuantity(at: body.lowerBound)
    else { return nil }
    return .init(count: 2, head: body, range: range, isCardinal: true)
  }

  /// 5+2, 3+1工作法: numbers joined by +, with or without a word behind them.
  func sum(_ range: Range<Int>) -> [NumberedSlogan.Part]? {
    var numbers: [(value: Int, range: Range<Int>)] = []
    var index = range.lowerBound
    while let number = addend(at: index, before: range.upperBound) {
      numbers.append(number)
      index = number.range.upperBound
      guard index < range.upperBound, text.plain[index] == .plus else { break }
      index += 1
    }
    let noun = min(index, range.upperBound)..<range.upperBound
    guard numbers.count > 1, numbers.contains(where: { $0.value > 1 }), index == numbers.last?.range.upperBound,
      noun.count <= Self.longestBehindSum, noun.allSatisfy({ ScalarClass.isHan(text.plain[$0]) }),
      !isQuantity(at: index)
    else { return nil }
    return numbers.map {
      .init(count: $0.value, head: noun.isEmpty ? $0.range : noun, range: $0.range, isCounted: true)
    }
  }

  private func addend(at start: Int, before limit: Int) -> (value: Int, range: Range<Int>)? {
    var (index, value) = (start, 0)
    while index < limit, index - start < 2, ScalarClass.isDigit(text.plain[index]) {
      value = value * 10 + Int(text.plain[index] - 0x30)
      index += 1
    }
    return index > start && (1...Self.largestOfSum).contains(value) ? (value, start..<index) : nil
  }

  /// 3+1工作法 without quotation marks: a word must show that nothing is added up.
  func bareSum(at start: Int) -> NumberedSlogan? {
    guard ScalarClass.isDigit(text.at(start)), text.at(start + 1) == .plus || text.at(start + 2) == .plus,
      !ScalarClass.isDigit(text.at(start - 1)), ![.plus, .point, .hyphen].contains(text.at(start - 1))
    else { return nil }
    var end = start
    while ScalarClass.isDigit(text.at(end)) || text.at(end) == .plus { end += 1 }
    guard let noun = text.phrase(of: Words.plusNouns, at: end), let parts = sum(start..<end + noun.count) else {
      return nil
    }
    return NumberedSlogan(range: start..<end + noun.count, parts: parts, isQuoted: false, isName: true)
  }

  /// Whether a formula names what it stands for as often as it leads to its items.
  func isName(_ range: Range<Int>, _ parts: [NumberedSlogan.Part]) -> Bool {
    let isSum =
      ScalarClass.isDigit(text.plain[range.lowerBound]) && parts.count > 1
      && text.plain[range].contains(.plus)
    if isSum || SloganWords.names.contains(Array(text.plain[range])) { return true }
    guard parts.count == 1, case let part = parts[0], text.plain[part.range.lowerBound] == NumberedSlogan.double else {
      return false
    }
    return part.head.count > Self.longestDoubledVerb || !SloganWords.verbs.contains(text.plain[part.head.lowerBound])
  }

  /// “约法三章”, “用权十要”: what stands before the number belongs to it.
  func isNamed(_ prefix: Range<Int>, _ formula: NumberedSlogan) -> Bool {
    if Words.prefixes.contains(Array(text.plain[prefix])) { return true }
    let head = formula.parts[0].head
    return prefix.count == 2 && head.count == 1 && Words.vows.contains(text.plain[head.lowerBound])
      && formula.parts[0].count > 2
  }
}

private enum Words {
  /// 约法: what stands before the number belongs to the slogan.
  static let prefixes = WordTables.words.phrases("slogan-prefix")
  /// 要, 禁: what “用权十要” ends with.
  static let vows = WordTables.words.scalars("slogan-vow")
  /// 工作法: behind 5+2 without quotation marks.
  static let plusNouns = WordTables.words.longestFirst("slogan-plus-noun")
  /// 百, 高: what 双 and one character may count.
  static let doubled = WordTables.words.scalars("slogan-doubled")
}
