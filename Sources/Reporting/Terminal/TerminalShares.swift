import Classification
import UnicodeText
import Wording

/// Shares for the terminal: what `classify` prints, and in short `report`.
struct TerminalShares {
  let scheme: CodingScheme
  let style: TerminalStyle
  let words: Words

  /// - Parameter hasGroups: whether the shares of units, channels and months follow.
  func lines(_ table: ShareTable, warnings: [Message], hasGroups: Bool) -> [String] {
    var lines = [
      style.paint(words("report.opinions"), .heading) + "  "
        + words("report.opinions.count", ["count": String(table.opinions)])
    ]
    lines += table.opinions == 0 ? ["  " + words("report.summary.noOpinions")] : rows(table.shares)
    lines += subcategories(table.shares)
    for (dimension, groups) in table.groups where hasGroups && !groups.isEmpty {
      lines += ["", style.paint(words.heading(of: dimension), .heading)]
      for group in groups { lines += self.lines(group) }
    }
    lines += methods(table)
    if !warnings.isEmpty {
      lines += ["", style.paint(words("report.opinions.warnings"), .middling)]
      lines += warnings.flatMap { wrapped(words($0), indent: 2) }
    }
    return lines
  }

  /// A paragraph for each category.
  private func subcategories(_ shares: [Prevalence]) -> [String] {
    let parts = SubcategoryRows(scheme: scheme, words: words)
    let lines = shares.flatMap { share -> [String] in
      let sentences = parts.rows(share).map(parts.sentence)
      guard !sentences.isEmpty else { return [] }
      return wrapped(words.labelled(label(of: share), words.joined(sentences, by: .semicolon)), indent: 4)
    }
    guard !lines.isEmpty else { return [] }
    let notes = [parts.note(shares), parts.method(shares)].compactMap { $0 }.flatMap { wrapped($0, indent: 4) }
    return ["", style.paint(words("report.subcategories"), .heading)] + lines + notes.map { style.paint($0, .faint) }
  }

  private func lines(_ group: ShareTable.Group) -> [String] {
    let name = TerminalText.printable(group.value ?? words("report.unnamed"))
    let count = words("report.opinions.count", ["count": String(group.opinions)])
    guard group.isSmall else { return ["  \(name)  \(count)"] + rows(group.shares) }
    let few = words("report.opinions.few", ["limit": String(Figures.smallestGroup)])
    let counts = group.shares.map { label(of: $0) + " \($0.count)" }.joined(separator: "  ")
    return ["  \(name)  \(count)  " + style.paint(few, .faint), "    " + counts]
  }

  /// The bar stands last, because terminals disagree on how wide its signs are.
  private func rows(_ shares: [Prevalence]) -> [String] {
    let labelWidth = min(shares.map { columnWidth(label(of: $0)) }.max() ?? 0, style.width / 2)
    return shares.map { share in
      let head = [
        "    " + TerminalText.padded(TerminalText.shortened(label(of: share), to: labelWidth), to: labelWidth),
        TerminalText.padded(String(share.count), to: 6, leading: true),
        TerminalText.padded(Figures.percent(share.shown), to: 6, leading: true),
        TerminalText.padded(Figures.interval(share), to: 10, leading: true),
      ].joined(separator: "  ")
      let room = min(41, style.width - columnWidth(head) - 2)
      return room < 11 ? head : head + "  " + bar(share, width: room)
    }
  }

  private func label(of share: Prevalence) -> String {
    TerminalText.printable(scheme.categories[share.category].label)
  }

  /// The interval on a line from 0 to 100 %: `···├──●──┤···`.
  func bar(_ prevalence: Prevalence, width: Int) -> String {
    func column(_ share: Double) -> Int { Int((Figures.clamped(share) * Double(width - 1)).rounded()) }
    let (low, share, high) = (column(prevalence.low), column(prevalence.share), column(prevalence.high))
    return (0..<width).map { column in
      switch column {
      case share: "●"
      case low: "├"
      case high: "┤"
      default: column > low && column < high ? "─" : "·"
      }
    }.joined()
  }

  private func methods(_ table: ShareTable) -> [String] {
    var seen: [Prevalence.Method] = []
    for share in table.shares where !seen.contains(share.method) { seen.append(share.method) }
    return [""] + seen.flatMap { method in
      wrapped(
        words.labelled(words("report.method"), words.bracketed(words.name(of: method), words.meaning(of: method))),
        indent: 0)
    }
  }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    TerminalText.wrapped(TerminalText.printable(text), to: style.width - indent)
      .map { String(repeating: " ", count: indent) + $0 }
  }
}
