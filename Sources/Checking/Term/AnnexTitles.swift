import TextModel
import Wording

/// What a notice sends round and what it calls its annex, where the two names differ by a few characters: 关于印发《公务用车管理办法》的通知
/// and 附件：公务车辆管理办法.
struct AnnexTitles {
  private static let shortest = 6
  /// Share of the longer name that both have, in their order.
  private static let alike = 0.7
  private static let linesOfHead = 6

  let text: SourceText

  /// In text order. Linear in the text.
  func findings() -> [Finding] {
    let sent = text.lines.prefix(Self.linesOfHead).compactMap(sentTitle)
    guard sent.count == 1, let title = sent.first else { return [] }
    let annexes = text.lines.compactMap(annex)
    guard annexes.count == 1, let annex = annexes.first, isVariant(Array(text.plain[annex]), Array(text.plain[title]))
    else { return [] }
    return [
      Finding(
        check: .term, rule: "annex-title", severity: .warning, range: text.range(annex),
        message: Message("term.annexTitle", ["text": text.text(annex), "use": text.text(title)]),
        suggestion: text.text(title),
        related: [.init(file: text.document.name, range: text.range(title))])
    ]
  }

  /// 关于印发《…》的通知
  private func sentTitle(in line: Range<Int>) -> Range<Int>? {
    guard let open = line.first(where: { text.scalars[$0] == .openTitle }),
      text.has(anyOf: Words.sending, endingAt: open),
      let close = line.first(where: { text.scalars[$0] == .closeTitle }), close > open + Self.shortest
    else { return nil }
    return open + 1..<close
  }

  /// 附件：…, of one annex alone.
  private func annex(in line: Range<Int>) -> Range<Int>? {
    let line = text.trimmed(line)
    guard let lead = text.phrase(of: Words.annexes, at: line.lowerBound) else { return nil }
    var name = text.trimmed(line.lowerBound + lead.count..<line.upperBound)
    if name.count > 2, text.scalars[name.lowerBound] == .openTitle, text.scalars[name.upperBound - 1] == .closeTitle {
      name = name.lowerBound + 1..<name.upperBound - 1
    }
    return name.count >= Self.shortest && name.allSatisfy({ ScalarClass.isHan(text.plain[$0]) }) ? name : nil
  }

  /// Two names of one kind (办法), of which neither holds the other and no number tells them apart.
  private func isVariant(_ left: [UInt32], _ right: [UInt32]) -> Bool {
    guard left != right, left.suffix(2).elementsEqual(right.suffix(2)), !left.contains(where: HanNumeral.isNumeral)
    else { return false }
    let common = Self.common(left, right)
    return common < min(left.count, right.count) && Double(common) >= Self.alike * Double(max(left.count, right.count))
  }

  /// Length of the longest common subsequence. Quadratic in two names.
  private static func common(_ left: [UInt32], _ right: [UInt32]) -> Int {
    var row = [Int](repeating: 0, count: right.count + 1)
    for sign in left {
      var corner = 0
      for (place, other) in right.enumerated() {
        let above = row[place + 1]
        row[place + 1] = sign == other ? corner + 1 : max(above, row[place])
        corner = above
      }
    }
    return row[right.count]
  }
}

private enum Words {
  /// 印发, 修订: right before the title of what is sent round.
  static let sending = WordTables.words.phrases("sending")
  /// 附件：: before the name of an annex.
  static let annexes = WordTables.words.longestFirst("annex-lead")
}
