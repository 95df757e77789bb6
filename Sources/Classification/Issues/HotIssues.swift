public import TextModel

/// Groups opinions that speak of one concrete problem (one thing, place and time) across wording, as they come.
///
/// ```swift
/// var issues = try folder.issueGrouping().value  // of a `DictionaryFolder`: its tables of subjects, weights and topics
/// for opinion in opinions { issues.add(opinion, FoldedText(opinion.text, table: .icu)) }
/// issues.settle()
/// for issue in issues.ranked(10) { print(issue.name, issue.members.count) }
/// ```
/// An opinion joins the group that explains best what it says: for every subject, character, pair of characters, unit and
/// house number the logarithm of how much likelier it is in the group than in the collection, weighted by kind and
/// summed (naive Bayes), and how far both are about the same topic; below a threshold it opens a group of its own.
/// `settle()` then joins groups that say the same and lets every opinion choose again with what was learned since,
/// twice. A value: keep it, add to it later; groups keep their numbers. Same opinions in the same order, same groups.
///
/// Copies stand with what they copy and leave no trace in what a group says: thirty copies of a letter are one voice.
///
/// What is known of an opinion's group stays so (`add(…, known:)`, `hold()`): nothing takes it out, and two groups that
/// are held never become one; all other opinions join these groups or open new ones.
///
/// Memory grows with the number of opinions (about 2 KB for a short one); time is linear in it, since a piece of
/// evidence leads to a bounded number of groups.
public struct HotIssues: Sendable {
  /// How much each kind of evidence counts, and what makes an issue hot.
  public let weights: IssueWeights
  let subjects: SubjectTable
  let topics: TopicTable?
  var entries: [IssueEntry] = []
  private(set) var tallies: [IssueTally] = []
  private(set) var places = PlaceNames()
  /// Groups that nothing may take apart.
  var held = HeldIssues()
  private var postings = IssuePostings()
  /// In how many opinions a piece of evidence stands, by its number among those that came.
  private var keyNumbers = KeyNumbers()
  private var frequencies: [Int32] = []
  /// Whether all opinions have come: before that nobody knows how small the collection is.
  var isSettling = false
  /// Opinions that are no copies, and pieces of evidence of all these.
  private(set) var (distinct, pieces) = (0, 0)
  private var scores = IssueScores()
  private var names = LocalNames()
  private var unitFrequencies: [Int: Int] = [:]
  /// The groups that opinions from a unit are in, or that name it, while there are few of them.
  private var groupsOfUnit: [Int: [Int32]] = [:]
  /// How many groups of a unit are all compared with its opinions; where there are more, evidence leads to them.
  private static let few = 32
  /// How many groups are compared in full with an opinion where evidence leads to them.
  static let compared = 16
  /// How many of the weightiest pieces of evidence lead to groups of other units.
  private static let anywhere = 12
  static let passes = 2

  /// - Parameters:
  ///   - subjects: what opinions may speak of; texts must be folded with its folding table.
  ///   - topics: what tells the topic of opinions that use none of its words; nil for nothing.
  public init(subjects: SubjectTable, weights: IssueWeights, topics: TopicTable? = nil) {
    (self.subjects, self.weights, self.topics) = (subjects, weights, topics)
  }

  /// Number of opinions added.
  public var count: Int { entries.count }

  /// For each opinion the number of its group, in the order of adding.
  public var groups: [Int] { entries.map(\.group) }

  /// The text of an opinion, by its number from 0 in the order of adding.
  ///
  /// - Precondition: the number is below `count`.
  public func text(of opinion: Int) -> Document {
    require(entries.indices.contains(opinion), "There is no opinion of this number.")
    return entries[opinion].text
  }

  /// Whether an opinion was told to copy an earlier one of its group.
  public func isCopy(_ opinion: Int) -> Bool { entries[opinion].copyOf != nil }

  /// Adds the next opinion.
  ///
  /// - Parameters:
  ///   - text: its folded text.
  ///   - category: the index of its category, when it was judged; opinions of one problem seldom differ in it.
  ///   - certainty: how sure the judge was of it, 0 to 1; what lies outside counts as the nearer end.
  ///   - isAside: whether it is known to be no complaint; it then stays alone, as those do that the subject table
  ///     tells to be none, and empty answers (`EmptyAnswers`) with all their copies.
  ///   - copyOf: the number of the earlier opinion that it copies (`DuplicateIndex`), counted from 0.
  ///   - known: where it belongs, when somebody said so: nothing moves it from there, and the issue has the name given.
  ///   - told: its text without the names of units that it does not bear itself, of the same length; nil for none.
  /// - Returns: the number of its group for now; `settle()` may move it, unless its place is known.
  @discardableResult
  public mutating func add(
    _ opinion: Opinion, _ text: FoldedText, category: Int? = nil, certainty: Double = 1, isAside: Bool = false,
    copyOf: Int? = nil, known: KnownIssues.Place? = nil, told: [UInt32]? = nil
  ) -> Int {
    let number = entries.count
    let original = copyOf.flatMap { (0..<number).contains($0) ? $0 : nil }
    let certainty = certainty.isNaN ? 0 : min(1, max(0, certainty))
    let isAlone = original.map { entries[$0].staysAlone } ?? EmptyAnswers.shared.tellsNothing(text)
    let known = known ?? (isAlone ? .alone : nil)
    let group = known.map { held.group(for: $0, next: tallies.count) }
    var entry = entry(opinion, text, category.map { ($0, certainty) }, isAside, original, told)
    if let original, let group, !entries[original].isHeld || entries[original].group != group {
      entry.copyOf = held.voice(of: number, copying: original, in: group)
    }
    if let known { entry.hold(in: known) }
    if let original = entry.copyOf {
      entry.group = entries[original].group
      entries.append(entry)
    } else {
      count(entry)
      entries.append(entry)
      place(number, in: group ?? bestGroup(for: entry))
    }
    return entries[number].group
  }

  private mutating func count(_ entry: IssueEntry) {
    for key in entry.keys {
      let number = keyNumbers.number(adding: UInt64(key))
      if number == frequencies.count { frequencies.append(0) }
      frequencies[number] += 1
    }
    for unit in entry.places { unitFrequencies[unit, default: 0] += 1 }
    names.add(entry.features)
    distinct += 1
    pieces += entry.keys.count
  }

  /// The names of places in an opinion, as far as the collection has told them.
  func localNames(of entry: IssueEntry) -> [UInt32] {
    entry.keys.filter { names.holds($0, standing: standing(of: $0)) }
  }

  mutating func locateTallies() {
    for group in tallies.indices { tallies[group].locate(entries) }
  }

  private mutating func entry(
    _ opinion: Opinion, _ text: FoldedText, _ judged: (category: Int, certainty: Double)?, _ isAside: Bool,
    _ original: Int?, _ told: [UInt32]?
  ) -> IssueEntry {
    let unit = opinion.unit.map { name in
      places.number(of: name, subjects)
    }
    let named = places.mentioned(in: text.scalars).filter { $0 != unit }
    let units = (unit.map { [$0] } ?? []) + named
    let said = StockClauses.shared.masked(text)
    let features = IssueFeatures(text, subjects, said: said)
    let shares = topics.map {
      $0.shares(of: features.keys, sharpness: weights.topicSharpness, doubt: weights.topicDoubt)
    }
    return IssueEntry(
      id: opinion.id, text: opinion.text, unit: unit, channel: opinion.channel,
      day: opinion.date.flatMap(CalendarDay.number), features: features,
      unitKeys: IssueFeatures.named(
        in: (said ?? text).scalars, besides: places.masked(told ?? (said ?? text).scalars, unit.map { [$0] } ?? []),
        except: subjects.fillers),
      topics: shares,
      places: units,
      category: judged?.category, certainty: Float(judged?.certainty ?? 0), group: -1,
      isOpen: !isAside && !features.isAside,
      isPractice: features.subjects.contains { subjects.kinds[Int($0)] == .practice }, copyOf: original)
  }

  /// Puts an opinion into a group, a fresh one when none is given.
  mutating func place(_ number: Int, in group: Int?) {
    let entry = entries[number]
    let group = group ?? tallies.count
    if group == tallies.count { tallies.append(IssueTally()) }
    entries[number].group = group
    if entry.isOpen { note(entry, in: group) }
    tallies[group].add(entry, number)
  }

  /// Makes a group findable by what an opinion that is about to join it says.
  private mutating func note(_ entry: IssueEntry, in group: Int) {
    let isKnown = tallies[group].count > 0
    let fresh = entry.places.filter { tallies[group].count(ofUnit: $0) == 0 }
    for unit in fresh where groupsOfUnit[unit, default: []].count <= Self.few {
      groupsOfUnit[unit, default: []].append(Int32(group))
    }
    for key in entry.keys where leads(key) {
      let isNew = !isKnown || tallies[group].count(of: key) == 0
      guard isNew || !fresh.isEmpty else { continue }
      for unit in entry.places { postings.add(group, key, unit: unit, tallies) }
      if isNew { postings.add(group, key, unit: -1, tallies) }
    }
  }

  /// Whether evidence leads to groups: single characters stand in too many.
  private func leads(_ key: UInt32) -> Bool {
    switch IssueKey.form(of: key) {
    case .character: false
    case .pair: true
    case .subject: kind(of: key) != .time
    }
  }

  /// Leaves an empty group for every opinion.
  mutating func forgetGroups() {
    tallies = [IssueTally](repeating: IssueTally(), count: entries.count)
    (postings, groupsOfUnit) = (IssuePostings(), [:])
  }

  mutating func takeOut(_ number: Int) {
    tallies[entries[number].group].remove(entries[number], number)
  }

  /// The group that explains an opinion best; nil when none does well enough.
  mutating func bestGroup(for entry: IssueEntry) -> Int? {
    guard entry.isOpen else { return nil }
    let question = question(entry)
    let threshold = weights.threshold + growth
    var best: (fit: Double, group: Int)?
    for group in candidates(for: question) {
      let fit = fit(question, tallies[group])
      if fit > threshold, best.map({ (fit, -group) > ($0.fit, -$0.group) }) ?? true { best = (fit, group) }
    }
    return best?.group
  }

  /// Those that share the weightiest evidence, and all groups of the units where these are few; ascending.
  mutating func candidates(for question: IssueQuestion) -> [Int] {
    var found = Set(led(to: question).map(Int32.init))
    for unit in question.entry.places {
      let groups = groupsOfUnit[unit] ?? []
      if groups.count <= Self.few { found.formUnion(groups) }
    }
    return found.map(Int.init).filter { tallies[$0].count > 0 }.sorted()
  }

  private mutating func led(to question: IssueQuestion) -> [Int] {
    let entry = question.entry
    scores.begin(groups: tallies.count)
    let leading = question.evidence.filter { $0.weight > 0 && leads($0.key) }
      .map { (key: $0.key, gain: -$0.weight * naturalLogarithm($0.rate)) }
    for piece in leading {
      for unit in entry.places { scores.add(piece.gain, to: postings[piece.key, unit: unit]) }
    }
    for piece in leading.sorted(by: { (-$0.gain, $0.key) < (-$1.gain, $1.key) }).prefix(Self.anywhere) {
      scores.add(piece.gain, to: postings[piece.key, unit: -1])
    }
    return scores.best(Self.compared) { tallies[$0].count > 0 }
  }
}

extension HotIssues {
  func kind(of key: UInt32) -> SubjectTable.Kind? {
    key < UInt32(subjects.kinds.count) ? subjects.kinds[Int(key)] : nil
  }

  func weight(of key: UInt32) -> Double {
    switch IssueKey.form(of: key) {
    case .character: return weights.character
    case .pair: return weights.pair
    case .subject: break
    }
    switch kind(of: key) {
    case .place: return weights.place
    case .practice: return weights.practice
    case .trouble: return weights.trouble
    case .time: return weights.time
    case .aside, .praise, .turn, .denial, .relief, .strong, .filler, .ending, .nameless, nil: return 0
    }
  }

  /// How far an opinion and a group are about the same topic.
  func topicLikeness(_ entry: IssueEntry, _ tally: IssueTally) -> Double {
    guard let shares = entry.topics, let topics else { return 0 }
    return tally.topics.likeness(shares, priors: topics.priors, background: weights.topicBackground)
  }

  /// In how many opinions a piece of evidence stands.
  func standing(of key: UInt32) -> Int { keyNumbers.number(of: UInt64(key)).map { Int(frequencies[$0]) } ?? 0 }

  /// The share of opinions with this evidence, as far as the collection is large enough to tell; nil for characters and
  /// pairs that stand in one opinion only or in too many.
  func rate(of key: UInt32) -> Double? {
    let (standing, all) = (Double(standing(of: key)), Double(distinct))
    if IssueKey.form(of: key) != .subject, standing < 2 || standing > max(6, all * weights.common) { return nil }
    let rate = (standing + 1) / (all + 20)
    return isSettling ? min(rate, commonest) : rate
  }

  func rate(ofUnit unit: Int) -> Double { Double((unitFrequencies[unit] ?? 0) + 1) / Double(distinct + 20) }
}
