package import TextModel

/// What a plan says of itself: who writes it, and the sentence with which it begins (为认真整改…，制定本方案). Neither
/// answers anything that people have raised, though the name of a bureau may hold the very word.
struct PlanOpening {
  /// A sentence that only says that this is the plan.
  struct Formula {
    /// From the beginning of the sentence up to the end of the clause that says so.
    let range: Range<Int>
    /// 制定本, 答复如下
    let word: Range<Int>
  }

  /// Scalars above the first number in which a plan says what it is, and lines of its title.
  private static let (reach, mostTitleLines) = (600, 3)
  /// Scalars of a name: shorter ones (学校) are words of other things too.
  private static let (shortestName, longestName) = (3, 24)

  /// In text order.
  let formulas: [Formula]
  /// The name of who writes the plan, wherever it stands.
  let names: [Range<Int>]

  /// Linear in the text.
  init(_ text: SourceText) {
    let lines = text.lines.map(text.trimmed).filter { !$0.isEmpty }
    let head = lines.prefix { line in
      line.lowerBound < Self.reach && !PlanTable.isRow(line, in: text) && !PlanItems.startsItem(line, in: text)
    }
    let title = head.prefix(Self.mostTitleLines).prefix { PlanItems.isHeading($0, in: text) }
    formulas = head.dropFirst(title.count).flatMap { Self.formulas(in: $0, of: text) }
    let names =
      title.compactMap { Self.author(in: $0, of: text) } + [Self.signature(lines, of: text)].compactMap(\.self)
    let short = Set(names.map { Array(text.plain[Self.withoutRegion($0, in: text)]) })
      .filter { $0.count >= Self.shortestName }
    self.names = text.plain.indices.compactMap { place in
      short.filter { text.has($0, at: place) }.map(\.count).max().map { place..<place + $0 }
    }
  }

  /// 为认真整改群众意见，制定本方案。 现将办理情况答复如下：
  private static func formulas(in line: Range<Int>, of text: SourceText) -> [Formula] {
    text.sentences(of: line).compactMap { sentence in
      guard let word = text.first(of: Words.formulas, in: sentence) else { return nil }
      let end = min(text.endOfClause(from: word.upperBound) + 1, line.upperBound)
      return Formula(range: sentence.lowerBound..<end, word: word)
    }
  }

  /// 县应急管理局 of 县应急管理局关于群众意见的整改方案; nil where a title begins otherwise (食堂整改方案).
  private static func author(in line: Range<Int>, of text: SourceText) -> Range<Int>? {
    let about = text.first(of: Words.about, in: line)?.lowerBound
    let ends =
      about.map { [$0] } ?? Array((line.lowerBound...min(line.upperBound, line.lowerBound + longestName)).reversed())
    let end = ends.first { end in
      end - line.lowerBound >= shortestName && text.has(anyOf: Words.institutions, endingAt: end)
        && !text.has(anyOf: Words.institutionExceptions, endingAt: end)
    }
    return end.map { line.lowerBound..<$0 }
  }

  /// The name above the date with which a plan ends.
  private static func signature(_ lines: [Range<Int>], of text: SourceText) -> Range<Int>? {
    guard lines.count > 2, let date = lines.last, PlanTimes(text).any(in: date)?.count == date.count else { return nil }
    let name = lines[lines.count - 2]
    let isName =
      name.count <= longestName && text.has(anyOf: Words.institutions, endingAt: name.upperBound)
      && !name.contains { ScalarClass.endsClause(text.plain[$0]) || [.pause, .blank].contains(text.plain[$0]) }
    return isName ? name : nil
  }

  /// 应急管理局 of 清源县应急管理局: in the text the place is often left out.
  private static func withoutRegion(_ name: Range<Int>, in text: SourceText) -> Range<Int> {
    let sign = name.first { place in
      Words.regions.contains(text.plain[place]) && !text.has(anyOf: Words.regionExceptions, at: place)
        && name.upperBound - place > shortestName
    }
    return sign.map { $0 + 1..<name.upperBound } ?? name
  }
}

extension AnswerReader {
  /// The names of those who write the plan, and of the unit that its opening names: they speak of no issue.
  package var namesOfAuthors: [TextRange] {
    let named = opening.formulas.compactMap { unit(in: [$0.range], [$0.range]) }
    return (opening.names + named).map(text.range)
  }

  /// What a sentence says besides that this is the plan; nil where that is all. 经研究，增加窗口两个，现答复如下 says more.
  func withoutFormula(_ statement: Range<Int>) -> Range<Int>? {
    guard let formula = opening.formulas.first(where: { $0.range.overlaps(statement) }) else { return statement }
    let before = statement.lowerBound..<max(statement.lowerBound, formula.word.lowerBound)
    if measure(in: before) != nil { return statement }
    let rest = min(max(statement.lowerBound, formula.range.upperBound), statement.upperBound)..<statement.upperBound
    return rest.isEmpty ? nil : rest
  }
}

private enum Words {
  /// 制定本, 答复如下: the sentence says that this is the plan.
  static let formulas = WordTables.words.longestFirst("plan-formula")
  /// 关于: behind the name of who writes.
  static let about = WordTables.words.longestFirst("plan-title-about")
  /// 局, 公司: what the name of who writes a plan ends with.
  static let institutions = WordTables.words.longestFirst("institution-ending")
  /// 干部, 农村: end like one and are none.
  static let institutionExceptions = WordTables.words.longestFirst("institution-except")
  /// 省, 县
  static let regions = WordTables.words.scalars("region-sign")
  /// 市政, 区域: other words with them.
  static let regionExceptions = WordTables.words.longestFirst("region-sign-except")
}
