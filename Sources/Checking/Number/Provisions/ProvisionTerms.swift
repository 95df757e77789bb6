/// Reads what tells the matter of one quantity from that of another: whom it concerns, how often, of which batch.
struct ProvisionTerms {
  /// Scalars before a clause in which 去年 may stand, before a quantity in which 力争 may, and a subject.
  private static let pastReach = 12
  private static let aimReach = 8
  private static let subjectReach = 24
  private static let longestOwner = 3

  let text: SourceText

  func terms(of quantity: Range<Int>, _ clause: (own: Range<Int>, wide: Range<Int>), in sentence: Range<Int>)
    -> Provision.Terms
  {
    var terms = Provision.Terms()
    if let each = each(in: clause.own.lowerBound..<quantity.lowerBound) {
      terms.period = Words.sameEach[text.plain[each]] ?? text.plain[each]
      terms.owner = Array(
        text.plain[each..<clause.own.upperBound].prefix { ScalarClass.isHan($0) }.prefix(Self.longestOwner))
      if text.plain[each] == .组 { terms.group = group(in: sentence.lowerBound..<each - 1) }
    }
    terms.subjects = subjects(quantity, clause, in: sentence)
    terms.ordinals = ordinals(in: sentence.lowerBound..<min(sentence.upperBound, quantity.upperBound + 6))
    terms.papers = papers(in: clause.wide)
    let around = max(sentence.lowerBound, clause.wide.lowerBound - 6)..<clause.own.upperBound
    terms.isOfAll =
      text.first(of: Words.own, in: around) != nil ? false : text.first(of: Words.all, in: around) != nil ? true : nil
    terms.isPart = text.first(of: ArithmeticWords.partWords, in: sentence.lowerBound..<quantity.lowerBound) != nil
    return terms
  }

  /// Not of last year, not changed, not aimed at.
  func isLaidDown(_ quantity: Range<Int>, _ clause: Range<Int>, in sentence: Range<Int>) -> Bool {
    text.first(of: Words.pasts, in: max(sentence.lowerBound, clause.lowerBound - Self.pastReach)..<clause.upperBound)
      == nil
      && text.first(of: Words.changed, in: sentence) == nil
      && text.first(
        of: Words.aims, in: max(sentence.lowerBound, quantity.lowerBound - Self.aimReach)..<quantity.lowerBound) == nil
  }

  /// 每组, 每个接种点, 一天: the place behind 每 or 一.
  private func each(in range: Range<Int>) -> Int? {
    for index in range {
      let noun = text.at(index + 1) == .个 ? index + 2 : index + 1
      guard noun < range.upperBound, ScalarClass.isHan(text.plain[noun]) else { continue }
      if text.plain[index] == .每
        || text.plain[index] == .一 && Words.spans.contains(text.plain[noun])
          && !HanNumeral.isNumeral(text.at(index - 1))
      {
        return noun
      }
    }
    return nil
  }

  /// 3个专家组，每组: 专家
  private func group(in range: Range<Int>) -> [UInt32] {
    guard let end = range.last(where: { text.plain[$0] == .组 && ScalarClass.isHan(text.at($0 - 1)) }) else { return [] }
    return Array(text.plain[max(range.lowerBound, end - 2)..<end])
  }

  /// Of the clause itself, else of the ones before.
  private func subjects(_ quantity: Range<Int>, _ clause: (own: Range<Int>, wide: Range<Int>), in sentence: Range<Int>)
    -> Set<Int>
  {
    let near = max(sentence.lowerBound, quantity.lowerBound - Self.subjectReach)..<quantity.lowerBound
    return [clause.own, clause.wide, near].lazy.map(numbers).first { !$0.isEmpty } ?? []
  }

  private func numbers(in range: Range<Int>) -> Set<Int> {
    Set(Words.subjects.indices.filter { text.first(of: [Words.subjects[$0]], in: range) != nil })
  }

  /// 第一批, 第二阶段
  private func ordinals(in range: Range<Int>) -> Set<[UInt32]> {
    Set(
      range.compactMap { index in
        guard text.plain[index] == .第, let number = LabelNumber(text, at: index + 1, in: 1...99, digits: 2),
          Words.ordinalUnits.contains(text.at(index + 1 + number.length))
        else { return nil }
        return [UInt32(number.value), text.at(index + 1 + number.length)]
      })
  }

  /// 自查报告, 实施方案, each with the two signs before its last word.
  private func papers(in range: Range<Int>) -> Set<[UInt32]> {
    Set(
      range.compactMap { index in
        guard let paper = text.phrase(of: Words.papers, at: index), index - 2 >= range.lowerBound,
          ScalarClass.isHan(text.at(index - 1)), ScalarClass.isHan(text.at(index - 2))
        else { return nil }
        return Array(text.plain[index - 2..<index + paper.count])
      })
  }
}

private enum Words {
  /// 日=天, 名=人: behind 每 they mean the same.
  static let sameEach: [UInt32: UInt32] = Dictionary(
    WordTables.provisions.pairs("same-each").compactMap { pair in
      pair.0.scalarValues.first.flatMap { first in pair.1.scalarValues.first.map { (first, $0) } }
    }
  ) { first, _ in first }
  /// 天, 周: behind 一 these are a span in which something is done so often.
  static let spans = WordTables.provisions.scalars("span")
  static let subjects = WordTables.provisions.longestFirst("subject")
  static let ordinalUnits = WordTables.provisions.scalars("ordinal-unit")
  static let papers = WordTables.provisions.longestFirst("paper")
  /// 我局; 全县: whose it is.
  static let own = WordTables.provisions.phrases("own-scope")
  static let all = WordTables.provisions.phrases("all-scope")
  /// 去年, 截至: what was.
  static let pasts = WordTables.provisions.phrases("past")
  /// 调整, 改为: a sentence that changes what was laid down.
  static let changed = WordTables.provisions.phrases("changed")
  /// 力争, 目标
  static let aims = WordTables.provisions.phrases("aim")
}
