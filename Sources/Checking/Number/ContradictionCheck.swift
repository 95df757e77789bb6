package import TextModel
import Wording

/// Requirements of several documents that cannot both be met as they stand: 45 class hours here, 40 there. They are
/// shown side by side; which is right is for a person to say.
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
          $0.document != document && contradicts(requirement, self[$0])
            && contexts[document].mayBelong(with: contexts[$0.document])
        }
        return others.isEmpty ? nil : finding(requirement, others)
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

  /// 学时 says by itself what is measured.
  private func isRare(_ unit: String) -> Bool { NumberWords.shared.tellingUnits.contains(unit.scalarValues) }

  private func finding(_ requirement: Requirement, _ others: [Place]) -> Finding {
    let told = others.prefix(limits.related)
    let list = told.map { place in
      let other = self[place]
      let line = lines[place.document]?.position(of: other.range.start).line ?? 1
      return "\(documents[place.document].name):\(line)“\(documents[place.document].text(other.range))”"
    }
    return Finding(
      check: .number, rule: "contradiction", severity: .warning, range: requirement.range,
      message: Message("number.contradiction", ["others": list.joined(separator: "；")]),
      related: told.map { .init(file: documents[$0.document].name, range: self[$0].range) },
      details: .number(
        comparator: requirement.statement.comparator.rawValue, value: requirement.statement.value,
        unit: requirement.statement.unit, consequence: nil, date: requirement.dateRange),
      calendar: requirement.statement.calendar)
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
