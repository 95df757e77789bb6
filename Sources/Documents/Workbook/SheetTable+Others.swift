internal import Wording

extension SheetTable {
  /// Which sheets are not read, and why; nil where there is one only. Reads the first rows of each.
  var others: Message? {
    let others = workbook.sheets.filter { $0 != sheet }
    let names = others.map(\.name) + workbook.charts
    guard !names.isEmpty else { return nil }
    let omissions = others.map { (name: $0.name, why: omission(of: $0)) }
    let groups = Omission.allCases.map { why in
      (key: why.rawValue, names: omissions.filter { $0.why == why }.map(\.name))
    }
    let reasons = (groups + [(key: "chart", names: workbook.charts)]).filter { !$0.names.isEmpty }.map {
      Message("sheet.omitted.\($0.key)", ["names": $0.names.joined(separator: "、")])
    }
    return Message(
      "sheet.chosen", ["sheet": sheet.name, "others": names.joined(separator: "、")], followedBy: reasons)
  }
}
