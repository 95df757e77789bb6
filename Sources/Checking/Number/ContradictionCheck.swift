package import TextModel
import Wording

/// Requirements that cannot both be met as they stand: 45 class hours here, 40 there, in several documents or in one.
/// They are shown side by side; which is right is for a person to say.
package struct ContradictionCheck {
  private let limits = ContradictionLimits.usual
  private let documents: [Document]
  private let requirements: [[Requirement]]
  private let contexts: [DocumentContext]
  private let lines: [LineIndex?]

  private struct Key: Hashable {
    let unit: String
    let direction: Requirement.Direction
    let isThreshold: Bool

    init(_ requirement: Requirement, direction: Requirement.Direction? = nil) {
      (unit, self.direction) = (requirement.unit, direction ?? requirement.direction)
      isThreshold = requirement.isThreshold
    }
  }

  private typealias Place = (document: Int, requirement: Int)

  /// - Parameters:
  ///   - documents: those that were read, in their order.
  ///   - requirements: what each of them asks for.
  package init(_ documents: [Document], _ requirements: [StatedRequirements]) {
    self.documents = documents
    self.requirements = requirements.map(\.all)
    contexts = requirements.map(\.context)
    lines = zip(documents, self.requirements).map { $1.isEmpty ? nil : LineIndex($0) }
  }

  /// For each document its findings, in text order. Quadratic in the requirements that share a unit.
  package func findings() -> [[Finding]] {
    var groups: [Key: [Place]] = [:]
    for (document, own) in requirements.enumerated() {
      for (number, requirement) in own.enumerated() {
        groups[Key(requirement), default: []].append((document, number))
      }
    }
    return requirements.enumerated().map { document, own in
      own.enumerated().compactMap { number, requirement in
        // The two ends of a span stand at one place and are told once.
        let group = (groups[Key(requirement)] ?? []) + (groups[Key(requirement, direction: requirement.opposite)] ?? [])
        let others = group.filter {
          $0.document == document
            ? $0.requirement < number && contradictsInside(self[$0], requirement)
            : contradicts(requirement, self[$0]) && contexts[document].mayBelong(with: contexts[$0.document])
              && !isSaid(requirement, by: $0.document, in: group) && !isSaid(self[$0], by: document, in: group)
        }
        return others.isEmpty ? nil : finding(requirement, others, in: document)
      }.onePerPlace()
    }
  }

  private subscript(place: Place) -> Requirement { requirements[place.document][place.requirement] }

  private func contradicts(_ left: Requirement, _ right: Requirement) -> Bool {
    guard left.excludes(right), left.subjects == right.subjects, left.name == right.name,
      left.years.isEmpty || right.years.isEmpty || left.years == right.years
    else { return false }
    let shared = left.topic.intersection(right.topic).count
    let shorter = min(left.topic.count, right.topic.count)
    if left.isDate { return shared >= limits.sharedOfDates && Double(shared) >= limits.shareOfDates * Double(shorter) }
    // 学习不少于45个学时 against 不超过40个学时: the unit and a topic that is the same say enough, however short it is.
    if isRare(left.unit), left.direction != right.direction, shared > 0, left.topic == right.topic { return true }
    let isStrict = left.unit == "%" && left.name == nil || left.direction != right.direction
    let share = isStrict ? limits.shareOfNameless : limits.share
    return shared >= limits.shared && (Double(shared) >= share * Double(shorter) || isRare(left.unit) && !isStrict)
  }

  /// Whether a document asks for the same too, as another version of one draft does: what else it asks for is of another thing.
  private func isSaid(_ requirement: Requirement, by document: Int, in group: [Place]) -> Bool {
    group.contains { place in
      guard place.document == document, case let other = self[place], other.direction == requirement.direction,
        other.value == requirement.value, other.subjects == requirement.subjects, other.name == requirement.name
      else { return false }
      let shared = other.topic.intersection(requirement.topic).count
      return shared > 0 && Double(shared) >= limits.share * Double(min(other.topic.count, requirement.topic.count))
    }
  }

  /// The same within one document, where two limits mostly belong to two things: only where the words around them are
  /// the same, and nothing sets the two sentences apart. The later of the two is told.
  private func contradictsInside(_ earlier: Requirement, _ later: Requirement) -> Bool {
    let (here, there) = (earlier.surroundings, later.surroundings)
    guard here.sentence != there.sentence, !here.isSpecial, !there.isSpecial, here.subjects == there.subjects,
      contradicts(earlier, later)
    else { return false }
    let (left, right) = (matter(of: earlier), matter(of: later))
    let shared = left.intersection(right).count
    let besides = left.count + right.count - 2 * shared
    guard besides <= limits.besidesInside else { return false }
    if earlier.isDate { return shared >= limits.sharedOfDates }
    let isShareElsewhere = earlier.unit == "%" && here.item != there.item
    let least = isShareElsewhere ? limits.sharedInsideOfShares : limits.sharedInside
    return shared >= least || isRare(earlier.unit) && shared > 0 && besides == 0
  }

  /// The topic without what only asks for it: 要, 应.
  private func matter(of requirement: Requirement) -> Set<UInt64> {
    let modals = Words.modals
    return requirement.topic.filter { pair in
      !modals.contains(UInt32(truncatingIfNeeded: pair >> 32)) && !modals.contains(UInt32(truncatingIfNeeded: pair))
    }
  }

  /// 学时 says by itself what is measured.
  private func isRare(_ unit: String) -> Bool { Words.tellingUnits.contains(unit.scalarValues) }

  private func finding(_ requirement: Requirement, _ others: [Place], in document: Int) -> Finding {
    let told = others.prefix(limits.related)
    return Finding(
      check: .number, rule: "contradiction", severity: .warning, range: requirement.range,
      message: message(Array(told), in: document),
      related: told.map { .init(file: documents[$0.document].name, range: self[$0].range) },
      details: .number(
        comparator: requirement.statement.comparator.rawValue, value: requirement.statement.value,
        unit: requirement.statement.unit, consequence: nil, date: requirement.dateRange),
      calendar: requirement.statement.calendar)
  }

  private func message(_ others: [Place], in document: Int) -> Message {
    let list = others.map { place -> (name: String, line: String, text: String) in
      let range = self[place].range
      let line = lines[place.document]?.position(of: range.start).line ?? 1
      return (documents[place.document].name, String(line), documents[place.document].text(range))
    }
    guard let first = list.first, others.allSatisfy({ $0.document == document }) else {
      let places = list.map { "\($0.name):\($0.line)“\($0.text)”" }
      return Message("number.contradiction", ["others": places.joined(separator: "；")])
    }
    return Message("number.contradiction.inside", ["line": first.line, "other": first.text])
  }
}

extension Requirement {
  fileprivate var opposite: Direction { direction == .atLeast ? .atMost : .atLeast }

  /// Whether not both can hold as they stand: two other limits, or at least more than the other allows.
  fileprivate func excludes(_ other: Requirement) -> Bool {
    if direction == other.direction { return value != other.value }
    return direction == .atLeast ? value > other.value : other.value > value
  }
}

extension Array where Element == Finding {
  /// The first at each place.
  fileprivate func onePerPlace() -> [Finding] {
    enumerated().filter { $0 == 0 || self[$0 - 1].range != $1.range }.map(\.element)
  }
}

private enum Words {
  /// 学时: what such units count needs no other words.
  static let tellingUnits = WordTables.numbers.phrases("telling-unit")
  /// 要, 应: pairs with one of these say nothing of what is measured.
  static let modals = WordTables.numbers.scalars("modal")
}
