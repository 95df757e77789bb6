import TextModel
import Wording

/// One person under two names: 邢国栋 in the head of the minutes, 刑国栋 in its list. Names of three characters that differ in one
/// which sounds or looks like the other, both where names stand: before a title, behind 主持： or in a list behind 出席：.
///
/// Names that stand in one list or sentence are those of two persons.
struct NameVariants {
  private struct Name {
    let scalars: [UInt32]
    let range: Range<Int>
  }

  private static let length = 3
  /// Of a list of names and posts.
  private static let longestPiece = 15
  /// Names that are both written so often are of two persons.
  private static let timesOfPerson = 3
  private static let separators: Set<UInt32> = [.pause, .blank]  // 、 and a blank

  let text: SourceText

  init(text: SourceText) { self.text = text }

  func findings() -> [Finding] {
    let kinds = Dictionary(grouping: names(), by: \.scalars).values.sorted {
      $0[0].range.lowerBound < $1[0].range.lowerBound
    }
    return kinds.indices.flatMap { number in
      kinds.dropFirst(number + 1).filter { isVariant(kinds[number][0].scalars, $0[0].scalars) }.flatMap {
        finding(kinds[number], $0)
      }
    }
  }

  /// At the name that stands less often, or else later.
  private func finding(_ first: [Name], _ second: [Name]) -> [Finding] {
    guard min(first.count, second.count) < Self.timesOfPerson,
      !first.contains(where: { name in
        second.contains { areOfOneList(name.range, $0.range) || areOfOneSentence(name.range, $0.range) }
      })
    else { return [] }
    let (usual, odd) = first.count >= second.count ? (first, second) : (second, first)
    let line = String(text.countedLine(of: usual[0].range.lowerBound))
    return odd.map { name in
      Finding(
        check: .term, rule: "name-variant", severity: .warning, range: text.range(name.range),
        message: Message(
          text.document.placed("term.nameVariant"),
          ["text": text.text(name.range), "other": text.text(usual[0].range), "line": line]),
        related: [.init(file: text.document.name, range: text.range(usual[0].range))])
    }
  }

  private func isVariant(_ first: [UInt32], _ second: [UInt32]) -> Bool {
    let different = first.indices.filter { first[$0] != second[$0] }
    return different.count == 1 && FixedPhrases.shared.isAlike(first[different[0]], second[different[0]])
  }

  private func areOfOneList(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    let between = min(first.upperBound, second.upperBound)..<max(first.lowerBound, second.lowerBound)
    return between.allSatisfy { Self.separators.contains(text.plain[$0]) || ScalarClass.isHan(text.plain[$0]) }
  }

  /// 赵永刚同志主持会议，赵永钢同志作报告; 组长：陈立华　副组长：陈丽华: who is named twice in one way and one sentence is two.
  private func areOfOneSentence(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    let title = text.phrase(of: Words.titlesBehind, at: first.upperBound)
    let isAlike =
      title != nil && title == text.phrase(of: Words.titlesBehind, at: second.upperBound)
      || [first, second].allSatisfy { text.at($0.lowerBound - 1) == .colon }
    return isAlike
      && text.endOfSentence(from: min(first.upperBound, second.upperBound)) >= max(first.lowerBound, second.lowerBound)
  }

  // MARK: where names stand

  private func names() -> [Name] {
    let titled = (0..<max(0, text.count - Self.length)).filter { index in
      isName(index) && text.has(anyOf: Words.titlesBehind, at: index + Self.length) && opensName(index)
    }
    return Set(titled + (0..<text.count).flatMap(listed)).sorted().map { index in
      let range = index..<index + Self.length
      return Name(scalars: Array(text.plain[range]), range: range)
    }
  }

  /// The names behind 出席： as far as the list goes, each a piece of its own; posts and shorter names are passed over.
  private func listed(at index: Int) -> [Int] {
    guard let cue = text.phrase(of: Words.cuesBefore, at: index) else { return [] }
    var (starts, start) = ([Int](), index + cue.count)
    while true {
      while Self.separators.contains(text.at(start)) { start += 1 }
      let end = (start..<start + Self.longestPiece).prefix { ScalarClass.isHan(text.at($0)) }.endIndex
      if end - start == Self.length, isName(start) { starts.append(start) }
      guard end > start, Self.separators.contains(text.at(end)) else { return starts }
      start = end
    }
  }

  private func isName(_ index: Int) -> Bool {
    guard index + Self.length <= text.count, CheckWords.surnames.contains(text.plain[index]) else { return false }
    return (index + 1..<index + Self.length).allSatisfy {
      ScalarClass.isHan(text.plain[$0]) && !CheckWords.neverGiven.contains(text.plain[$0])
    }
  }

  /// A word that reaches into the name makes it none: 中|国家庭|同志.
  private func opensName(_ index: Int) -> Bool {
    guard let word = text.wordAcross(index) else { return true }
    return word.upperBound <= index + 1
  }
}

private enum Words {
  static let titlesBehind = WordTables.personNames.longestFirst("title-behind")
  static let cuesBefore = WordTables.personNames.longestFirst("cue-before")
}
