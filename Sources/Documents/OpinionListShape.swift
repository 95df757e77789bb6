/// Whether the lines of a text look like opinions, one a line, or like the paragraphs of a speech.
///
/// Names alone do not tell, nor do short lines: a list of a few words each is taken for opinions only where its name or
/// its folder says so. Thresholds are in characters.
struct OpinionListShape {
  private static let (longestMean, longestLine) = (100, 300)
  private static let (shortMean, shortLine) = (60, 150)
  private static let fewest = 2
  /// Without a name that says so.
  private static let fewestUnnamed = 6
  /// 同志们：, 各位领导：
  private static let longestSalutation = 24

  /// Lines that hold something, in characters without the blanks around them.
  private let lines: [Substring]
  /// Whether an empty line stands below the first one, as below a title.
  private let isFirstApart: Bool

  /// - Parameters:
  ///   - text: the beginning of a text.
  ///   - isWhole: whether the text ends there; otherwise its last line may be cut and is passed over.
  init(_ text: String, isWhole: Bool) {
    let every = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(\.trimmed).drop(
      while: \.isEmpty)
    let all = every.filter { !$0.isEmpty }
    isFirstApart =
      (every.dropFirst().first?.isEmpty ?? false) && !every.dropFirst(2).dropLast().contains(where: \.isEmpty)
    lines = isWhole ? all : Array(all.dropLast())
  }

  private var mean: Int { lines.isEmpty ? 0 : lines.map(\.count).reduce(0, +) / lines.count }
  private var longest: Int { lines.map(\.count).max() ?? 0 }

  /// Headings with numbers of the first rank, salutations.
  private var speaksToSomebody: Bool {
    lines.contains { line in
      line.starts(with: "同志们") || line.starts(with: "一、") || line.starts(with: "（一）")
        || (line.last == "：" || line.last == ":") && line.count <= Self.longestSalutation
    }
  }

  /// Cells of a table that no known column heads.
  private var isTable: Bool { lines.contains { $0.contains("\t") } }

  /// A first line set apart, or without a full stop over others that have one.
  private var hasTitle: Bool {
    func ends(_ line: Substring) -> Bool { line.last.map { "。！？!?；;".contains($0) } ?? false }
    return isFirstApart || lines.count > 1 && !ends(lines[0]) && lines.dropFirst().count(where: ends) * 2 > lines.count
  }

  /// Whether it may be a list at all: short lines, though something else may stand among them.
  var mayBeList: Bool { lines.count >= Self.fewest && mean <= Self.longestMean && longest <= Self.longestLine }

  /// Whether it is a list where its name says so.
  var isList: Bool { mayBeList && !speaksToSomebody && !hasTitle && !isTable }

  /// Whether it looks so much like a list that the reader should be told.
  var isStrikinglyList: Bool {
    isList && lines.count >= Self.fewestUnnamed && mean <= Self.shortMean && longest <= Self.shortLine
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    let start = drop(while: \.isWhitespace)
    return start.prefix(start.reversed().drop(while: \.isWhitespace).count)
  }
}
