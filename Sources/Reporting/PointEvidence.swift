import Checking
import TextModel

extension PointCoverage {
  /// The sentences that show the point most surely, each once, in the order of the text.
  func surest(_ most: Int) -> [TextRange] {
    var shown: [TextRange] = []
    for evidence in evidence.sorted(by: { ($1.strength, $0.range) < ($0.strength, $1.range) })
    where shown.count < most && !shown.contains(evidence.range) {
      shown.append(evidence.range)
    }
    return shown.sorted()
  }
}

extension Words {
  /// A sentence with its line, cut to a width.
  func quoted(_ sentence: TextRange, _ finder: PlaceFinder, to width: Int) -> String {
    let place = self(
      finder.isWord ? "plan.paragraph" : "report.speech.line",
      ["line": String(finder.countedLine(finder.place(sentence)))])
    let text = place + "  " + TerminalText.printable(String(finder.text(sentence).drop(while: \.isWhitespace)))
    return TerminalText.shortened(text, to: width)
  }
}
