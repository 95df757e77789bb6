import TextModel

/// Names of units and channels, kept so that groups which differ stay different when their names are masked alike:
/// 王建国工作室 and 李秀英工作室 become ＊＊＊工作室（甲） and ＊＊＊工作室（乙）.
struct GroupNames: Sendable {
  /// So many are kept; a column with more names no groups.
  private static let most = 50_000
  private static let stems = Array("甲乙丙丁戊己庚辛壬癸")

  private var names: Set<String> = []

  mutating func add(_ name: String) {
    if names.count < Self.most { names.insert(Opinion.plainName(name)) }
  }

  /// What those are called that a redactor would give one name. The order is that of the names themselves, so that it
  /// does not depend on the order of the files.
  func distinguished(by redactor: Redactor) -> [String: String] {
    var alike: [String: [String]] = [:]
    for name in names { alike[redactor.redact(name), default: []].append(name) }
    var distinguished: [String: String] = [:]
    for (masked, names) in alike where names.count > 1 {
      for (index, name) in names.sorted().enumerated() { distinguished[name] = "\(masked)（\(Self.mark(index))）" }
    }
    return distinguished
  }

  private static func mark(_ index: Int) -> String {
    index < stems.count ? String(stems[index]) : String(index + 1)
  }
}
