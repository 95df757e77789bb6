import UnicodeText
import Wording

/// Text fitted into terminal columns.
enum TerminalText {
  /// Input on one line, without what a terminal would obey.
  static func printable(_ text: String) -> String { HarmlessText.shown(text) }

  /// The text with blanks behind it (or before it) up to a width; longer text stays as it is.
  static func padded(_ text: String, to width: Int, leading: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - columnWidth(text)))
    return leading ? blanks + text : text + blanks
  }

  /// The text cut to a width, an ellipsis at its end when something is gone.
  static func shortened(_ text: String, to width: Int) -> String {
    guard columnWidth(text) > width else { return text }
    var kept = String.UnicodeScalarView()
    var used = 1
    for scalar in text.unicodeScalars {
      used += columnWidth(String(scalar))
      if used > width { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }

  /// The text in lines of at most `width` columns. Chinese breaks anywhere but not before closing punctuation; a run
  /// of ASCII letters and digits that fits on a line stays whole.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in pieces(text) {
      let columns = columnWidth(piece)
      if used > 0, used + columns > width, !isClosing(piece) {
        lines.append(line.last == " " ? String(line.dropLast()) : line)
        (line, used) = ("", 0)
      }
      if used == 0, piece == " ", !lines.isEmpty { continue }
      line += piece
      used += columns
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }

  private static func isClosing(_ piece: String) -> Bool {
    piece.unicodeScalars.allSatisfy("，。、；：！？）”’》」』,.;:!?)".unicodeScalars.contains)
  }

  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var lastIsWord = false
    for scalar in text.unicodeScalars {
      // An interval such as 54–62% is one word.
      let isWord = scalar.isASCII && scalar != " " || scalar == "–"
      if isWord && lastIsWord || columnWidth(String(scalar)) == 0, !pieces.isEmpty {
        pieces[pieces.count - 1].unicodeScalars.append(scalar)
      } else {
        pieces.append(String(scalar))
      }
      lastIsWord = isWord
    }
    return pieces
  }
}
