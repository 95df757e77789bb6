internal import Wording

extension SheetTable {
  /// Which sheets are not read, and why; nil where there is one only. Reads the first rows of each.
  var others: Message? {
    let others = workbook.sheets.filter { $0 != sheet }
    let names = others.map(\.name) + workbook.charts
    guard !names.isEmpty else { return nil }
    return Message(
      "sheet.chosen", ["sheet": sheet.name, "others": names.joined(separator: "、")], followedBy: reasons(others))
  }

  /// Which sheets were not among several that were read, and why; nil where all were.
  static func leftOut(of tables: [SheetTable]) -> Message? {
    guard let first = tables.first else { return nil }
    let read = tables.map(\.sheet)
    let others = first.workbook.sheets.filter { !read.contains($0) }
    guard !others.isEmpty else { return nil }
    func names(_ sheets: [Workbook.Sheet]) -> String { sheets.map(\.name).joined(separator: "、") }
    return Message(
      "sheet.severalRead", ["count": String(read.count), "sheets": names(read), "others": names(others)],
      followedBy: first.reasons(others))
  }

  private func reasons(_ others: [Workbook.Sheet]) -> [Message] {
    let omissions = others.map { (name: $0.name, why: omission(of: $0)) }
    let groups = Omission.allCases.filter { $0 != .other || choice.sheets.isEmpty }.map { why in
      (key: why.rawValue, names: omissions.filter { $0.why == why }.map(\.name))
    }
    return (groups + [(key: "chart", names: workbook.charts)]).filter { !$0.names.isEmpty }.map {
      Message("sheet.omitted.\($0.key)", ["names": $0.names.joined(separator: "、")])
    }
  }
}
