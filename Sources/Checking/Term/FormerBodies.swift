import DataFiles
import Lexicons
import TextModel
import Wording

/// Bodies of government under a name that they had lost when the document was written: 市环保局 in a notice of 2024. The table
/// `former-bodies.tsv`.
///
/// Only a document that tells its year is judged. What is told of earlier years is history; so is what was renamed or has 原
/// before its name, and then the other places of the name in the document may be too.
struct FormerBodies {
  private struct Body {
    let name: [UInt32]
    let now: String
    let lastYear: Int
  }

  /// Names up to this length may come about where two words meet.
  private static let longestChance = 4
  private static let reachOfFormer = 9

  private static let bodies: [Body] = TabTable(String(decoding: PackageResources.former_bodies_tsv, as: UTF8.self)).rows
    .compactMap { row in
      guard let name = row.cell(0), let now = row.cell(1), let year = row.cell(2).flatMap({ Int($0) }) else {
        return nil
      }
      return Body(name: name.scalarValues, now: now, lastYear: year)
    }
  private static let matcher = PhraseMatcher(bodies.map(\.name))

  let text: SourceText

  init(text: SourceText) { self.text = text }

  func findings() -> [Finding] {
    guard let written = DocumentYear(text).year else { return [] }
    let matches = Self.matcher.allMatches(in: text.plain).sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
    var (found, end) = ([(body: Body, range: Range<Int>)](), 0)
    for match in matches where match.range.lowerBound >= end {
      let body = Self.bodies[match.phrase]
      guard written > body.lastYear, isName(match.range) else { continue }
      found.append((body, match.range))
      end = match.range.upperBound
    }
    let history = Set(found.filter { isHistory($0.range) }.map(\.body.now))
    let present = found.filter { !history.contains($0.body.now) && !isOfEarlierYear($0.range, until: $0.body.lastYear) }
    return present.map { finding($0.body, $0.range, written: written) }
  }

  private func finding(_ body: Body, _ range: Range<Int>, written: Int) -> Finding {
    let values = [
      "text": text.text(range), "right": body.now, "year": String(body.lastYear), "written": String(written),
    ]
    return Finding(
      check: .term, rule: "former-body", severity: .warning, range: text.range(range),
      message: Message("term.formerBody", values), suggestion: body.now)
  }

  /// 市环保局, 环保局、住建局, and no 开发区环保局, 环保局域网 or 美国农业部.
  private func isName(_ range: Range<Int>) -> Bool {
    if text.has(anyOf: Words.noneBehind, at: range.upperBound)
      || text.has(anyOf: Words.noneBefore, endingAt: range.lowerBound)
    {
      return false
    }
    return range.count > Self.longestChance || !ScalarClass.isHan(text.at(range.lowerBound - 1))
      || text.has(anyOf: Words.before, endingAt: range.lowerBound)
  }

  private func isHistory(_ range: Range<Int>) -> Bool {
    if isCalledFormer(range.lowerBound) || isInTitle(range) || text.has(anyOf: Words.nowBehind, at: range.upperBound) {
      return true
    }
    let sentence = text.startOfSentence(before: range.lowerBound)..<text.endOfSentence(from: range.upperBound)
    return text.first(of: Words.history, in: sentence) != nil
  }

  /// Whether the last year that the paragraph names before is one in which the body had the name.
  private func isOfEarlierYear(_ range: Range<Int>, until lastYear: Int) -> Bool {
    let line = text.lines[text.line(of: range.lowerBound)]
    let year = (line.lowerBound..<range.lowerBound).reversed().lazy.compactMap {
      DocumentYear.year(endingAt: $0, in: text)
    }.first
    return year.map { $0 <= lastYear } ?? false
  }

  /// 原市环保局, but no 原则上市环保局
  private func isCalledFormer(_ start: Int) -> Bool {
    var place = start - 1
    while place >= 0, start - place < Self.reachOfFormer, ScalarClass.isHan(text.at(place)) || text.at(place) == .pause
    {
      if text.at(place) == .原, !Words.noFormer.contains(text.at(place + 1)) { return true }
      place -= 1
    }
    return false
  }

  /// What stands in 《》 or quotation marks is somebody else's wording.
  private func isInTitle(_ range: Range<Int>) -> Bool {
    let line = text.lines[text.line(of: range.lowerBound)]
    let marks = text.scalars[line.lowerBound..<range.lowerBound].last {
      [.openTitle, .closeTitle, .openQuote, .closeQuote].contains($0)
    }
    return marks == .openTitle || marks == .openQuote
  }
}

private enum Words {
  /// 市, 县, 由: before a short name.
  static let before = WordTables.words.phrases("body-before")
  /// 开发区, 美国: what has bodies of its own.
  static let noneBefore = WordTables.words.phrases("no-body-before")
  /// 门, 域: 农业部门, 环保局域网.
  static let noneBehind = WordTables.words.phrases("no-body-behind")
  /// （现, （已: the new name follows.
  static let nowBehind = WordTables.words.phrases("body-now")
  /// 更名, 时任: the sentence tells what was.
  static let history = WordTables.words.phrases("body-history")
  /// 则, 因: 原则, 原因.
  static let noFormer = WordTables.words.scalars("no-former")
}
