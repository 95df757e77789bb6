import DataFiles
import Lexicons
public import TextModel
import Wording

/// Greetings and closing formulas of letters: words that nearly every letter has and that say nothing of its subject.
public struct LetterFormulas: Sendable {
  /// No formulas; every word counts.
  public static let none = LetterFormulas([])

  struct Formula: Sendable, Hashable {
    /// Folded scalars.
    let phrase: [UInt32]
    /// How many scalars behind the phrase may belong to it, up to the next mark of `stops`; 0 for the phrase alone.
    let reach: Int
  }

  /// An address ends at one of these: colon, comma, full stop, exclamation mark, line break, blank.
  private static let stops: Set<UInt32> = [0x3A, 0xFF1A, 0x2C, 0xFF0C, 0x3002, 0x21, 0xFF01, 0x0A, 0x20]

  let formulas: [Formula]
  private let matcher: PhraseMatcher

  init(_ formulas: [Formula]) {
    self.formulas = formulas
    matcher = PhraseMatcher(formulas.map(\.phrase))
  }

  /// Reads the table of formulas: phrase, then how many characters behind it may still belong to it.
  ///
  /// - Parameters:
  ///   - table: the file's text, cells separated by tabs; the second cell may be absent.
  ///   - file: its name, for the problems.
  ///   - folding: the table that the opinions are folded with.
  /// - Throws: `Problems` with every line whose number is none.
  public init(table: String, file: String, folding: FoldingTable) throws {
    var problems: [Problem] = []
    var formulas: [Formula] = []
    for row in TabTable(table).rows {
      guard let reach = Int(row.cell(1) ?? "0"), (0...100).contains(reach), let phrase = row.cell(0) else {
        problems.append(Problem(Message("training.badFormula"), in: file, at: .line(row.line)))
        continue
      }
      formulas.append(Formula(phrase: FoldedText.scalars(of: phrase, table: folding), reach: reach))
    }
    guard problems.isEmpty else { throw Problems(problems) }
    self.init(formulas)
  }

  /// What is left of a text without its formulas, in order.
  func rest(of text: FoldedText) -> [Range<Int>] {
    let whole = 0..<text.scalars.count
    guard !formulas.isEmpty, !whole.isEmpty else { return whole.isEmpty ? [] : [whole] }
    var rest: [Range<Int>] = []
    var start = 0
    for match in matcher.longestMatches(in: text) where match.range.lowerBound >= start {
      if start < match.range.lowerBound { rest.append(start..<match.range.lowerBound) }
      start = end(of: match, in: text.scalars)
    }
    if start < whole.upperBound { rest.append(start..<whole.upperBound) }
    return rest
  }

  private func end(of match: PhraseMatcher.Match, in scalars: [UInt32]) -> Int {
    let end = match.range.upperBound
    let limit = min(scalars.count, end + formulas[match.phrase].reach)
    return (end..<max(end, limit)).first { Self.stops.contains(scalars[$0]) } ?? end
  }
}
