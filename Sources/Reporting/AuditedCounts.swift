import Classification

/// How many opinions were judged to be of something and how many were found to be by hand: two numbers that are never
/// shown in one column. Without an audit there is only the first.
struct AuditedCounts {
  /// Whether anything was checked by hand.
  let isAudited: Bool
  private let table: ShareTable

  init(_ table: ShareTable) { (isAudited, self.table) = (table.audited > 0, table) }

  /// Keys of the columns, `report.column.…`.
  var columns: [String] { isAudited ? ["judged", "audited"] : ["count"] }

  /// What stands above two counts side by side.
  static func titles(_ words: Words) -> [String] { ["judged", "audited"].map { words("report.column.\($0)") } }

  /// A cell for each column; a dash where the labels do not go that far.
  func cells(_ count: Int, audited: Int?) -> [String] {
    isAudited ? [String(count), audited.map(String.init) ?? "—"] : [String(count)]
  }

  /// For a share of the table, of which nothing was found where nothing was checked.
  func cells(_ share: Prevalence) -> [String] { cells(share.count, audited: share.audited ?? 0) }

  func workbookCells(_ count: Int, audited: Int?) -> [WorkbookWriter.Cell] {
    let found: WorkbookWriter.Cell = audited.map { .count($0) } ?? .empty
    return isAudited ? [.count(count), found] : [.count(count)]
  }

  /// What the columns mean; nil where there is one only.
  func legend(_ words: Words) -> String? {
    isAudited
      ? words(
        "report.opinions.countsMeaning",
        [
          "judged": words("report.column.judged"), "audited": words("report.column.audited"),
          "count": String(table.audited),
        ]) : nil
  }
}

extension ShareTable {
  /// The methods of the shares that are shown, each once.
  ///
  /// - Parameter hasGroups: whether those of units, channels and months are shown too.
  func methods(hasGroups: Bool = true) -> [Prevalence.Method] {
    let all = shares + (hasGroups ? groups.flatMap(\.groups).filter { !$0.isSmall }.flatMap(\.shares) : [])
    var methods: [Prevalence.Method] = []
    for share in all where !methods.contains(share.method) { methods.append(share.method) }
    return methods
  }
}

extension Words {
  /// How many opinions speak of several categories, and of which beside their own; nil where none does.
  func further(_ table: ShareTable, _ scheme: CodingScheme) -> String? {
    guard let further = table.further, further.several > 0 else { return nil }
    let named = further.counts.indices.filter { further.counts[$0] > 0 }.map { category in
      self(
        "report.opinions.furtherOf",
        ["label": scheme.categories[category].label, "count": String(further.counts[category])])
    }
    return self(
      "report.opinions.further", ["count": String(further.several), "list": joined(named, by: .pause)])
  }

  /// `500 条`; `500 条，其中抽查 100 条`.
  func opinions(_ count: Int, audited: Int) -> String {
    audited > 0
      ? self("report.opinions.countAudited", ["count": String(count), "audited": String(audited)])
      : self("report.opinions.count", ["count": String(count)])
  }

  /// The number of a group for a narrow cell: `45`; `45（抽查 12）` in a table with an audit.
  func cell(_ group: ShareTable.Group, in table: ShareTable) -> String {
    table.audited > 0
      ? self("report.opinions.cellAudited", ["count": String(group.opinions), "audited": String(group.audited)])
      : String(group.opinions)
  }

  /// The unit, channel or month, with how its shares were found where it is not how the overall ones were.
  func name(of group: ShareTable.Group, in table: ShareTable) -> String {
    let name = group.value ?? self("report.unnamed")
    let own = note(of: group, in: table)
    return own.map { bracketed(name, $0) } ?? name
  }

  /// How the shares of a group were found, where it is not how the overall ones were.
  func note(of group: ShareTable.Group, in table: ShareTable) -> String? {
    let overall = table.methods(hasGroups: false)
    let own = ShareTable(opinions: group.opinions, shares: group.shares, groups: []).methods()
    guard !group.isSmall, Set(own) != Set(overall) else { return nil }
    return joined(own.map { name(of: $0) }, by: .semicolon)
  }

  /// Whether the opinions are all there are, in a sentence.
  func name(of collection: PredictionPoweredEstimator.Collection) -> String {
    self("report.collection.\(collection.rawValue)")
  }
}
