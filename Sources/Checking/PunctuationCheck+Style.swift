import TextModel
import Wording

// What the standard asks of a whole list or pair of marks, where the text itself has a choice: told once.
extension PunctuationCheck {
  /// 二十一
  private static let longestNumber = 3

  /// "…" around Chinese.
  func straightQuotes() -> [Finding] {
    QuotedSpan.all(in: text).filter { span in
      text.scalars[span.open] == .quote && text.scalars[span.close] == .quote
        && span.inner.contains { ScalarClass.isHan(text.plain[$0]) }
    }.map { span in
      make(
        "straight-quotes", span.open..<span.close + 1, .suggestion, suggestion: "“" + text.text(span.inner) + "”"
      ).0
    }
  }

  /// 1、 throughout a list: GB/T 15834 wants 1. One finding for the list, at its first number.
  func numberingMarks() -> [Finding] {
    numbering.series.compactMap { series in
      guard series.style == .arabic, series.items.count > 1,
        series.items.allSatisfy({ numbering.markers[$0].mark == .pause }), let first = series.items.first
      else { return nil }
      let marker = numbering.markers[first]
      return make("numbering-mark", marker.range, .suggestion, suggestion: "\(marker.number).").0
    }
  }

  /// （一）、加强领导: brackets need no mark behind them (GB/T 15834-2011). Said once.
  func bracketPauses() -> [Finding] {
    let places = text.lines.compactMap(bracketed).map { range in
      make("bracket-pause", range, .suggestion, suggestion: text.text(range.lowerBound..<range.upperBound - 1)).0
    }
    guard let first = places.first else { return [] }
    let others = places.dropFirst()
    return [
      Finding(
        check: first.check, rule: first.rule, severity: first.severity, range: first.range, message: first.message,
        suggestion: first.suggestion, related: others.map { .init(file: text.document.name, range: $0.range) },
        repeats: others.map { .init(range: $0.range, suggestion: $0.suggestion) })
    ]
  }

  /// （一）、 at the start of a line.
  private func bracketed(_ line: Range<Int>) -> Range<Int>? {
    let start = text.trimmed(line).lowerBound
    guard text.at(start) == .openBracket else { return nil }
    let number = (start + 1..<start + 2 + Self.longestNumber).prefix {
      ScalarClass.isDigit(text.at($0)) || HanNumeral.isNumeral(text.at($0))
    }
    guard !number.isEmpty, text.at(number.upperBound) == .closeBracket, text.at(number.upperBound + 1) == .pause else {
      return nil
    }
    return start..<number.upperBound + 2
  }
}
