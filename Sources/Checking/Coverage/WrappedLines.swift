import TextModel

/// The line breaks of a text whose lines are broken at a fixed width, as mails and typed texts are: these end no
/// sentence and no clause.
struct WrappedLines: Sendable {
  /// In columns; texts with longer lines are not broken at a width.
  private static let widest = 120
  /// A line is full that ends so many columns before the widest one, where a longer word or a mark did not fit.
  private static let play = 6
  private static let shortest = 24
  /// A single line may have its width by chance.
  private static let fewest = 3

  /// For each line whether the next one goes on with it.
  private let goesOn: [Bool]

  init(_ text: SourceText) {
    let widths = text.lines.map { line in text.trimmed(line).reduce(0) { $0 + (text.plain[$1] < 0x1100 ? 1 : 2) } }
    let full = widths.max() ?? 0
    guard (Self.shortest...Self.widest).contains(full), widths.count(where: { $0 >= full - Self.play }) >= Self.fewest
    else {
      goesOn = [Bool](repeating: false, count: text.lines.count)
      return
    }
    goesOn = text.lines.indices.map { number in
      guard widths[number] >= full - Self.play, number + 1 < text.lines.count else { return false }
      let (line, next) = (text.trimmed(text.lines[number]), text.lines[number + 1])
      return !Self.endsParagraph(text.plain[line.upperBound - 1]) && !next.isEmpty && !text.isBlank(next.lowerBound)
        && text.mark(at: next.lowerBound) == nil
    }
  }

  private static func endsParagraph(_ scalar: UInt32) -> Bool {
    ScalarClass.endsSentence(scalar) || scalar == .semicolon || scalar == .colon
  }

  /// The folded indices of the line breaks that end nothing.
  func breaks(in text: SourceText, _ folded: FoldedText) -> [Int] {
    goesOn.indices.filter { goesOn[$0] }.flatMap { number in
      let between = text.range(text.trimmed(text.lines[number]).upperBound..<text.lines[number + 1].lowerBound)
      return folded.index(ofByte: between.start)..<folded.index(ofByte: between.end)
    }
  }

  /// Whether the line after one goes on with its sentence.
  func goesOn(behind line: Int) -> Bool { goesOn[line] }
}
