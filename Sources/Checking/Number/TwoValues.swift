import TextModel
import Wording

/// One thing with two values in sentences apart: 全县有高层住宅86栋 … 68栋高层住宅. Which is right is for a person to say.
///
/// Only where the name is the same, and where a slip of the pen, a name that has one value (率, 标准) or a limit makes it
/// unlikely that two things are meant.
struct TwoValues: Sendable {
  /// A name that has more figures than these belongs to a list.
  private static let mostMentions = 4
  /// Two plans for one thing do not differ by more.
  private static let farthestPlans = 1.5

  private let text: SourceText

  init(_ text: SourceText) { self.text = text }

  /// In text order. Linear in the text.
  func findings() -> [Finding] {
    var groups: [NamedFigure.Key: [NamedFigure]] = [:]
    for figure in NamedFigureReader(text).figures() { groups[figure.key, default: []].append(figure) }
    gatherRooms(in: &groups)
    return groups.values.compactMap { group -> Finding? in
      guard group.count > 1, group.count <= Self.mostMentions, Set(group.map(\.value)).count == 2,
        let other = group.dropFirst().first(where: { $0.value != group[0].value }), areOne(group[0], other)
      else { return nil }
      return finding(other, group[0])
    }.sorted(by: Finding.inTextOrder)
  }

  /// 机关三楼会议室 and 三楼会议室 are one room: the figures of the longer name go to the shorter, if it is the only one that goes on so.
  private func gatherRooms(in groups: inout [NamedFigure.Key: [NamedFigure]]) {
    let rooms = groups.keys.filter { $0.kind == .thing && $0.bound == nil && FigureNames.isSingle($0.name) }
    var longer: [NamedFigure.Key: [NamedFigure.Key]] = [:]
    for room in rooms {
      for length in 3..<max(3, room.name.count) {
        let short = NamedFigure.Key(name: room.name.suffix(length), unit: room.unit, kind: .thing, bound: nil)
        if groups[short] != nil { longer[short, default: []].append(room) }
      }
    }
    for (short, names) in longer where names.count == 1 {
      groups[short] = ((groups[short] ?? []) + (groups[names[0]] ?? [])).sorted {
        $0.range.lowerBound < $1.range.lowerBound
      }
    }
  }

  private func areOne(_ first: NamedFigure, _ second: NamedFigure) -> Bool {
    guard first.sentence != second.sentence else { return false }
    let isSlip = first.isSlip(of: second)
    let sameTime =
      first.key.kind == .plan || first.times == second.times || !first.times.isDisjoint(with: second.times)
      || isSlip && (first.times.isEmpty || second.times.isEmpty)
    let samePlace = first.places.isEmpty || second.places.isEmpty || !first.places.isDisjoint(with: second.places)
    guard sameTime, samePlace else { return false }
    switch first.key.kind {
    case .thing: return isSlip && first.key.bound == nil || hasOneValue(first.key.name)
    case .plan:
      return max(first.value, second.value) <= min(first.value, second.value) * Self.farthestPlans
    case .each:
      return isSlip && first.digits.count > 2
        || first.key.bound == .least && isStudy(first.key) && studies(first) == studies(second)
    }
  }

  private func hasOneValue(_ name: [UInt32]) -> Bool {
    Words.fixed.contains { name.count > $0.count + 1 && name.suffix($0.count).elementsEqual($0) }
  }

  private func isStudy(_ key: NamedFigure.Key) -> Bool { ["学时", "课时"].contains(key.unit) && key.name.count > 2 }

  private func studies(_ figure: NamedFigure) -> Set<Int> {
    Set(Words.studies.indices.filter { text.first(of: [Words.studies[$0]], in: figure.sentence) != nil })
  }

  private func finding(_ later: NamedFigure, _ earlier: NamedFigure) -> Finding {
    let range = text.range(earlier.range)
    let line = text.countedLine(of: earlier.range.lowerBound)
    return Finding(
      check: .number, rule: "two-values",
      severity: later.isSlip(of: earlier) && later.digits.count > 2 ? .warning : .suggestion,
      range: text.range(later.range),
      message: Message(
        text.document.placed("number.two-values"),
        [
          "name": String(scalars: later.key.name), "line": String(line), "other": text.text(earlier.range),
          "text": text.text(later.range),
        ]),
      related: [.init(file: text.document.name, range: range)],
      details: .number(comparator: "=", value: later.value, unit: later.key.unit, consequence: nil))
  }
}

private enum Words {
  /// 集中, 网络: kinds of study, each with hours of its own.
  static let studies = WordTables.arithmetic.phrases("name-study")
  /// 率, 标准: what has one value.
  static let fixed = WordTables.arithmetic.longestFirst("name-fixed")
}
