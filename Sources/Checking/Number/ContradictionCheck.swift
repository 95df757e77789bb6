package import TextModel
import Wording

/// Requirements of several documents that cannot both be met as they stand: 45 class hours here, 40 there. They are
/// shown side by side; which is right is for a person to say.
package struct ContradictionCheck {
  /// Share of the shorter topic's pairs of characters that both must have.
  private static let leastShare = 0.5
  private static let leastShared = 2
  /// More places than this are not told.
  private static let mostRelated = 8

  private let documents: [Document]
  private let requirements: [[Requirement]]
  private let lines: [LineIndex?]

  private struct Key: Hashable {
    let unit: String
    let direction: Requirement.Direction
  }

  private typealias Place = (document: Int, requirement: Int)

  /// - Parameters:
  ///   - documents: those that were read, in their order.
  ///   - requirements: what each of them asks for.
  package init(_ documents: [Document], _ requirements: [[Requirement]]) {
    self.documents = documents
    self.requirements = requirements
    lines = zip(documents, requirements).map { $1.isEmpty ? nil : LineIndex($0) }
  }

  /// For each document its findings, in text order. Quadratic in the requirements that share a unit.
  package func findings() -> [[Finding]] {
    var groups: [Key: [Place]] = [:]
    for (document, own) in requirements.enumerated() {
      for (number, requirement) in own.enumerated() {
        groups[Key(unit: requirement.unit, direction: requirement.direction), default: []].append((document, number))
      }
    }
    return requirements.enumerated().map { document, own in
      own.enumerated().compactMap { number, requirement in
        let group = groups[Key(unit: requirement.unit, direction: requirement.direction)] ?? []
        let others = group.filter { $0.document != document && contradicts(requirement, self[$0]) }
        return others.isEmpty ? nil : finding(requirement, others)
      }
    }
  }

  private subscript(place: Place) -> Requirement { requirements[place.document][place.requirement] }

  private func contradicts(_ left: Requirement, _ right: Requirement) -> Bool {
    guard left.value != right.value, left.subjects == right.subjects else { return false }
    let shared = left.topic.intersection(right.topic).count
    let shorter = min(left.topic.count, right.topic.count)
    return shared >= Self.leastShared && Double(shared) >= Self.leastShare * Double(shorter)
      || isRare(left.unit) && shared >= Self.leastShared
  }

  /// 学时 says by itself what is measured.
  private func isRare(_ unit: String) -> Bool { CheckTables.shared.tellingUnits.contains(unit.scalarValues) }

  private func finding(_ requirement: Requirement, _ others: [Place]) -> Finding {
    let told = others.prefix(Self.mostRelated)
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
        comparator: requirement.statement.comparator.rawValue, value: requirement.value,
        unit: requirement.statement.unit, consequence: nil))
  }
}
