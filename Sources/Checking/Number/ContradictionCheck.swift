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

  private typealias Place = RequirementTopics.Place

  /// - Parameters:
  ///   - documents: those that were read, in their order.
  ///   - requirements: what each of them asks for.
  package init(_ documents: [Document], _ requirements: [StatedRequirements]) {
    self.documents = documents
    self.requirements = requirements.map(\.all)
    contexts = requirements.map(\.context)
    lines = zip(documents, self.requirements).map { $1.isEmpty ? nil : LineIndex($0) }
  }

  /// For each document its findings, in text order. What one document asks for twice is told at the later place.
  package func findings() -> [[Finding]] {
    var search = ContradictionSearch(requirements, contexts, limits: limits)
    let others = search.others()
    return requirements.enumerated().map { document, own in
      // The two ends of a span stand at one place and are told once.
      own.indices.compactMap { number in
        let place = Place(document: document, requirement: number)
        return others[place].map { finding(self[place], $0, in: document) }
      }.onePerPlace()
    }
  }

  private subscript(place: Place) -> Requirement { requirements[place.document][place.requirement] }

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
      let line = lines[place.document].map { $0.counted($0.position(of: range.start).line, in: documents[place.document]) } ?? 1
      return (documents[place.document].name, String(line), documents[place.document].text(range))
    }
    guard let first = list.first, others.allSatisfy({ $0.document == document }) else {
      let places = list.map { "\($0.name):\($0.line)“\($0.text)”" }
      return Message("number.contradiction", ["others": places.joined(separator: "；")])
    }
    return Message(documents[document].placed("number.contradiction.inside"), ["line": first.line, "other": first.text])
  }
}

extension Array where Element == Finding {
  /// The first at each place.
  fileprivate func onePerPlace() -> [Finding] {
    enumerated().filter { $0 == 0 || self[$0 - 1].range != $1.range }.map(\.element)
  }
}
