package import TextModel
import Wording

/// Requirements that cannot both be met as they stand: 45 class hours here, 40 there, in several documents or in one.
/// They are shown side by side; which is right is for a person to say.
package struct ContradictionCheck {
  private let limits = ContradictionLimits.usual
  private let documents: [Document]
  private let requirements: [[Requirement]]
  private let laidDown: [ProvisionSearch.Document]
  private let contexts: [DocumentContext]
  private let lines: [LineIndex?]

  private typealias Place = RequirementTopics.Place

  /// - Parameters:
  ///   - documents: those that were read, in their order.
  ///   - requirements: what each of them asks for.
  package init(_ documents: [Document], _ requirements: [StatedRequirements]) {
    self.documents = documents
    self.requirements = requirements.map(\.all)
    laidDown = requirements.map { .init(provisions: $0.provisions, words: $0.words) }
    contexts = requirements.map(\.context)
    lines = zip(documents, requirements).map { $1.all.isEmpty && $1.provisions.isEmpty ? nil : LineIndex($0) }
  }

  /// For each document its findings, in text order. What one document asks for twice is told at the later place.
  package func findings() -> [[Finding]] {
    var search = ContradictionSearch(requirements, contexts, limits: limits)
    let others = search.others()
    let stated = requirements.enumerated().map { document, own in
      // The two ends of a span stand at one place and are told once.
      own.indices.compactMap { number in
        let place = Place(document: document, requirement: number)
        return others[place].map { finding(self[place], $0, in: document) }
      }.onePerPlace()
    }
    return zip(stated, inOtherWords(besides: stated)).map { ($0 + $1).sorted(by: Finding.inTextOrder) }
  }

  /// What two documents lay down for one matter in differing words, without what is told already.
  private func inOtherWords(besides told: [[Finding]]) -> [[Finding]] {
    var others: [[Int: [(document: Int, provision: Int)]]] = documents.map { _ in [:] }
    let search = ProvisionSearch(limits: limits)
    for left in documents.indices {
      for right in documents.indices.dropFirst(left + 1) {
        let found = search.contradictions(laidDown[left], laidDown[right])
        guard !found.isEmpty, contexts[left].mayBelong(with: contexts[right]) else { continue }
        for pair in found {
          others[left][pair.left, default: []].append((right, pair.right))
          others[right][pair.right, default: []].append((left, pair.left))
        }
      }
    }
    return documents.indices.map { document in
      others[document].sorted { $0.key < $1.key }.compactMap { number, places in
        let own = laidDown[document].provisions[number]
        return told[document].contains { $0.range.overlaps(own.range) } ? nil : finding(own, places)
      }
    }
  }

  private func finding(_ own: Provision, _ others: [(document: Int, provision: Int)]) -> Finding {
    let places = others.prefix(limits.related).map {
      (document: $0.document, range: laidDown[$0.document].provisions[$0.provision].range)
    }
    let comparator: NumberStatement.Comparator =
      own.bound == .atLeast ? .atLeast : own.bound == .atMost ? .atMost : .exactly
    return Finding(
      check: .number, rule: "contradiction", severity: .warning, range: own.range,
      message: Message(
        "number.contradiction", ["others": places.map { shown($0.range, in: $0.document) }.joined(separator: "；")]),
      related: places.map { .init(file: documents[$0.document].name, range: $0.range) },
      details: .number(
        comparator: comparator.rawValue, value: own.quantity.value, unit: own.quantity.unit, consequence: nil,
        date: own.quantity.isDate ? own.range : nil))
  }

  /// 讲话.txt:12“45学时”
  private func shown(_ range: TextRange, in document: Int) -> String {
    "\(documents[document].name):\(line(of: range, in: document))“\(documents[document].text(range))”"
  }

  private func line(of range: TextRange, in document: Int) -> Int {
    lines[document].map { $0.counted($0.position(of: range.start).line, in: documents[document]) } ?? 1
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
    guard let first = others.first, others.allSatisfy({ $0.document == document }) else {
      return Message(
        "number.contradiction", ["others": others.map { shown(self[$0].range, in: $0.document) }.joined(separator: "；")]
      )
    }
    let range = self[first].range
    return Message(
      documents[document].placed("number.contradiction.inside"),
      ["line": String(line(of: range, in: document)), "other": documents[document].text(range)])
  }
}

extension Array where Element == Finding {
  /// The first at each place.
  fileprivate func onePerPlace() -> [Finding] {
    enumerated().filter { $0 == 0 || self[$0 - 1].range != $1.range }.map(\.element)
  }
}
