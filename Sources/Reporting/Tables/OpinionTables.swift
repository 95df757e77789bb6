import Classification

/// The figures behind the charts, as tables.
struct OpinionTables {
  let section: Report.OpinionSection
  let words: Words

  var overall: HTML {
    let counts = AuditedCounts(section.table).columns.map { column($0, isNumber: true) }
    let shares = section.table.isSmall ? [] : [column("share", isNumber: true), column("interval", isNumber: true)]
    let columns = [column("category")] + counts + shares + [column("description")]
    return DataTable(
      id: "shares", className: "figures-table", columns: columns, rows: section.table.shares.map(row), words: words,
      isCards: true
    ).html
  }

  private func row(_ share: Prevalence) -> DataTable.Row {
    let category = section.scheme.categories[share.category]
    let color = CategoryColor(scheme: section.scheme).className(share.category)
    let quoted = section.quotations.indices.contains(share.category) ? section.quotations[share.category].count : 0
    let count = words("report.back.opinion", ["count": String(quoted)])
    let link: HTML = quoted == 0 ? "" : " <a class=\"aside-link\" href=\"#quoted-\(share.category + 1)\">\(count)</a>"
    let head = DataTable.Cell("<span class=\"swatch \(color)\"></span>\(category.label)", isHead: true)
    let counts = AuditedCounts(section.table).cells(share).map { DataTable.Cell("\($0)", value: $0) }
    let figures: [DataTable.Cell] = [
      .init("\(Figures.percent(share.roundedShare))", value: Figures.fixed(share.share, decimals: 6)),
      .init("\(Figures.interval(share))", value: Figures.fixed(share.low, decimals: 6)),
    ]
    let description = DataTable.Cell("\(category.description)\(link)")
    return DataTable.Row(
      cells: [head] + counts + (section.table.isSmall ? [] : figures) + [description],
      id: "category-\(share.category + 1)")
  }

  func groups(_ dimension: ShareTable.Dimension, _ groups: [ShareTable.Group]) -> HTML {
    let heads = section.scheme.categories.map { DataTable.Column(title: $0.label, name: "group", isNumber: true) }
    let columns = [
      DataTable.Column(title: words.name(of: dimension), name: "unit"), column("opinions", isNumber: true),
    ]
    let rows = words.folded(groups).map { group in
      DataTable.Row(
        cells: [
          .init("\(words.name(of: group, in: section.table))", isHead: true),
          .init("\(words.cell(group, in: section.table))", value: String(group.opinions)),
        ] + group.shares.map { cell($0, isSmall: group.isSmall) })
    }
    return table("table-\(dimension.rawValue)", columns + heads, rows)
  }

  private func table(_ id: String, _ columns: [DataTable.Column], _ rows: [DataTable.Row]) -> HTML {
    DataTable(
      id: id, className: "figures-table", columns: columns, rows: rows, words: words, isCards: true, isWide: true
    )
    .html
  }

  private func column(_ name: String, isNumber: Bool = false) -> DataTable.Column {
    .init(title: words("report.column.\(name)"), name: name, isNumber: isNumber)
  }

  /// Groups that are too small for a share stay at the end when the column is sorted.
  private func cell(_ share: Prevalence, isSmall: Bool) -> DataTable.Cell {
    guard !isSmall else { return .init("<span class=\"interval\">\(count(share.count))</span>", value: "") }
    return .init(
      """
      <span class="share">\(Figures.percent(share.roundedShare))</span> \
      <span class="interval">\(count(share.count)) · \(Figures.interval(share))</span>
      """, value: Figures.fixed(share.share, decimals: 6))
  }

  private func count(_ count: Int) -> String { words("report.opinions.count", ["count": String(count)]) }
}
