/// Finds for each requirement those that cannot be met together with it.
struct ContradictionSearch {
  typealias Place = RequirementTopics.Place

  private let requirements: [[Requirement]]
  private let contexts: [DocumentContext]
  private let limits: ContradictionLimits
  private let topics: RequirementTopics
  private var belonging: [[Int]: Bool] = [:]
  private var said: [Statement: Bool] = [:]

  /// - Parameters:
  ///   - requirements: what each document asks for, in text order.
  ///   - contexts: what the documents belong to.
  init(_ requirements: [[Requirement]], _ contexts: [DocumentContext], limits: ContradictionLimits) {
    (self.requirements, self.contexts, self.limits) = (requirements, contexts, limits)
    topics = RequirementTopics(requirements, matter: Self.matter)
  }

  /// By requirement those that contradict it, at most as many as a message names; of one document only those before it. In proportion to
  /// the requirements and to the pairs of their topics that share words.
  mutating func others() -> [Place: [Place]] {
    var found: [Place: [Place]] = [:]
    for (number, topic) in topics.topics.enumerated() where !topics.isOfOneSentence(number) {
      let ties = ties(of: number)
      for (key, runs) in topic.runs {
        for run in runs {
          for place in run.places {
            let own = Statement(topic: number, direction: key.direction, value: run.value, document: key.document)
            let others =
              others(of: own, at: place, ties, key.direction) + others(of: own, at: place, ties, key.direction.opposite)
            if !others.isEmpty { found[place] = others }
          }
        }
      }
    }
    return found
  }

  private subscript(place: Place) -> Requirement { requirements[place.document][place.requirement] }

  /// That a document asks for a value of a topic.
  private struct Statement: Hashable {
    let topic: Int
    let direction: Requirement.Direction
    let value: Double
    var document: Int

    func excludes(_ direction: Requirement.Direction, _ other: Double) -> Bool {
      if direction == self.direction { return value != other }
      return self.direction == .atLeast ? value > other : other > value
    }
  }

  // MARK: topics

  /// Where the requirements of two topics contradict each other if their values do.
  private struct Tie {
    enum Inside { case never, inOneItem, everywhere }

    let topic: Int
    /// Of one direction (at least 45, at least 40), and of both (at least 45, at most 40).
    let same, opposite: (inside: Inside, outside: Bool)
  }

  private func ties(of number: Int) -> [Tie] {
    let left = topics.topics[number]
    return candidates(for: number).compactMap { other in
      let right = topics.topics[other]
      let shared = left.example.topic.intersection(right.example.topic).count
      let (same, opposite) = (isOfOne(left, right, shared, true), isOfOne(left, right, shared, false))
      let isPaper = left.example.paper != nil && left.example.paper == right.example.paper
      guard same || opposite || isPaper else { return nil }
      let inside = inside(left, right)
      return Tie(
        topic: other, same: (isPaper && areTogether(left, right) ? .everywhere : same ? inside : .never, same),
        opposite: (opposite ? inside : .never, opposite))
    }
  }

  /// Within one document two topics differ in few words, so that one of as many and one more of the rarest is in both.
  private func candidates(for number: Int) -> [Int] {
    let topic = topics.topics[number]
    guard requirements.count == 1, topic.example.paper == nil else {
      return topics.topics(like: number, sharing: topic.example.topic)
    }
    return topics.topics(like: number, sharing: topics.rarest(limits.besidesInside + 1, of: number))
  }

  /// Whether two topics are of one thing.
  private func isOfOne(
    _ left: RequirementTopics.Topic, _ right: RequirementTopics.Topic, _ shared: Int, _ isSameDirection: Bool
  ) -> Bool {
    let (left, right) = (left.example, right.example)
    guard left.years.isEmpty || right.years.isEmpty || left.years == right.years else { return false }
    let shorter = min(left.topic.count, right.topic.count)
    if left.isDate { return shared >= limits.sharedOfDates && Double(shared) >= limits.shareOfDates * Double(shorter) }
    // 学习不少于45个学时 against 不超过40个学时: the unit and a topic that is the same say enough, however short it is.
    if isRare(left.unit), !isSameDirection, shared > 0, left.topic == right.topic { return true }
    let isStrict = left.unit == "%" && left.name == nil || !isSameDirection
    let share = isStrict ? limits.shareOfNameless : limits.share
    return shared >= limits.shared && (Double(shared) >= share * Double(shorter) || isRare(left.unit) && !isStrict)
  }

  /// Whether two requirements of one document concern the same, and neither makes an exception.
  private func areTogether(_ left: RequirementTopics.Topic, _ right: RequirementTopics.Topic) -> Bool {
    let (here, there) = (left.example.surroundings, right.example.surroundings)
    return !here.isSpecial && !there.isSpecial && here.subjects == there.subjects
  }

  /// The same within one document, where two limits mostly belong to two things: only where the words around them are
  /// the same, and nothing sets the two sentences apart.
  private func inside(_ left: RequirementTopics.Topic, _ right: RequirementTopics.Topic) -> Tie.Inside {
    guard areTogether(left, right) else { return .never }
    let shared = left.matter.intersection(right.matter).count
    let besides = left.matter.count + right.matter.count - 2 * shared
    guard besides <= limits.besidesInside else { return .never }
    if left.example.isDate { return shared >= limits.sharedOfDates ? .everywhere : .never }
    if isRare(left.example.unit), shared > 0, besides == 0 { return .everywhere }
    // 每月自查不少于4次 … 每月自查不少于2次: short, but the same to the last word.
    if besides == 0, shared >= limits.shared, left.example.unit != "%", left.example.topic == right.example.topic,
      left.example.topic.count >= limits.sharedInside
    {
      return .everywhere
    }
    guard shared >= limits.sharedInside else { return .never }
    return left.example.unit == "%" && shared < limits.sharedInsideOfShares ? .inOneItem : .everywhere
  }

  /// The topic without what only asks for it: 要, 应.
  private static func matter(of requirement: Requirement) -> Set<UInt64> {
    let modals = Words.modals
    return requirement.topic.filter { pair in
      !modals.contains(UInt32(truncatingIfNeeded: pair >> 32)) && !modals.contains(UInt32(truncatingIfNeeded: pair))
    }
  }

  /// 学时 says by itself what is measured.
  private func isRare(_ unit: String) -> Bool { Words.tellingUnits.contains(unit.scalarValues) }

  // MARK: places

  private mutating func others(of own: Statement, at place: Place, _ ties: [Tie], _ direction: Requirement.Direction)
    -> [Place]
  {
    var found: [Place] = []
    for tie in ties {
      let (inside, outside) = direction == own.direction ? tie.same : tie.opposite
      for document in topics.topics[tie.topic].documents where document == place.document ? inside != .never : outside {
        guard let runs = topics.topics[tie.topic].runs[.init(direction: direction, document: document)] else {
          continue
        }
        found +=
          document == place.document
          ? before(place, own, runs, direction, inside)
          : elsewhere(own, runs, Statement(topic: tie.topic, direction: direction, value: 0, document: document))
      }
    }
    return Array(found.sorted { ($0.document, $0.requirement) < ($1.document, $1.requirement) }.prefix(limits.related))
  }

  /// The first before a place of its document, in other sentences.
  private func before(
    _ place: Place, _ own: Statement, _ runs: [RequirementTopics.Run], _ direction: Requirement.Direction,
    _ inside: Tie.Inside
  ) -> [Place] {
    let here = self[place].surroundings
    var found: [Place] = []
    for run in runs {
      guard let first = run.places.first, isBefore(first, place, here) else { return found }
      guard own.excludes(direction, run.value) else { continue }
      for other in run.places {
        guard isBefore(other, place, here), found.count < limits.related else { return found }
        if inside == .everywhere || self[other].surroundings.item == here.item { found.append(other) }
      }
    }
    return found
  }

  private func isBefore(_ other: Place, _ place: Place, _ here: Requirement.Surroundings) -> Bool {
    other.requirement < place.requirement && self[other].surroundings.sentence != here.sentence
  }

  /// The first in another document that may belong with its own, where neither document asks for the value of the other too.
  private mutating func elsewhere(_ own: Statement, _ runs: [RequirementTopics.Run], _ other: Statement) -> [Place] {
    guard mayBelong(own.document, with: other.document), !isSaid(own, by: other.document) else { return [] }
    var found: [Place] = []
    for run in runs where own.excludes(other.direction, run.value) && found.count < limits.related {
      let theirs = Statement(topic: other.topic, direction: other.direction, value: run.value, document: other.document)
      if !isSaid(theirs, by: own.document) { found += run.places.prefix(limits.related) }
    }
    return found
  }

  private mutating func mayBelong(_ document: Int, with other: Int) -> Bool {
    let pair = [min(document, other), max(document, other)]
    if let known = belonging[pair] { return known }
    let belongs = contexts[document].mayBelong(with: contexts[other])
    belonging[pair] = belongs
    return belongs
  }

  /// Whether a document asks for the same too, as another version of one draft does: what else it asks for is of another thing.
  private mutating func isSaid(_ statement: Statement, by document: Int) -> Bool {
    var statement = statement
    statement.document = document
    if let known = said[statement] { return known }
    let words = topics.topics[statement.topic].example.topic
    let isSaid = topics.topics(like: statement.topic, sharing: words).contains { other in
      let topic = topics.topics[other]
      guard let runs = topic.runs[.init(direction: statement.direction, document: document)] else { return false }
      let shared = words.intersection(topic.example.topic).count
      return Double(shared) >= limits.share * Double(min(words.count, topic.example.topic.count))
        && runs.contains { $0.value == statement.value }
    }
    said[statement] = isSaid
    return isSaid
  }
}

extension Requirement.Direction {
  var opposite: Self { self == .atLeast ? .atMost : .atLeast }
}

private enum Words {
  /// 学时: what such units count needs no other words.
  static let tellingUnits = WordTables.numbers.phrases("telling-unit")
  /// 要, 应: pairs with one of these say nothing of what is measured.
  static let modals = WordTables.numbers.scalars("modal")
}
