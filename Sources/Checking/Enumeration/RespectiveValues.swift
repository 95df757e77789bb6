import TextModel
import Wording

/// Values behind 分别 that are not as many as what they belong to: 甲、乙、丙三个村分别投入12万元、15万元.
struct RespectiveValues {
  private static let respectively: [UInt32] = [.分, .别]
  /// Scalars between 分别 and the first value, of the noun behind a count, and between the two.
  private static let longestVerb = 6
  private static let longestNoun = 8
  private static let farthest = 24
  private static let joints: Set<UInt32> = [.pause, .和, .与, .及, .comma]  // 、 和 与 及 ，
  private static let ands: Set<UInt32> = [.和, .与, .及]
  /// 都 均 也 则 又
  private static let adverbs: Set<UInt32> = [.都, .均, .也, .则, .又]

  let text: SourceText

  /// In text order. Linear in the text.
  func findings() -> [Finding] {
    text.lines.flatMap(text.sentences).flatMap { sentence -> [Finding] in
      let places = sentence.filter { text.has(Self.respectively, at: $0) }
      guard places.count == 1 else { return [] }
      let figures = SentenceFigures(text, sentence)
      return figures.hasBrackets ? [] : places.compactMap { finding(at: $0, figures) }
    }
  }

  private func finding(at place: Int, _ figures: SentenceFigures) -> Finding? {
    guard let values = values(behind: place + 2, figures.all), case let found = values.count, found > 1 else {
      return nil
    }
    let counted = count(before: place, from: figures.range.lowerBound)
    let names = names(endingAt: counted?.range.lowerBound ?? place, from: figures.range.lowerBound)
    let told: Int
    if let counted, found % counted.value != 0, counted.value % found != 0 {
      told = counted.value
    } else if let names, counted == nil || counted?.value == found, !names.contains(found),
      names.allSatisfy({ found % $0 != 0 })
    {
      told = names[0]
    } else {
      return nil
    }
    let range = place..<values[found - 1].range.upperBound
    return Finding(
      check: .enumeration, rule: "announced-count", severity: .warning, range: text.range(range),
      message: Message(
        "enumeration.respective", ["phrase": text.text(range), "announced": String(told), "found": String(found)]))
  }

  /// 12%、9%、15%和21%: exact values of one unit with nothing but joints between.
  private func values(behind start: Int, _ figures: [Figure]) -> [Figure]? {
    let behind = figures.drop { $0.range.lowerBound < start }
    guard let first = behind.first, first.range.lowerBound - start <= Self.longestVerb,
      !(start..<first.range.lowerBound).contains(where: { !ScalarClass.isHan(text.plain[$0]) })
    else { return nil }
    var values = [first]
    for figure in behind.dropFirst() {
      guard let last = values.last, figure.range.lowerBound == last.range.upperBound + 1,
        Self.joints.contains(text.at(last.range.upperBound))
      else { break }
      values.append(figure)
    }
    guard let last = values.last,
      !Self.joints.contains(text.at(last.range.upperBound)) || text.at(last.range.upperBound) == .comma,
      values.allSatisfy({ !$0.isVague && $0.unit == first.unit }), !ScalarClass.isHan(text.at(last.range.upperBound))
    else { return nil }
    return values
  }

  /// The last count before 分别 that tells how many there are: 四项指标.
  private func count(before place: Int, from start: Int) -> (value: Int, range: Range<Int>)? {
    for index in (max(start, place - Self.farthest)..<place).reversed() {
      guard let (value, length) = AnnouncedCount.wholeNumber(text, at: index), value > 1,
        CheckWords.countingWords.contains(text.at(index + length)), text.at(index - 1) != .第
      else { continue }
      let noun = index + length + 1
      guard noun < place else { return nil }
      let end = (noun..<place).first { !ScalarClass.isHan(text.plain[$0]) } ?? place
      guard end == place || end - noun <= Self.longestNoun * 2 else { return nil }
      return (value, index..<noun)
    }
    return nil
  }

  /// How many names stand in a list right before an index, with 和 as a joint and as a part of a name; nil where there is none.
  private func names(endingAt end: Int, from start: Int) -> [Int]? {
    var end = end
    while end > start, Self.adverbs.contains(text.plain[end - 1]) { end -= 1 }
    var first = end
    while first > start, ScalarClass.isHan(text.plain[first - 1]) || text.plain[first - 1] == .pause { first -= 1 }
    let marks = (first..<end).count { text.plain[$0] == .pause }
    let last = (first..<end).last { text.plain[$0] == .pause } ?? first
    guard marks > 0, last < end - 1, text.plain[end - 1] != .等 else { return nil }
    let ands = (last..<end).count { Self.ands.contains(text.plain[$0]) }
    return [marks + 1 + ands, marks + 1]
  }
}
