import Documents
import Privacy
import TextModel
import UnicodeText

/// Opinions of one number that coders' sheets give with different texts: nobody knows whether they are the same.
public struct DifferingTexts: Sendable, Hashable {
  /// How many there are.
  public let count: Int
  /// How many stand with a text in several sheets.
  public let compared: Int
  /// The first of them.
  public let id: String
  /// Its text in one sheet.
  public let one: String
  /// Its text in another.
  public let other: String

  /// Nil where no text differs: blanks, signs, width and script do not count, nor what is masked in one of them.
  init?(_ tables: [TableReader.Table], by identity: OpinionIdentity) {
    var texts: [OpinionIdentity.Key: String] = [:]
    var (compared, differing): (Set<OpinionIdentity.Key>, [OpinionIdentity.Key: String]) = ([], [:])
    var first: OpinionIdentity.Key?
    for table in tables {
      guard let column = table.column(.text) else { continue }
      for row in table.rows {
        guard let key = identity.key(of: row, in: table), let text = row[column] else { continue }
        guard let before = texts[key] else {
          texts[key] = text
          continue
        }
        compared.insert(key)
        guard differing[key] == nil, !Self.areAlike(before, text) else { continue }
        differing[key] = text
        first = first ?? key
      }
    }
    guard let first, let one = texts[first], let other = differing[first] else { return nil }
    (count, self.compared, id, self.one, self.other) = (differing.count, compared.count, first.name, one, other)
  }

  /// One that was shortened or added to is the same still.
  private static func areAlike(_ one: String, _ other: String) -> Bool {
    if Mask.isSame(one, other) { return true }
    let (one, other) = (letters(one), letters(other))
    return one.starts(with: other) && !other.isEmpty || other.starts(with: one) && !one.isEmpty
  }

  private static func letters(_ text: String) -> [UInt32] {
    FoldedText.scalars(of: text, table: .icu).filter { Unicode.Scalar($0)?.properties.isAlphabetic ?? false }
  }
}
