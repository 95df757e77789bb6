import TextModel
import Wording

/// The beginning of an opinion, as a file of known issues keeps it behind `#`: where numbers begin anew every week, it
/// tells that an opinion is another one.
struct KeptText: Sendable, Hashable {
  private static let longest = 60

  /// As it stands in the file.
  let text: String

  /// What is kept of an opinion: one line, cut when it is long.
  init(of opinion: Document) {
    let words = opinion.text(opinion.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let shown = words.count > Self.longest ? words.prefix(Self.longest - 1) + "…" : words[...]
    text = String(String.UnicodeScalarView(shown.unicodeScalars.filter { $0.properties.generalCategory != .control }))
  }

  /// - Parameter remark: what stands behind `#`; nil when nothing does.
  init?(remark: String) {
    guard !remark.isEmpty else { return nil }
    text = remark
  }

  /// Whether an opinion is another one: it neither begins with the text nor has half of its pairs of characters. A
  /// person may have set a remark before the text; then what stands behind the last ` # ` counts too.
  func isContradicted(by opinion: Document) -> Bool {
    let said = opinion.text(opinion.range)
    let (letters, pairs) = (Self.letters(said), Self.pairs(said))
    let parts = [text] + [Self.behindLastMark(text)].compactMap(\.self)
    return parts.allSatisfy { part in
      let own = Self.pairs(part)
      return !own.isEmpty && !letters.starts(with: Self.letters(part)) && own.intersection(pairs).count * 2 < own.count
    }
  }

  /// Whether an opinion begins with it.
  func begins(_ opinion: Document) -> Bool {
    Self.letters(opinion.text(opinion.range)).starts(with: Self.letters(text))
  }

  private static func behindLastMark(_ text: String) -> String? {
    let words = text.split(separator: " ")
    return words.lastIndex(of: "#").map { words[($0 + 1)...].joined(separator: " ") }
  }

  /// Letters and digits alone: signs are changed in passing, and masked characters are signs.
  private static func letters(_ text: String) -> [UInt32] {
    text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }.map(
      \.value)
  }

  /// Distinct pairs of neighbours among the letters.
  private static func pairs(_ text: String) -> Set<UInt64> {
    let letters = letters(text)
    return Set(zip(letters, letters.dropFirst()).map { UInt64($0) << 32 | UInt64($1) })
  }
}

extension KeptText {
  /// Whether a file of known issues was written by Tingyin, whose remarks are the beginnings of opinions; what people
  /// remark in files of their own is free.
  static func areKept(in yaml: String) -> Bool {
    let first = yaml.prefix { !$0.isNewline }.drop { $0 == "\u{FEFF}" }
    return Language.allCases.contains { language in
      let head = Message("issues.file.head").text(in: language).prefix { !$0.isNewline }
      return first == "# " + head
    }
  }
}
