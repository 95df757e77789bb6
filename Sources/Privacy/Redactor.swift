public import TextModel
import Wording

/// Masks what points to a person: phone, ID and card numbers, e-mail addresses, names of accounts, homes by their doors,
/// licence plates, names.
///
/// Every character of a value but blanks is replaced by an asterisk of the same number of bytes, so that ranges in
/// the masked text, in bytes and in scalars, hold for the original too. Masking goes by tables and check digits, not by
/// meaning: a name without a title that is in no list stays.
public struct Redactor: Sendable {
  /// A masked text and what was masked in it.
  public struct Redaction: Sendable {
    /// The text with every value but its blanks covered by asterisks; the original where there was none.
    public let document: Document
    /// In text order, without overlaps.
    public let values: [PersonalValue]
  }

  private let rules: PrivacyRules
  private let listed: [String]
  let folding: FoldingTable
  private let phrases: PrivacyPhrases
  private let numbers: NumberFinder
  private let plates: PlateFinder
  private let names: NameFinder
  private let doors: DoorFinder
  /// What groups are called whose masked names would be one.
  private var groups: [GroupNames.Key: String] = [:]

  /// - Parameters:
  ///   - rules: the tables.
  ///   - names: names to mask wherever they stand.
  ///   - folding: how spellings are compared.
  public init(_ rules: PrivacyRules, names list: [String] = [], folding: FoldingTable) {
    self.init(rules, listed: list, found: [], folding: folding)
  }

  private init(_ rules: PrivacyRules, listed: [String], found: [[UInt32]], folding: FoldingTable) {
    self.rules = rules
    self.listed = listed
    self.folding = folding
    phrases = PrivacyPhrases(rules, names: listed, found: found, folding: folding)
    numbers = NumberFinder(rules, folding: folding)
    plates = PlateFinder(rules, folding: folding)
    names = NameFinder(rules, folding: folding)
    doors = DoorFinder(rules, folding: folding)
  }

  /// The same redactor that masks some names, folded, wherever they stand and are no part of another word.
  func masking(_ names: [[UInt32]]) -> Redactor {
    names.isEmpty ? self : Redactor(rules, listed: listed, found: names, folding: folding)
  }

  /// The same redactor, which calls some units and channels otherwise than masking alone would.
  func calling(_ groups: [GroupNames.Key: String]) -> Redactor {
    var redactor = self
    redactor.groups = groups
    return redactor
  }

  /// The names that a text gives away, folded; see `FoundNames`. Linear.
  func names(in document: Document) -> [[UInt32]] {
    let text = FoldedText(document, table: folding)
    return names.telling(in: text, phrases.hits(in: text))
  }

  /// How many characters of a name, folded, are its surname; nil where it begins with none, or all of it is one.
  func surnameLength(of name: [UInt32]) -> Int? { names.surnameLength(of: name) }

  /// What points to a person in a text, in text order. Values that overlap are one, of the kind of the longest. Linear.
  public func values(in document: Document) -> [PersonalValue] {
    let text = FoldedText(document, table: folding)
    let hits = phrases.hits(in: text)
    let found =
      MailFinder.values(in: text) + numbers.values(in: text, hits) + plates.values(in: text)
      + names.values(in: text, hits) + AccountFinder.values(in: text, hits) + doors.values(in: text)
    return Self.united(found).map { PersonalValue(kind: $0.kind, range: text.original($0.range)) }
  }

  /// A text with its values masked. Linear.
  public func redact(_ document: Document) -> Redaction {
    let values = values(in: document)
    guard !values.isEmpty else { return Redaction(document: document, values: []) }
    var bytes = document.utf8
    for value in values { Mask.cover(value.range, of: &bytes) }
    let masked = Document(name: document.name, utf8: bytes, charset: document.charset, marks: document.marks)
    return Redaction(document: masked, values: values)
  }

  /// A masked text.
  public func redact(_ text: String) -> String {
    let redaction = redact(Document(name: "", text: text))
    return redaction.values.isEmpty ? text : redaction.document.text(redaction.document.range)
  }

  /// The masked name of a unit or channel. Those that differ stay different where the redactor has seen the collection
  /// (`FoundNames`).
  public func redact(group name: String) -> String {
    groups[FoldedText.scalars(of: Opinion.plainName(name), table: folding)] ?? redact(name)
  }

  /// An opinion with every field masked; where it stands remains, but for values in the worksheet's name.
  public func redact(_ opinion: Opinion) -> Opinion {
    Opinion(
      id: redact(opinion.id), text: redact(opinion.text.text(opinion.text.range)),
      unit: opinion.unit.map { redact(group: $0) }, channel: opinion.channel.map { redact(group: $0) },
      date: opinion.date.map { redact($0) },
      label: opinion.label.map { redact($0) }, secondary: opinion.secondary.map { redact($0) },
      source: redact(opinion.source))
  }

  private func redact(_ source: Opinion.Source) -> Opinion.Source {
    guard let sheet = source.sheet else { return source }
    return Opinion.Source(
      file: source.file, row: source.row, line: source.line, sheet: redact(sheet), table: source.table)
  }

  private static func united(_ found: [FoundValue]) -> [FoundValue] {
    var united: [FoundValue] = []
    var longest = 0
    for value in found.sorted(by: {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }) {
      guard let last = united.last, value.range.lowerBound < last.range.upperBound else {
        united.append(value)
        longest = value.range.count
        continue
      }
      let range = last.range.lowerBound..<max(last.range.upperBound, value.range.upperBound)
      united[united.count - 1] = FoundValue(kind: value.range.count > longest ? value.kind : last.kind, range: range)
      longest = max(longest, value.range.count)
    }
    return united
  }
}
