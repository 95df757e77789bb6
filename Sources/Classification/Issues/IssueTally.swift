import TextModel

/// What the opinions of one group speak of, in counts.
struct IssueTally: Sendable {
  private(set) var count = 0
  /// Numbers of the opinions, ascending.
  private(set) var members: [Int32] = []
  /// How many members speak of a subject, by its number.
  private(set) var subjects: [UInt32] = []
  private var pairs: [UInt32: Int32] = [:]
  private var units: [Int: Int] = [:]
  private var numerals: [UInt16: Int] = [:]
  private var categories: [Int: Int] = [:]
  /// Members that name a house or machine number.
  private(set) var numbered = 0

  mutating func add(_ entry: IssueEntry, _ number: Int) {
    count(entry, 1)
    let place = members.partitioningIndex { $0 > Int32(number) }
    members.insert(Int32(number), at: place)
  }

  mutating func remove(_ entry: IssueEntry, _ number: Int) {
    count(entry, -1)
    let place = members.partitioningIndex { $0 >= Int32(number) }
    members.remove(at: place)
  }

  /// How many members have a piece of evidence: a subject, or a pair of characters.
  func count(of key: UInt32) -> Int {
    key < IssueEntry.firstPair ? count(ofSubject: Int(key)) : Int(pairs[key] ?? 0)
  }

  func count(ofSubject subject: Int) -> Int { subject < subjects.count ? Int(subjects[subject]) : 0 }
  func count(ofUnit unit: Int) -> Int { units[unit] ?? 0 }
  func count(ofNumeral numeral: UInt16) -> Int { numerals[numeral] ?? 0 }
  func count(ofCategory category: Int) -> Int { categories[category] ?? 0 }

  private mutating func count(_ entry: IssueEntry, _ step: Int) {
    count += step
    for subject in entry.features.subjects.map(Int.init) {
      while subjects.count <= subject { subjects.append(0) }
      subjects[subject] = UInt32(clamping: Int(subjects[subject]) + step)
    }
    for pair in entry.features.pairs {
      let known = (pairs[pair] ?? 0) + Int32(step)
      pairs[pair] = known == 0 ? nil : known
    }
    for unit in entry.places { units[unit, default: 0] += step }
    for numeral in entry.features.numerals { numerals[numeral, default: 0] += step }
    if let category = entry.category { categories[category, default: 0] += step }
    if !entry.features.numerals.isEmpty { numbered += step }
  }
}
