import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct ContradictionSearchTests {
  private static let texts: UInt64 = 300
  private static let topics = [
    "每人读书", "每周清淤", "巡堤带班", "用水户满意率", "清淤方案", "领导干部读书", "特殊情况下每人读书", "今年每人读书", "三队巡堤带班", "渠工要读书",
  ]
  private static let limits = ["不少于", "不低于", "不超过"]
  private static let values = ["30学时", "45学时", "3次", "5次", "80%", "90%"]
  private static let dates = ["务必于3月5日前报水站", "6月7日前交水站", "要在月底前报水站", "26日之前交"]
  private static let ends = ["，", "。", "；", "。\n", "。\n一、", "的要补课。"]

  private func text(_ random: inout RepeatableGenerator) -> String {
    func one(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }
    return (0..<Int.random(in: 3...14, using: &random)).map { _ in
      one(Self.topics)
        + (Int.random(in: 0..<4, using: &random) == 0 ? one(Self.dates) : one(Self.limits) + one(Self.values))
        + one(Self.ends)
    }.joined()
  }

  /// Each requirement held against each other finds the same.
  @Test func theSearchAgreesWithItsSlowTwin() {
    var found = 0
    for seed in 0..<Self.texts {
      var random = RepeatableGenerator(seed: seed)
      let documents = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        TokenizedDocument(plain: Document(name: "t", text: text(&random)))
      }
      let stated = documents.map { RequirementReader($0).requirements() }
      let slow = SlowContradictions(requirements: stated.map(\.all), contexts: stated.map(\.context), limits: .usual)
      var search = ContradictionSearch(stated.map(\.all), stated.map(\.context), limits: .usual)
      let others = search.others()
      for (document, own) in stated.enumerated() {
        for number in own.all.indices {
          let place = RequirementTopics.Place(document: document, requirement: number)
          let expected = slow.others(of: place)
          #expect(others[place] ?? [] == expected, "\(seed): \(documents.map(\.document.utf8.count))")
          found += expected.count
        }
      }
    }
    #expect(found > 300)
  }
}

/// What `ContradictionSearch` finds, written down as it is said: every pair is looked at.
private struct SlowContradictions {
  typealias Place = RequirementTopics.Place

  let requirements: [[Requirement]]
  let contexts: [DocumentContext]
  let limits: ContradictionLimits

  func others(of place: Place) -> [Place] {
    let own = requirements[place.document][place.requirement]
    let all = requirements.indices.flatMap { document in
      requirements[document].indices.map { Place(document: document, requirement: $0) }
    }
    let group = all.filter {
      let other = self[$0]
      return other.unit == own.unit && other.isThreshold == own.isThreshold
    }
    return [own.direction, own.direction.opposite].flatMap { direction in
      group.filter { self[$0].direction == direction && excludes(own, self[$0]) && isTold($0, beside: place, group) }
        .prefix(limits.related)
    }
  }

  private subscript(place: Place) -> Requirement { requirements[place.document][place.requirement] }

  private func isTold(_ other: Place, beside place: Place, _ group: [Place]) -> Bool {
    let (own, theirs) = (self[place], self[other])
    guard own.subjects == theirs.subjects, own.name == theirs.name else { return false }
    guard other.document == place.document else {
      return areOfOne(own, theirs) && contexts[place.document].mayBelong(with: contexts[other.document])
        && !isSaid(own, by: other.document, group) && !isSaid(theirs, by: place.document, group)
    }
    let (here, there) = (own.surroundings, theirs.surroundings)
    guard other.requirement < place.requirement, here.sentence != there.sentence, !here.isSpecial, !there.isSpecial,
      here.subjects == there.subjects
    else { return false }
    if own.paper != nil, own.paper == theirs.paper, own.direction == theirs.direction,
      !own.topic.isDisjoint(with: theirs.topic)
    {
      return true
    }
    guard areOfOne(own, theirs) else { return false }
    let (left, right) = (matter(own), matter(theirs))
    let (shared, besides) = (left.intersection(right).count, left.symmetricDifference(right).count)
    guard besides <= limits.besidesInside else { return false }
    if own.isDate { return shared >= limits.sharedOfDates }
    let least = own.unit == "%" && here.item != there.item ? limits.sharedInsideOfShares : limits.sharedInside
    let isSame = own.unit != "%" && own.topic == theirs.topic && own.topic.count >= limits.sharedInside
    return shared >= least || own.unit == "学时" && shared > 0 && besides == 0
      || isSame && besides == 0 && shared >= limits.shared
  }

  private func excludes(_ own: Requirement, _ other: Requirement) -> Bool {
    if own.direction == other.direction { return own.value != other.value }
    return own.direction == .atLeast ? own.value > other.value : other.value > own.value
  }

  private func areOfOne(_ left: Requirement, _ right: Requirement) -> Bool {
    guard left.years.isEmpty || right.years.isEmpty || left.years == right.years else { return false }
    let (shared, shorter) = (left.topic.intersection(right.topic).count, min(left.topic.count, right.topic.count))
    if left.isDate { return shared >= limits.sharedOfDates && Double(shared) >= limits.shareOfDates * Double(shorter) }
    let (isRare, isOpposed) = (left.unit == "学时", left.direction != right.direction)
    if isRare, isOpposed, shared > 0, left.topic == right.topic { return true }
    let isStrict = left.unit == "%" && left.name == nil || isOpposed
    return shared >= limits.shared
      && (Double(shared) >= (isStrict ? limits.shareOfNameless : limits.share) * Double(shorter) || isRare && !isStrict)
  }

  private func isSaid(_ requirement: Requirement, by document: Int, _ group: [Place]) -> Bool {
    group.contains { place in
      let other = self[place]
      guard place.document == document, other.direction == requirement.direction, other.value == requirement.value,
        other.subjects == requirement.subjects, other.name == requirement.name
      else { return false }
      let shared = other.topic.intersection(requirement.topic).count
      return shared > 0 && Double(shared) >= limits.share * Double(min(other.topic.count, requirement.topic.count))
    }
  }

  private func matter(_ requirement: Requirement) -> Set<UInt64> {
    let modals = Set("每要应须均都也将于在的为且并还再又".unicodeScalars.map { UInt64($0.value) })
    return requirement.topic.filter { !modals.contains($0 >> 32) && !modals.contains($0 & 0xFFFF_FFFF) }
  }
}
