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
      "sheet": read.map(\.name).joined(separator: "、"),
      "others": (others.map(\.name) + workbook.charts).joined(separator: "、"),
    ]
    let counted = values.merging(["count": String(read.count)]) { $1 }
    if others.isEmpty, workbook.charts.isEmpty || !first.choice.sheets.isEmpty {
      return read.count > 1 && first.choice.sheets.isEmpty ? Message("sheet.parts", counted) : nil
    }
    let omissions = others.map { (name: $0.name, why: first.omission(of: $0, isOnly: isOnly)) }
    let isHarmless = omissions.allSatisfy { Omission.harmless.contains($0.why) }
    let key = !first.choice.sheets.isEmpty ? "sheet.severalRead" : isHarmless ? "sheet.rest" : "sheet.chosen"
    return Message(
      key, first.choice.sheets.isEmpty ? values : counted, followedBy: first.reasons(omissions))
  }

  private func reasons(_ omissions: [(name: String, why: Omission)]) -> [Message] {
    let chosen: [Omission] = choice.sheets.isEmpty ? [] : [.other, .unlike, .repeated]
    let groups = Omission.allCases.filter { !chosen.contains($0) }.map { why in
      (key: why.rawValue, names: omissions.filter { $0.why == why }.map(\.name))
    }
    return (groups + [(key: "chart", names: workbook.charts)]).filter { !$0.names.isEmpty }.map {
      Message("sheet.omitted.\($0.key)", ["names": $0.names.joined(separator: "、")])
    }
  }
}
