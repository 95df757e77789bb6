public import Classification
public import Documents
public import Wording

/// Sheets of several coders laid side by side: who gave which opinion which category.
public struct CoderSheets: Sendable {
  /// Names of the coders: the columns' or the files'.
  public let coders: [String]
  /// Names of the categories, in code point order.
  public let categories: [String]
  /// Numbers of the opinions, in the order in which they first appear.
  public let ids: [String]
  /// The codes, coders and categories by their places in the lists above.
  public let coded: CodedOpinions
  /// Opinions to which one coder gave a category and another a part of one (发展, 发展/科技创新): they are compared at the
  /// level that all give.
  public let shortened: Int
  /// Labels that were the id of a category, or of a part of one, and are compared as what they name.
  public let renamed: Int

  /// One file for each coder; opinions are matched by their number.
  ///
  /// - Parameter scheme: the ids of its categories count as their labels; nil to compare labels as they are written.
  /// - Throws: a `Problem` when a file lacks a column of numbers or of categories, or gives a number twice.
  public init(files: [TableReader.Table], scheme: CodingScheme? = nil) throws(Problem) {
    var columns: [[(id: String, label: String?)]] = []
    for table in files {
      guard let id = table.column(.id) else { throw Self.missing("id", table) }
      guard let label = table.column(.label) else { throw Self.missing("label", table) }
      columns.append(try Self.codes(table, id, label))
    }
    self.init(coders: files.map(\.name), columns, scheme)
  }

  /// One file with a column for each coder.
  ///
  /// - Parameter scheme: as for several files.
  /// - Throws: a `Problem` when a column is missing, or a number is given twice.
  public init(table: TableReader.Table, coders: [String], scheme: CodingScheme? = nil) throws(Problem) {
    guard let id = table.column(.id) else { throw Self.missing("id", table) }
    var columns: [[(id: String, label: String?)]] = []
    for coder in coders {
      guard let label = table.column(named: [coder]) else { throw Self.missing(coder, table) }
      columns.append(try Self.codes(table, id, label))
    }
    self.init(coders: coders, columns, scheme)
  }

  private init(coders: [String], _ columns: [[(id: String, label: String?)]], _ scheme: CodingScheme?) {
    self.coders = coders
    var place: [String: Int] = [:]
    var ids: [String] = []
    for (id, _) in columns.joined() where place[id] == nil {
      place[id] = ids.count
      ids.append(id)
    }
    var labels = [[String?]](repeating: Array(repeating: nil, count: coders.count), count: ids.count)
    for (coder, column) in columns.enumerated() {
      for (id, label) in column { if let row = place[id] { labels[row][coder] = label } }
    }
    let named = labels.map { row in row.map { $0.map { Self.name($0, scheme) } } }
    renamed = zip(labels.joined(), named.joined()).count { $0 != $1 }
    let compared = named.map(Self.atCommonLevel)
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
    guard let scheme, let place = scheme.place(named: label) else { return label }
    return scheme.label(of: place)
  }

  /// The labels of one opinion, cut to as many levels as the shortest of them has.
  static func atCommonLevel(_ labels: [String?]) -> [String?] {
    let levels = labels.map { $0.map { $0.split { $0 == "/" || $0 == "／" } } }
    guard let least = levels.compactMap({ $0?.count }).min(), least > 0 else { return labels }
    return zip(labels, levels).map { label, levels in
      levels.map { $0.count == least ? label : $0.prefix(least).joined(separator: "/") } ?? nil
    }
  }

  private static func codes(
    _ table: TableReader.Table, _ id: Int, _ label: Int
  ) throws(Problem) -> [(id: String, label: String?)] {
    var seen: Set<String> = []
    var codes: [(id: String, label: String?)] = []
    for row in table.rows {
      guard let number = row[id] else { continue }
      guard seen.insert(number).inserted else {
        throw Problem(Message("agreement.repeated", ["id": number]), in: table.name, at: .row(row.number, sheet: table.sheet))
      }
      codes.append((number, row[label]))
    }
    return codes
  }

  private static func missing(_ column: String, _ table: TableReader.Table) -> Problem {
    let found = table.header.joined(separator: "、")
    return Problem(Message("agreement.noColumn", ["column": column, "found": found]), in: table.name)
  }
}
