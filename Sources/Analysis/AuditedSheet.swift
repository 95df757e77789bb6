public import Classification
public import Documents
import Privacy
import Reporting
public import TextModel
import UnicodeText
public import Wording

/// A filled audit sheet, waiting for the opinions it speaks of.
///
/// An opinion is recognised by its number and its text together, since numbers may repeat from file to file. Where the
/// sheet or the collection was masked, characters that are masked in one of them are let be. Numbers that a spreadsheet
/// has spelled otherwise are seen through when `recognise` was called before.
public struct AuditedSheet: Sendable {
  struct Key: Hashable {
    let id: String
    let text: String
  }

  /// Opinions whose numbers stand otherwise in the sheet than in the collection.
  struct Respelled {
    let count: Int
    /// The first number in the sheet and in the collection.
    let id, original: String
    /// Whether some of them were known by nothing but their text.
    let isByText: Bool
  }

  private struct Entry {
    let label: HandLabel
    let row: Int
  }

  let name: String
  private let sheet: String?
  /// Every opinion of the sheet with the place that it names, in the order of the sheet.
  private var rows: [RespelledNumbers.Row] = []
  private var placed: Set<Key> = []
  /// Rows of one number and text, where several files hold such an opinion, in their order.
  private var waiting: [Key: [Entry]] = [:]
  private var met: Set<Key> = []
  /// Every opinion of the sheet, filled in or not.
  private var drawn: Set<Key> = []
  /// Opinions by the length of their text in bytes, which masking keeps, in the order of the sheet.
  private var byLength: [Int: [Key]] = [:]
  /// The weights of all rows, filled in or not; empty where the sheet names none.
  private var weights: [Double] = []
  /// Opinions of the collection that have come.
  private var collection = 0
  /// Weights that add up to less than this share of the opinions are of another collection.
  private static let leastWeighed = 0.8
  /// Rows whose category nobody filled in.
  public var unfilled: Int { empty.count }
  private(set) var empty: [Int] = []
  /// Rows that are refused for what stands in them.
  private var refused: [Refusal: [Int]] = [:]
  /// Rows that spoke of an opinion so far.
  private(set) var used = 0
  /// Where opinions stand whose numbers the sheet spells otherwise.
  private var places: [RespelledNumbers.Place: Key] = [:]
  /// Those of them that were met.
  private(set) var respelled: Respelled?
  /// Whether most texts of the sheet are in the collection, whatever their numbers.
  private(set) var areTextsKnown = false
  /// How many of the opinions that rows spoke of the model that judges has learned from.
  private(set) var learned = 0
  private let judge: OpinionJudge
  /// What is wrong with rows that are not used, or with the whole sheet when nothing of it is.
  public private(set) var problems: [Problem] = []

  /// - Parameter judge: who judges the collection; a model may have learned from the sheet.
  /// - Throws: `Problems` with rows whose category is none of the scheme's, and missing columns; a `Problem` for the sheet
  ///   of a review queue, which is no random sample.
  public init(_ table: TableReader.Table, judge: OpinionJudge) throws {
    self.judge = judge
    (name, sheet) = (table.name, table.sheet)
    if let row = ReviewQueueSheet.firstRow(in: table) {
      throw Problem(Message("audit.isReviewQueue"), in: table.name, at: .row(row, sheet: table.sheet))
    }
    try Self.checkColumns(table)
    let column = table.column(named: ["weight", "权重"])
    let isWeighted = table.rows.contains { $0[column] != nil }
    var faults = RowFaults()
    for row in table.rows { take(row, of: table, weight: isWeighted ? Self.weight(row[column]) : 1, &faults) }
    if isWeighted { self.weights = table.rows.compactMap { Self.weight($0[column]) } }
    let refused = table.problems + faults.unknown.shortened()
    guard refused.isEmpty else { throw Problems(refused) }
    let weights = faults.unweighted.map { problem(Message("audit.badWeight", ["weight": $0[column] ?? ""]), $0.number) }
    problems = weights.shortened() + removeContradictions().shortened()
    if waiting.isEmpty, problems.isEmpty { problems = [Problem(Message("audit.noneFilled"), in: name)] }
  }

  /// Rows that cannot be used.
  private struct RowFaults {
    /// Categories that the scheme does not have.
    var unknown: [Problem] = []
    /// Rows whose weight is no number of opinions.
    var unweighted: [TableReader.Row] = []
  }

  /// - Parameter weight: for how many opinions the row stands; nil where what it says is no such number.
  private mutating func take(
    _ row: TableReader.Row, of table: TableReader.Table, weight: Double?, _ faults: inout RowFaults
  ) {
    let key = Key(id: row[table.column(.id)] ?? "", text: row[table.column(.text)] ?? "")
    draw(key, at: Self.place(of: row, in: table))
    guard let label = row[table.column(.label)] else { return empty.append(row.number) }
    guard let place = judge.scheme.place(meant: label) else {
      return faults.unknown.append(problem(judge.scheme.unknownCategory(label), row.number))
    }
    guard let weight else {
      refused[.weight, default: []].append(row.number)
      return faults.unweighted.append(row)
    }
    waiting[key, default: []].append(Entry(label: HandLabel(place, weight: weight), row: row.number))
  }

  /// Remembers an opinion of the sheet, the first time it stands there.
  private mutating func draw(_ key: Key, at place: RespelledNumbers.Place?) {
    guard drawn.insert(key).inserted else { return }
    byLength[key.text.utf8.count, default: []].append(key)
    rows.append(.init(key: key, place: place))
    if place != nil { placed.insert(key) }
  }

  private static func place(of row: TableReader.Row, in table: TableReader.Table) -> RespelledNumbers.Place? {
    guard let file = row[table.column(named: ["file"])],
      let number = row[table.column(named: ["row"])].flatMap({ Int($0) })
    else { return nil }
    return RespelledNumbers.Place(file: file, row: number)
  }

  private static func checkColumns(_ table: TableReader.Table) throws {
    let names = ["id": table.column(.id), "text": table.column(.text), "category": table.column(.label)]
    for column in ["id", "text", "category"] where names[column] == .some(nil) {
      throw CoderSheets.missing(column, table)
    }
  }

  private func isLearned(_ text: String) -> Bool {
    guard case .model(let model) = judge else { return false }
    let folded = FoldedText(Document(name: "", text: text), table: .icu)
    // 无 and 没意见 come in every collection; who would draw them anew would draw them again.
    return !EmptyAnswers.shared.holds(folded) && model.hasLearned(folded)
  }

  /// Nil for what is no number of opinions. `audit` writes four decimals, before which some spreadsheets put a comma.
  private static func weight(_ stated: String?) -> Double? {
    stated.flatMap { Double($0) ?? Double(withPoint($0)) }.flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
  }

  /// 13,7000 with a point; 1,370 may be thousands and stays.
  private static func withPoint(_ number: String) -> String {
    let parts = number.split(separator: ",", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[1].count != 3 ? parts.joined(separator: ".") : number
  }

  func problem(_ message: Message, _ row: Int) -> Problem {
    Problem(message, in: name, at: .row(row, sheet: sheet))
  }

  /// Takes out opinions that were labelled twice and not alike: nobody knows which label is meant.
  private mutating func removeContradictions() -> [Problem] {
    let contradicted = waiting.filter { entries in
      entries.value.contains { $0.label.place != entries.value[0].label.place }
    }
    for key in contradicted.keys { waiting[key] = nil }
    refused[.contradicted] = contradicted.values.flatMap { $0.map(\.row) }.sorted()
    return contradicted.values.sorted { $0[0].row < $1[0].row }.map { entries in
      let rows = entries.dropFirst().map { String($0.row) }.joined(separator: "、")
      return problem(Message("audit.contradicts", ["rows": rows]), entries[0].row)
    }
  }

  /// Looks through the collection for opinions whose numbers the sheet spells otherwise, as a spreadsheet does that saves
  /// 000005 as 5: to be called before the first of them is met, with every opinion, masked or not.
  public mutating func recognise(_ read: ((Opinion) -> Void) throws -> Void) rethrows {
    guard !waiting.isEmpty else { return }
    var numbers = RespelledNumbers(rows)
    try read { numbers.add($0) }
    places = numbers.found()
    areTextsKnown = numbers.knownTexts * 2 >= rows.count
  }

  /// What a person found an opinion to be, when it was audited; each row is met once.
  public mutating func meet(_ opinion: Opinion) -> HandLabel? {
    collection += 1
    guard let key = key(of: opinion, where: { waiting[$0]?.isEmpty == false }), let entry = waiting[key]?.first else {
      return nil
    }
    met.insert(key)
    used += 1
    if isLearned(key.text) { learned += 1 }
    if !Mask.isSame(key.id, opinion.id) {
      let isByText = !placed.contains(key)
      respelled = Respelled(
        count: (respelled?.count ?? 0) + 1, id: respelled?.id ?? key.id, original: respelled?.original ?? opinion.id,
        isByText: respelled?.isByText ?? false || isByText)
    }
    waiting[key]?.removeFirst()
    if waiting[key]?.isEmpty == true { waiting[key] = nil }
    return entry.label
  }

  /// Whether the opinion was drawn, filled in or not.
  public func holds(_ opinion: Opinion) -> Bool { key(of: opinion) { _ in true } != nil }

  /// The opinion of the sheet that this one is, masked in both, one or none.
  private func key(of opinion: Opinion, where condition: (Key) -> Bool) -> Key? {
    // A spreadsheet shows a formula's first sign behind a tab, see `JudgedOpinionTable`; readers trim it.
    let key = Key(id: opinion.id, text: opinion.text.text(opinion.text.range))
    if drawn.contains(key) { return condition(key) ? key : nil }
    let masked = byLength[key.text.utf8.count]?.first {
      condition($0) && Mask.isSame($0.id, key.id) && Mask.isSame($0.text, key.text)
    }
    return masked ?? places[.init(opinion.source)].flatMap { condition($0) ? $0 : nil }
  }

  /// The rows that are not used for one reason, ascending, once all opinions have come.
  func rowsLeft(_ refusal: Refusal) -> [Int] {
    switch refusal {
    case .weight, .contradicted: return refused[refusal] ?? []
    case .absent, .repeated:
      let left = waiting.filter { met.contains($0.key) == (refusal == .repeated) }
      return left.values.flatMap { $0.map(\.row) }.sorted()
    }
  }

  /// By how many opinions the weights fall short of the collection, where a row or more must have been taken out: the
  /// opinions that the rows stand for are all there are. Nil where nothing is short.
  var missingWeight: (sum: Int, opinions: Int)? {
    let (sum, all) = (weights.reduce(0, +), Double(collection))
    guard let least = weights.min(), sum < all - least / 2, sum >= Self.leastWeighed * all else { return nil }
    return (Int(sum.rounded()), collection)
  }

  /// The first number in the sheet.
  var firstID: String { rows.first?.key.id ?? "" }
}

extension CodingScheme {
  package func unknownCategory(_ label: String) -> Message {
    let labels = categories.map(\.label).joined(separator: "、")
    if namesSeveral(label) { return Message("scheme.severalCategories", ["label": label]) }
    return Message("scheme.noSuchCategory", ["label": label, "labels": labels])
  }
}
