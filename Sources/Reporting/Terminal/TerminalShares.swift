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
      style.paint(words("report.opinions"), .heading) + "  " + words.opinions(table.opinions, audited: table.audited)
    ]
    guard table.opinions > 0 else { return lines + ["  " + words("report.summary.noOpinions")] + said(warnings) }
    let counts = AuditedCounts(table)
    lines += table.isSmall ? ["    " + self.counts(table.shares)] : rows(table.shares, counts)
    for note in [counts.legend(words), words.further(table, scheme)].compactMap(\.self) {
      lines += wrapped(note, indent: 4).map { style.paint($0, .faint) }
    }
    lines += subcategories(table.shares)
    for (dimension, groups) in table.groups where hasGroups && !groups.isEmpty {
      lines += ["", style.paint(words.heading(of: dimension), .heading)]
      for group in groups { lines += self.lines(group, in: table) }
    }
    let few = (hasGroups || table.isSmall ? words.fewNote(table) : nil).map { wrapped($0, indent: 0) } ?? []
    return lines + (table.isSmall ? [""] : methods(table, hasGroups: hasGroups)) + few + said(warnings)
  }

  private func said(_ warnings: [Message]) -> [String] {
    guard !warnings.isEmpty else { return [] }
    return ["", style.paint(words("report.opinions.warnings"), .middling)]
      + warnings.flatMap { wrapped(words($0), indent: 2) }
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

  private func lines(_ group: ShareTable.Group, in table: ShareTable) -> [String] {
    let name = TerminalText.printable(group.value ?? words("report.unnamed"))
    let count = words.opinions(group.opinions, audited: group.audited)
    let note = words.note(of: group, in: table).map { "  " + style.paint($0, .faint) } ?? ""
    guard group.isSmall else { return ["  \(name)  \(count)" + note] + rows(group.shares, AuditedCounts(table)) }
    let few = words("report.opinions.few", ["limit": String(Figures.smallestGroup)])
    return ["  \(name)  \(count)  " + style.paint(few, .faint), "    " + counts(group.shares)]
  }

  private func counts(_ shares: [Prevalence]) -> String {
    shares.map { share in
      let count = label(of: share) + " \(share.count)"
      guard let audited = share.audited, audited > 0 else { return count }
      return words.bracketed(count, words("report.opinions.found", ["count": String(audited)]))
    }.joined(separator: "  ")
  }

  /// The bar stands last, because terminals disagree on how wide its signs are.
  private func rows(_ shares: [Prevalence], _ counts: AuditedCounts) -> [String] {
    let labelWidth = min(shares.map { columnWidth(label(of: $0)) }.max() ?? 0, style.width / 2)
    let titles = counts.isAudited ? [head(counts, labelWidth)] : []
    return titles
      + shares.map { share in
        let head = line(
          TerminalText.shortened(label(of: share), to: labelWidth), counts.cells(share),
          [Figures.percent(share.roundedShare), Figures.interval(share)], labelWidth)
        let room = min(41, style.width - columnWidth(head) - 2)
        return room < 11 ? head : head + "  " + bar(share, width: room)
      }
  }

  /// Titles are needed only where counts of two kinds stand side by side.
  private func head(_ counts: AuditedCounts, _ labelWidth: Int) -> String {
    let titles = { (names: [String]) in names.map { words("report.column.\($0)") } }
    return style.paint(line("", titles(counts.columns), titles(["share", "interval"]), labelWidth), .faint)
  }

  private func line(_ label: String, _ counts: [String], _ figures: [String], _ labelWidth: Int) -> String {
    // Columns of two counts are as wide as their titles.
    let width = counts.count > 1 ? AuditedCounts.titles(words).map { columnWidth($0) }.max() ?? 6 : 6
    var cells = ["    " + TerminalText.padded(label, to: labelWidth)]
    cells += counts.map { TerminalText.padded($0, to: width, leading: true) }
    cells += zip(figures, [6, 10]).map { TerminalText.padded($0, to: $1, leading: true) }
    return cells.joined(separator: "  ")
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

  private func methods(_ table: ShareTable, hasGroups: Bool) -> [String] {
    [""]
      + table.methods(hasGroups: hasGroups).flatMap { method in
        wrapped(
          words.labelled(words("report.method"), words.bracketed(words.name(of: method), words.meaning(of: method))),
          indent: 0)
      } + wrapped(words.name(of: table.collection), indent: 0)
  }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    TerminalText.wrapped(TerminalText.printable(text), to: style.width - indent)
      .map { String(repeating: " ", count: indent) + $0 }
  }
}
