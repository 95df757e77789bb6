import TextModel
import UnicodeText

/// A stretch of text in lines as wide as the terminal, with `^` under the characters of some ranges.
struct MarkedLines {
  private struct Cell {
    let scalar: Unicode.Scalar
    let width: Int
    let isMarked: Bool
  }

  private static let longest = 3
  private let lines: [[Cell]]

  /// - Parameters:
  ///   - document: the text.
  ///   - context: what is shown, usually a sentence.
  ///   - marks: what is marked in it; an empty range marks the character behind it.
  ///   - width: columns, two at least.
  init(_ document: Document, context: TextRange, marks: [TextRange], width: Int) {
    var lines: [[Cell]] = [[]]
    var used = 0
    for cell in Self.cells(document, context: context, marks: marks) {
      if used + cell.width > max(2, width) {
        lines.append([])
        used = 0
      }
      lines[lines.count - 1].append(cell)
      used += cell.width
    }
    self.lines = lines
  }

  private static func cells(_ document: Document, context: TextRange, marks: [TextRange]) -> [Cell] {
    var offset = context.start
    var marks = marks.sorted()[...]
    // Behind this nothing is marked, by the marks that have begun.
    var end = 0
    var cells: [Cell] = []
    for scalar in document.text(context).unicodeScalars {
      let shown = TerminalText.printable(String(scalar)).unicodeScalars.first ?? scalar
      while let mark = marks.first, mark.start <= offset {
        end = max(end, mark.isEmpty ? mark.start + 1 : mark.end)
        marks.removeFirst()
      }
      let isMarked = offset < end
      cells.append(Cell(scalar: shown, width: columnWidth(String(shown)), isMarked: isMarked))
      offset += UTF8.width(scalar)
    }
    return cells
  }

  /// Lines of text, each followed by its line of marks when it has one. Of a long text only the marked lines.
  func rendered(_ style: TerminalStyle) -> [String] {
    lines.flatMap { line -> [String] in
      guard let last = line.lastIndex(where: \.isMarked) else {
        return lines.count > Self.longest ? [] : [Self.text(line)]
      }
      let marks = line[...last].map { String(repeating: $0.isMarked ? "^" : " ", count: $0.width) }.joined()
      return [Self.text(line), style.paint(marks, .mark)]
    }
  }

  private static func text(_ line: [Cell]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: line.map(\.scalar))
    return String(text)
  }
}
