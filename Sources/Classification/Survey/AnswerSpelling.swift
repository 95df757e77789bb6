import DataFiles
import TextModel

/// The spellings of an answer: people and questionnaires write 满意 as 满意。, A、满意, 滿意 and 满意（5分）.
enum AnswerSpelling {
  /// Marks with which people end an answer.
  private static let endMarks = Set("。．.！!；;，,、…～~".unicodeScalars)
  /// Marks between the letter or number of an option and its text.
  private static let optionMarks = Set("、.,:)-_ ".unicodeScalars)

  /// An answer without differences of width, case and traditional characters.
  static func key(_ text: String) -> String { string(FoldedText.scalars(of: text, table: .plain)) }

  /// What an answer may mean, the plainest reading first: as written, without marks at its end, then without the letter of
  /// its option, then without what stands in brackets behind it. Folded.
  static func forms(of text: String) -> [String] {
    let written = key(text)
    let ended = key(withoutEndMarks(text))
    let bare = withoutOption(ended)
    return [written, ended, bare, withoutBracket(ended), withoutBracket(bare)].reduce(into: []) { forms, form in
      if !form.isEmpty, !forms.contains(form) { forms.append(form) }
    }
  }

  /// The text without the white space around it.
  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  private static func withoutEndMarks(_ text: String) -> String {
    var scalars = text.unicodeScalars
    while let last = scalars.last, endMarks.contains(last) || last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  /// 满意 of a、满意, (1)满意, 2.满意 and ①满意; the text itself where nothing is left.
  private static func withoutOption(_ folded: String) -> String {
    let scalars = Array(folded.unicodeScalars)
    var place = scalars.first == "(" ? 1 : 0
    let start = place
    if place < scalars.count, isLetter(scalars[place]) {
      place += 1
    } else {
      while place < scalars.count, place < start + 2, isDigit(scalars[place]) { place += 1 }
    }
    guard place > start else { return folded }
    while place < scalars.count, optionMarks.contains(scalars[place]) || scalars[place] == "、" { place += 1 }
    return place < scalars.count ? String(String.UnicodeScalarView(scalars[place...])) : folded
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."h").contains(scalar) || (0x2460...0x2473).contains(scalar.value)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func withoutBracket(_ folded: String) -> String {
    guard folded.hasSuffix(")"), let open = folded.lastIndex(of: "("), open > folded.startIndex else { return folded }
    return String(folded[..<open])
  }

  private static func string(_ scalars: [UInt32]) -> String {
    String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }
}

/// What counts as an abstention or as no answer where rules do not say so: the table `answers.tsv`.
enum UsualAnswers {
  static let abstentions = list("abstain")
  static let blanks = list("blank")

  private static func list(_ role: String) -> [String] {
    TabTable(String(decoding: PackageResources.answers_tsv, as: UTF8.self)).rows
      .filter { $0.cell(0) == role }.compactMap { $0.cell(1) }
  }
}
