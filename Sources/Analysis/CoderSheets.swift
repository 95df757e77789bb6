public import Classification
public import Documents
import TextModel
public import Wording

/// Sheets of several coders laid side by side: who gave which opinion which category.
public struct CoderSheets: Sendable {
  /// Names of the coders: the columns' or the files'.
  public let coders: [String]
  /// Names of the categories, in code point order.
  public let categories: [String]
  /// Numbers of the opinions, in the order in which they first appear; where numbers repeat from file to file and the
  /// sheets say where each opinion stands, with the file before: `甲.csv#12`.
  public let ids: [String]
  /// The same as they stand in the sheets.
  public let numbers: [String]
  /// The codes, coders and categories by their places in the lists above.
  public let coded: CodedOpinions
  /// Opinions to which one coder gave a category and another a part of one (发展, 发展/科技创新): they are compared at the
  /// level that all give.
  public let shortened: Int
  /// Labels that were the id of a category, or of a part of one, and are compared as what they name.
  public let renamed: Int
  /// For each opinion the label that more than half of its coders gave, where that is finer than the level at which all are
  /// compared; nil elsewhere.
  public let finer: [String?]
  /// Labels that the scheme does not have; they count as none.
  public let unknown: [Problem]

  /// Opinions that bear one number and different texts; nil where none does.
  public let differing: DifferingTexts?

  /// Opinions that one coder has under one number and another under another, with the same text: 001 and 1. Nil where there
  /// are none.
  public private(set) var respelled: RespelledIDs?

  /// What else the sheets say of the opinions, for those that go on with the labels agreed on: unit, text, weight…
  public let carried: CarriedColumns

  /// One file for each coder; opinions are matched by their number. Where a sheet has a number twice, the file and row
  /// that `audit` writes, or else the text, must be the same too.
  ///
  /// - Parameter scheme: the ids of its categories count as their labels, and labels that it does not have as none; nil to
  ///   compare labels as they are written.
  /// - Throws: a `Problem` when a file lacks a column of numbers or of categories, or gives an opinion twice.
  public init(files: [TableReader.Table], scheme: CodingScheme? = nil) throws(Problem) {
    let identity = try OpinionIdentity(files)
    var columns: [[Code]] = []
    var unknown = UnknownLabels(scheme)
    for table in files {
      guard let label = table.column(.label) else { throw Self.missing("label", table) }
      columns.append(try Self.codes(table, identity, label, &unknown))
    }
    self.init(
      coders: files.map(\.name), columns, unknown, scheme, CarriedColumns(files, by: identity),
      DifferingTexts(files, by: identity))
  }

  /// One file with a column for each coder.
  ///
  /// - Parameter scheme: as for several files.
  /// - Throws: a `Problem` when a column is missing, or a number is given twice.
  public init(table: TableReader.Table, coders: [String], scheme: CodingScheme? = nil) throws(Problem) {
    let identity = try OpinionIdentity([table])
    var columns: [[Code]] = []
    var unknown = UnknownLabels(scheme)
    for coder in coders {
      guard let label = table.column(named: [coder]) else { throw Self.missing(coder, table) }
      columns.append(try Self.codes(table, identity, label, &unknown))
    }
    self.init(coders: coders, columns, unknown, scheme, CarriedColumns([table], by: identity), nil)
  }

  private typealias Code = (key: OpinionIdentity.Key, label: String?)

  private init(
    coders: [String], _ columns: [[Code]], _ unknown: UnknownLabels, _ scheme: CodingScheme?, _ carried: CarriedColumns,
    _ differing: DifferingTexts?
  ) {
    (self.coders, self.differing, self.unknown) = (coders, differing, unknown.problems)
    var place: [OpinionIdentity.Key: Int] = [:]
    var keys: [OpinionIdentity.Key] = []
    for (key, _) in columns.joined() where place[key] == nil {
      place[key] = keys.count
      keys.append(key)
    }
    let ids = keys.map(\.name)
    numbers = keys.map(\.id)
    self.carried = carried.ordered(as: keys)
    var labels = [[String?]](repeating: Array(repeating: nil, count: coders.count), count: ids.count)
    for (coder, column) in columns.enumerated() {
      for (key, label) in column { if let row = place[key] { labels[row][coder] = label } }
    }
    respelled = RespelledIDs(
      keys.map(\.id), columns.map { Set($0.map(\.key)) }, of: keys, texts: self.carried.column("text"))
    let named = labels.map { row in row.map { $0.map { Self.name($0, scheme) } } }
    renamed = zip(labels.joined(), named.joined()).count { $0 != $1 }
    let compared = named.map(Self.atCommonLevel)
    finer = zip(named, compared).map(Self.finerMajority)
    let categories = Set(compared.joined().compactMap { $0 }).sorted()
    let number = Dictionary(uniqueKeysWithValues: categories.enumerated().map { ($1, $0) })
    self.ids = ids
    self.categories = categories
    shortened = zip(named, compared).count { $0 != $1 }
    coded = CodedOpinions(
      categories: max(1, categories.count), codes: compared.map { $0.map { $0.flatMap { number[$0] } } })
  }

  /// A label as the scheme names it; itself when the scheme does not know it.
  private static func name(_ label: String, _ scheme: CodingScheme?) -> String {
    guard let scheme, let place = scheme.place(meant: label) else { return label }
    return scheme.label(of: place)
  }

  private static func codes(
    _ table: TableReader.Table, _ identity: OpinionIdentity, _ label: Int, _ unknown: inout UnknownLabels
  ) throws(Problem) -> [Code] {
    var seen: [OpinionIdentity.Key: TableReader.Row] = [:]
    var codes: [Code] = []
    for row in table.rows {
      guard let key = identity.key(of: row, in: table) else { continue }
      if let first = seen.updateValue(row, forKey: key) {
        let place = Problem.Place.row(row.number, sheet: table.sheet)
        throw Problem(repeated(key, first, row, table.column(.text)), in: table.name, at: place)
      }
      codes.append((key, unknown.known(row[label], in: row, of: table, column: label)))
    }
    return codes
  }

  /// One opinion in two rows, or two opinions of one number.
  private static func repeated(
    _ key: OpinionIdentity.Key, _ first: TableReader.Row, _ second: TableReader.Row, _ text: Int?
  ) -> Message {
    guard let own = first[text], own == second[text] else {
      return Message("agreement.repeated", ["id": key.id])
    }
    return Message("agreement.twice", ["id": key.id, "first": String(first.number), "second": String(second.number)])
  }

  /// Two categories that are one as it seems, 福利 and 福利待遇 for instance; nil where none look so.
  ///
  /// Of more than 200 categories nothing is said: those are no categories.
  public var lookalikes: (String, String)? {
    guard categories.count <= Self.mostCategories else { return nil }
    for one in categories {
      for other in categories where other != one && !other.contains("/") && !other.contains("／") {
        if other.contains(one) && one.count > 1 || other > one && Self.plain(other) == Self.plain(one) {
          return (one, other)
        }
      }
    }
    return nil
  }

  /// A scheme has fewer; more come of a column that holds something else.
  package static let mostCategories = 200

  /// A label without differences of width, case and blanks.
  private static func plain(_ label: String) -> [UInt32] { FoldedText.scalars(of: label, table: .plain) }

  /// What people call the columns that are looked for.
  private static let usual = ["id": "编号", "text": "意见", "category": "类别", "label": "类别"]

  static func missing(_ column: String, _ table: TableReader.Table) -> Problem {
    let key = usual[column] == nil ? "agreement.noCoder" : "agreement.noColumn"
    return table.problem(
      ofColumns: Message(key, ["column": column, "usual": usual[column] ?? "", "found": table.shownHeader]))
  }
}
