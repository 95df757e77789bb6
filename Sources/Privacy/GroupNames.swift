import TextModel

/// Names of units and channels, kept so that groups which differ stay different when their names are masked alike:
/// 王建国工作室 and 李秀英工作室 become ＊＊＊工作室（甲） and ＊＊＊工作室（乙）.
struct GroupNames: Sendable {
  /// So many are kept; a column with more names no groups.
  private static let most = 50_000
  private static let stems = Array("甲乙丙丁戊己庚辛壬癸")

  /// Spellings that fold alike are one group.
  typealias Key = [UInt32]

  private let folding: FoldingTable
  private var names: [Key: String] = [:]

  init(folding: FoldingTable) { self.folding = folding }

  mutating func add(_ name: String) {
    let name = Opinion.plainName(name)
    let key = FoldedText.scalars(of: name, table: folding)
    if let other = names[key] { names[key] = min(name, other) } else if names.count < Self.most { names[key] = name }
  }

  /// What those are called that a redactor would give one name. The order is that of the names themselves, so that it
  /// does not depend on the order of the files.
  func distinguished(by redactor: Redactor) -> [Key: String] {
    let masked = names.mapValues { redactor.redact($0) }
    let alike = Dictionary(grouping: names.keys) { FoldedText.scalars(of: masked[$0] ?? "", table: folding) }
    var distinguished: [Key: String] = [:]
    for keys in alike.values where keys.count > 1 {
      let ordered = keys.sorted { names[$0] ?? "" < names[$1] ?? "" }
      for (index, key) in ordered.enumerated() { distinguished[key] = "\(masked[key] ?? "")（\(Self.mark(index))）" }
    }
    return distinguished
  }

  private static func mark(_ index: Int) -> String {
    index < stems.count ? String(stems[index]) : String(index + 1)
  }
}
