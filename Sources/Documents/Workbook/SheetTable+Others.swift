internal import Wording

extension SheetTable {
  /// What is to be said of the sheets of a workbook: which were read where nobody named any, and which were not, and why.
  ///
  /// - Parameters:
  ///   - tables: those that were read.
  ///   - isOnly: whether one sheet was to be read, whatever the others are.
  static func remark(on tables: [SheetTable], isOnly: Bool) -> Message? {
    guard let first = tables.first, first.choice.sheets.isEmpty || first.choice.readsSeveralSheets else { return nil }
    let (workbook, read) = (first.workbook, tables.map(\.sheet))
    let others = workbook.sheets.filter { !read.contains($0) }
    let values = [
      "sheet": read.map(\.name).joined(separator: "、"), "count": String(read.count),
      "others": (others.map(\.name) + workbook.charts).joined(separator: "、"),
    ]
    if others.isEmpty, workbook.charts.isEmpty || !first.choice.sheets.isEmpty {
      return read.count > 1 && first.choice.sheets.isEmpty ? Message("sheet.parts", values) : nil
    }
    let key = first.choice.sheets.isEmpty ? "sheet.chosen" : "sheet.severalRead"
    return Message(key, values, followedBy: first.reasons(others, isOnly: isOnly))
  }

  private func reasons(_ others: [Workbook.Sheet], isOnly: Bool) -> [Message] {
    let omissions = others.map { (name: $0.name, why: omission(of: $0, isOnly: isOnly)) }
    let chosen: [Omission] = choice.sheets.isEmpty ? [] : [.other, .unlike, .repeated]
    let groups = Omission.allCases.filter { !chosen.contains($0) }.map { why in
      (key: why.rawValue, names: omissions.filter { $0.why == why }.map(\.name))
    }
    return (groups + [(key: "chart", names: workbook.charts)]).filter { !$0.names.isEmpty }.map {
      Message("sheet.omitted.\($0.key)", ["names": $0.names.joined(separator: "、")])
    }
  }
}
