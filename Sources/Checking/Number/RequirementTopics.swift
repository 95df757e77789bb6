/// The requirements of all documents, those of one kind and topic together, so that one topic is held against another once, and not each
/// requirement against each.
struct RequirementTopics {
  struct Place: Hashable {
    let document: Int
    let requirement: Int
  }

  /// Requirements in a row that ask for one value.
  struct Run {
    let value: Double
    var places: [Place]
  }

  struct RunKey: Hashable {
    let direction: Requirement.Direction
    let document: Int
  }

  struct Topic {
    /// The first of them, which stands for all but in value and place.
    let example: Requirement
    /// Its words without what only asks: 要, 应.
    let matter: Set<UInt64>
    fileprivate(set) var runs: [RunKey: [Run]] = [:]
    /// Where it stands, in their order.
    fileprivate(set) var documents: [Int] = []
    fileprivate let kind: Int
  }

  private(set) var topics: [Topic] = []
  private var kinds: [Kind] = []
  private var postings: [Posting: [Int]] = [:]

  /// Linear in the requirements and their words.
  init(_ requirements: [[Requirement]], matter: (Requirement) -> Set<UInt64>) {
    var (numbers, numbersOfKinds) = ([Key: Int](), [Key.Kind: Int]())
    for (document, own) in requirements.enumerated() {
      for (number, requirement) in own.enumerated() {
        let key = Key(requirement)
        let kind = numbersOfKinds[key.kind] ?? kinds.count
        if kind == kinds.count { kinds.append(Kind(document: document, sentence: requirement.surroundings.sentence)) }
        numbersOfKinds[key.kind] = kind
        kinds[kind].add(requirement, of: document)
        let topic = numbers[key] ?? topics.count
        if topic == topics.count {
          topics.append(Topic(example: requirement, matter: matter(requirement), kind: kind))
          for pair in key.words { postings[Posting(kind: kind, pair: pair), default: []].append(topic) }
        }
        numbers[key] = topic
        topics[topic].add(requirement, Place(document: document, requirement: number))
      }
    }
  }

  /// The topics of the same kind that have one of some pairs of characters, in their order. In proportion to how many have each of them.
  func topics(like topic: Int, sharing pairs: some Sequence<UInt64>) -> [Int] {
    var found: Set<Int> = []
    for pair in pairs { found.formUnion(postings[Posting(kind: topics[topic].kind, pair: pair)] ?? []) }
    return found.sorted()
  }

  /// So many of the words of a topic as few others of its kind have.
  func rarest(_ count: Int, of topic: Int) -> [UInt64] {
    let kind = topics[topic].kind
    let pairs = topics[topic].matter.map { (uses: postings[Posting(kind: kind, pair: $0)]?.count ?? 0, pair: $0) }
    return pairs.sorted { ($0.uses, $0.pair) < ($1.uses, $1.pair) }.prefix(count).map(\.pair)
  }

  /// Whether all requirements of its kind stand in one sentence, so that none contradicts another.
  func isOfOneSentence(_ topic: Int) -> Bool { kinds[topics[topic].kind].isOneSentence }

  // MARK: what makes two requirements one kind and one topic

  private struct Kind {
    let document: Int
    let sentence: Int
    var isOneSentence = true

    mutating func add(_ requirement: Requirement, of document: Int) {
      if document != self.document || requirement.surroundings.sentence != sentence { isOneSentence = false }
    }
  }

  private struct Key: Hashable {
    /// What must be the same in two requirements that contradict each other.
    struct Kind: Hashable {
      let unit: String
      let isThreshold: Bool
      let subjects: Set<Int>
      let name: [UInt32]?
    }

    let kind: Kind
    let words: Set<UInt64>
    let years: Set<[UInt32]>
    let isSpecial: Bool
    let subjectsAround: Set<Int>
    let paper: [UInt32]?

    init(_ requirement: Requirement) {
      kind = Kind(
        unit: requirement.unit, isThreshold: requirement.isThreshold, subjects: requirement.subjects,
        name: requirement.name)
      (words, years, paper) = (requirement.topic, requirement.years, requirement.paper)
      (isSpecial, subjectsAround) = (requirement.surroundings.isSpecial, requirement.surroundings.subjects)
    }
  }

  private struct Posting: Hashable {
    let kind: Int
    let pair: UInt64
  }
}

extension RequirementTopics.Topic {
  fileprivate mutating func add(_ requirement: Requirement, _ place: RequirementTopics.Place) {
    if documents.last != place.document { documents.append(place.document) }
    let key = RequirementTopics.RunKey(direction: requirement.direction, document: place.document)
    guard let last = runs[key]?.last, last.value == requirement.value, let number = runs[key]?.count else {
      runs[key, default: []].append(RequirementTopics.Run(value: requirement.value, places: [place]))
      return
    }
    runs[key]?[number - 1].places.append(place)
  }
}
