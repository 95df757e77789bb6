public import Classification
import Lexicons
import UnicodeText
public import Wording

extension TerminalRenderer {
  /// What `classify --explore-other` prints: words and groups of the opinions that fit no category, to be reviewed.
  ///
  /// - Parameter label: what the scheme calls the category that takes them.
  public func other(_ findings: OtherFindings, label: String, language: Language) -> [UInt8] {
    let words = Words(language: language)
    let counts = [
      "label": TerminalText.printable(label),
      "others": String(findings.others), "opinions": String(findings.opinions), "grouped": String(findings.grouped),
    ]
    var lines = [style.paint(words("other.title", counts), .heading), "  " + words("other.counts", counts)]
    lines += ["", style.paint(words("other.words", counts), .heading)]
    lines += findings.words.isEmpty ? ["  " + words("other.noWords")] : rows(findings.words, words)
    lines += ["", style.paint(words("other.groups"), .heading)]
    lines += findings.groups.isEmpty ? ["  " + words("other.noGroups")] : findings.groups.flatMap { rows($0, words) }
    if findings.grouped < findings.others { lines += ["", words("other.sampled", counts)] }
    return Self.bytes(lines + ["", words("other.advice")])
  }

  private func rows(_ keyWords: [KeyWord], _ words: Words) -> [String] {
    let width = keyWords.map { columnWidth($0.word) }.max() ?? 0
    let heads = ["count", "rest", "ratio"].map { words("other.column.\($0)") }
    let head = "  " + TerminalText.padded("", to: width) + heads.map { "  " + cell($0) }.joined()
    return [style.paint(head, .faint)]
      + keyWords.map { word in
        let ratio = Figures.fixed(word.logRatio, decimals: 1) + (word.isSignificant ? " *" : "  ")
        return "  " + TerminalText.padded(TerminalText.printable(word.word), to: width)
          + [String(word.count), String(word.restCount), ratio].map { "  " + cell($0) }.joined()
      }
  }

  private func cell(_ text: String) -> String { TerminalText.padded(text, to: 8, leading: true) }

  private func rows(_ group: OtherFindings.Group, _ words: Words) -> [String] {
    let name = TerminalText.printable(words.joined(group.words, by: .pause))
    let count = words("report.opinions.count", ["count": String(group.opinions)])
    return ["  \(name)  \(count)"]
      + group.examples.map { example in
        let text = TerminalText.printable(example.id + "  " + example.text)
        return "    " + style.paint(TerminalText.shortened(text, to: max(20, style.width - 4)), .faint)
      }
  }
}
