/// The ways in which items are numbered, from the highest level of official documents to what runs inside a sentence.
enum NumberingStyle: Sendable, Hashable {
  /// 第一章, 第一部分: the scalar is 章 or 部.
  case titled(UInt32)
  /// 一、
  case han
  /// （一）
  case hanInBrackets
  /// 一）
  case hanBeforeBracket
  /// 1. or 1、
  case arabic
  /// （1）
  case arabicInBrackets
  /// 1）
  case arabicBeforeBracket
  /// ①
  case circled
  /// 一是, 一要, 一查: the scalar is what follows the number.
  case counted(UInt32)
  /// 第一， or 其一，
  case ordinal
  /// 第一步， 第二阶段（: the scalar begins what follows the number.
  case step(UInt32)
  /// 体会之一， 收获之二： at the start of a line: the scalar is the first of the word.
  case named(UInt32)
  /// 首先， 其次， 再次，
  case adverb

  /// The level by GB/T 9704-2012, 7.3.3; nil for what runs inside paragraphs and may stand at any depth.
  var level: Int? {
    switch self {
    case .titled: 0
    case .han: 1
    case .hanInBrackets, .hanBeforeBracket: 2
    case .arabic: 3
    case .arabicInBrackets, .arabicBeforeBracket: 4
    case .circled: 5
    case .counted, .ordinal, .step, .named, .adverb: nil
    }
  }

  /// Whether two styles are ways to write one level, so that one may stand for the other by mistake.
  func isVariant(of other: NumberingStyle) -> Bool {
    let families: [[NumberingStyle]] = [
      [.arabic, .arabicInBrackets, .arabicBeforeBracket, .circled], [.han, .hanInBrackets, .hanBeforeBracket],
      [.hanInBrackets, .arabicInBrackets],
    ]
    return self != other && families.contains { $0.contains(self) && $0.contains(other) }
  }

  /// Whether brackets stand around or behind the number.
  var isBracketed: Bool {
    switch self {
    case .hanInBrackets, .arabicInBrackets: true
    default: false
    }
  }

  /// 一是 and 一要 announce items by themselves; 一查 does so only where 二查 follows.
  var isCertain: Bool {
    switch self {
    case .counted(let word): word == .是 || word == .要
    case .step, .named: false
    default: true
    }
  }

  /// 一是, 一要
  var isCounted: Bool { if case .counted = self { true } else { false } }

  /// 第二件, 第三句话: counted as speakers do, who begin such rows in other words.
  var isSpoken: Bool {
    if case .step(let word) = self { Words.spokenSteps.contains(word) } else { false }
  }

  /// The number as this style writes it.
  func text(_ number: Int, mark: UInt32) -> String {
    let han = HanNumeral.spelled(number)
    let sign = String(Unicode.Scalar(mark) ?? " ")
    return switch self {
    case .titled(let word): "第\(han)" + (word == .部 ? "部分" : String(Unicode.Scalar(word) ?? " "))
    case .han: han + "、"
    case .hanInBrackets: "（\(han)）"
    case .hanBeforeBracket: han + "）"
    case .arabic: "\(number)" + sign
    case .arabicInBrackets: "（\(number)）"
    case .arabicBeforeBracket: "\(number)）"
    case .circled: String(Unicode.Scalar(UInt32(0x245F + max(1, min(20, number)))) ?? " ")
    case .counted: han + sign
    case .ordinal: "第" + han
    case .step(let word): "第" + han + String(scalars: [word])
    case .named: "之" + han
    case .adverb: ["首先", "其次", "再次"][max(0, min(2, number - 1))]
    }
  }
}

/// A number that starts an item.
struct NumberingMarker: Sendable {
  /// Where in a line it stands.
  enum Position: Int, Sendable, Comparable {
    case line, sentence, clause

    static func < (left: Position, right: Position) -> Bool { left.rawValue < right.rawValue }
  }

  let style: NumberingStyle
  let number: Int
  /// The sign that tells variants of a style apart: `.` or `、` behind an Arabic number, 是 or 要.
  let mark: UInt32
  /// In scalars.
  let range: Range<Int>
  let position: Position
  /// Follows a word directly (“主要有一是…”): a marker only if others bear it out.
  var isWeak = false
  /// 五、六两个组 at the start of a line: two ordinals rather than a number, unless others bear it out.
  var isPair = false
  /// Of a number that the program counts, where it does; nil of a typed one.
  var automatic: AutomaticMarker.Place?
}

extension HanNumeral {
  /// A number from 1 to 99 in characters.
  static func spelled(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1...99).contains(number) else { return String(number) }
    let tens = number / 10 == 0 ? "" : number / 10 == 1 ? "十" : digits[number / 10] + "十"
    return tens + digits[number % 10]
  }
}

extension [NumberingMarker] {
  private static let reach = 400
  /// Of paragraphs that are counted so.
  private static let farReach = 6000

  /// Without a 一查 where no 二查 is near, and a weak 一是 that no 二是 follows.
  func borneOut() -> [NumberingMarker] {
    enumerated().filter { place, marker in
      if marker.isPair { return isBorneOut(marker) }
      if marker.style.isCertain && !marker.isWeak { return true }
      func isPartner(_ other: NumberingMarker) -> Bool {
        other.style == marker.style && (1...3).contains(abs(other.number - marker.number))
      }
      let reach = marker.style.isSpoken && marker.position == .line ? Self.farReach : Self.reach
      let after = self[(place + 1)...].prefix { $0.range.lowerBound - marker.range.lowerBound < reach }
      let before = self[..<place].reversed().prefix { marker.range.lowerBound - $0.range.lowerBound < reach }
      return after.contains(where: isPartner) || (!marker.isWeak && before.contains(where: isPartner))
    }.map(\.element)
  }

  /// Whether a number before or behind this one starts a line, and no other line begins with the same.
  private func isBorneOut(_ pair: NumberingMarker) -> Bool {
    let others = filter { $0.style == pair.style && $0.position == .line && $0.range != pair.range }
    return others.contains { abs($0.number - pair.number) == 1 } && !others.contains { $0.number == pair.number }
  }
}

private enum Words {
  /// 件, 句: of steps that are things rather than stages.
  static let spokenSteps = WordTables.words.scalars("spoken-step")
}
