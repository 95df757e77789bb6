public import TextModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Sorts opinions by the matter they speak of, whichever unit they come from, as the author of a plan does.
///
/// `HotIssues` keeps the canteens of two units apart, since each has its own trouble; a plan answers for both at once.
/// Opinions are compared by what they say alone, weighted by how rare it is (inverse document frequency), and the
/// likest are joined. Same opinions in the same order, same matters. What is known of an opinion's matter stays so.
public struct Matters: Sendable {
  /// Opinions of one matter.
  public struct Matter: Sendable {
    /// The name that was given to it, else what most of them say.
    public let name: String
    /// Their numbers, from 0 in the order of adding, ascending.
    public let members: [Int]
    /// The number of the one that says best what all say.
    public let quotation: Int
    /// Whether a person gave the name.
    var isGiven = false
  }

  /// In characters.
  private static let (readable, longestName) = (6...60, 12)
  private static let ideographs: ClosedRange<UInt32> = 0x4E00...0x9FFF
  /// Without 一, which ends other words (统一着装).
  private static let numerals = Set("二三四五六七八九十几两半".unicodeScalars.map(\.value))

  let subjects: SubjectTable
  private(set) var features: [MatterFeatures] = []
  private var texts: [[UInt32]] = []
  /// By opinion where its words begin and end; empty where that is not known.
  private var borders: [Set<Int>] = []
  private var places = PlaceNames()
  /// The texts without the names of units, of the same lengths.
  private var told: [[UInt32]] = []
  /// By opinion what is known of it.
  private var known: [Int: KnownIssues.Place] = [:]
  /// In how many opinions a piece stands.
  private(set) var frequencies: [UInt32: Int] = [:]

  /// - Parameter subjects: what opinions may speak of; texts must be folded with its folding table.
  public init(subjects: SubjectTable) { self.subjects = subjects }

  /// The same subjects as a grouping of hot issues.
  public init(of issues: HotIssues) { self.init(subjects: issues.subjects) }

  /// Number of opinions added.
  public var count: Int { features.count }

  /// Opinions from which on groups that somebody has made are joined, since each cannot be compared with each.
  public static var most: Int { MatterFeatures.Limits.usual.most }

  /// Takes the name of a unit, which tells no matter wherever it stands. To be told before the opinions.
  public mutating func learn(unit name: String) { _ = number(ofUnit: name) }

  private mutating func number(ofUnit name: String) -> Int {
    places.number(of: name, subjects)
  }

  /// Adds the next opinion.
  ///
  /// - Parameters:
  ///   - unit: what it comes from.
  ///   - words: byte ranges of its words, so that no name cuts one; without them names are cut anywhere.
  ///   - known: where it belongs, when somebody said so; an empty answer (`EmptyAnswers`) belongs nowhere.
  public mutating func add(
    _ text: FoldedText, unit: String? = nil, words: [TextRange] = [], known: KnownIssues.Place? = nil
  ) {
    self.known[features.count] = EmptyAnswers.shared.tellsNothing(text) ? .alone : known
    let own = unit.map { [number(ofUnit: $0)] } ?? []
    let said = StockClauses.shared.masked(text)
    let scalars = (said ?? text).scalars
    told.append(places.masked(scalars, own + places.mentioned(in: scalars)))
    let features = MatterFeatures(text, subjects, said: said, told: told[self.features.count])
    for piece in features.pieces { frequencies[piece.key, default: 0] += 1 }
    self.features.append(features)
    texts.append(text.scalars)
    borders.append(Set(words.flatMap { [text.index(ofByte: $0.start), text.index(ofByte: $0.end)] }))
  }

  /// What an opinion tells, folded, with blanks where it names units and where clauses tell no matter.
  package func told(by opinion: Int) -> [UInt32] { told[opinion] }

  /// The matters that at least two opinions speak of, the largest first.
  ///
  /// - Parameter groups: numbers of opinions that are known to speak of one thing, by which more opinions than `most`
  ///   are joined; the largest of them are.
  public func sorted(from groups: [[Int]] = []) -> [Matter] {
    let held = heldGroups
    let start = held.map(\.members) + openGroups(groups).prefix(max(0, Self.most - held.count))
    let vectors = features.map(vector)
    var linkage = MatterLinkage(start, vectors, held: held.count)
    return linkage.joined(until: MatterFeatures.Limits.usual.join).compactMap { members in
      if members.count > 1, let place = members.compactMap({ known[$0] }).first, case .issue(let name) = place {
        return Matter(name: name, members: members, quotation: quotation(of: members, [], vectors), isGiven: true)
      }
      guard members.count > 2 || members.count == 2 && areAlike(members[0], members[1], vectors) else { return nil }
      let name = name(of: members)
      let scalars = name.unicodeScalars.map(\.value)
      return Matter(name: name, members: members, quotation: quotation(of: members, scalars[...], vectors))
    }
  }

  /// Whether an opinion tells anything that others might tell too.
  public func isTold(by opinion: Int) -> Bool {
    !features[opinion].isAside && known[opinion] != .alone && !features[opinion].pieces.isEmpty
  }

  /// Whether an opinion names a thing or practice of the table.
  public func namesSubject(opinion: Int) -> Bool {
    features[opinion].pieces.contains { MatterFeatures.word($0.key) != nil }
  }

  /// Opinions that are known to be of one matter, in the order in which the matters came.
  private var heldGroups: [(name: String, members: [Int])] {
    var (groups, places): ([(name: String, members: [Int])], [String: Int]) = ([], [:])
    for number in known.keys.sorted() {
      guard case .issue(let name) = known[number] else { continue }
      let key = KnownIssues.key(of: name)
      if let place = places[key] {
        groups[place].members.append(number)
      } else {
        places[key] = groups.count
        groups.append((name, [number]))
      }
    }
    return groups
  }

  /// What may be joined to a matter, the largest first where there are groups.
  private func openGroups(_ groups: [[Int]]) -> [[Int]] {
    guard count > Self.most, !groups.isEmpty else {
      return features.indices.filter { !features[$0].isAside && known[$0] == nil }.map { [$0] }
    }
    return groups.map { $0.filter { known[$0] == nil } }.filter { !$0.isEmpty }
      .sorted { (-$0.count, $0.first ?? 0) < (-$1.count, $1.first ?? 0) }
  }

  /// How much a piece tells by being rare.
  func rarity(of key: UInt32) -> Double { log(Double(count + 1) / Double(max(1, frequencies[key] ?? 0))) }

  /// Of unit length, but that what nobody else says adds to the length alone.
  private func vector(_ features: MatterFeatures) -> [(key: UInt32, weight: Double)] {
    let limits = MatterFeatures.Limits.usual
    let weighed = features.pieces.map { (key: $0.key, weight: $0.weight * rarity(of: $0.key)) }
    let squares = weighed.reduce(0) { sum, piece in
      sum + piece.weight * piece.weight * ((frequencies[piece.key] ?? 0) > 1 ? 1 : limits.single)
    }
    guard squares > 0 else { return [] }
    return weighed.filter { (frequencies[$0.key] ?? 0) > 1 }.map { ($0.key, $0.weight / squares.squareRoot()) }
  }

  /// Two opinions alone need a word or pair in common: one subject has many words.
  private func areAlike(_ one: Int, _ other: Int, _ vectors: [[(key: UInt32, weight: Double)]]) -> Bool {
    let own = Set(vectors[one].map(\.key))
    return vectors[other].contains { !MatterFeatures.isSubject($0.key) && own.contains($0.key) }
      && Self.product(vectors[one], vectors[other]) >= MatterFeatures.Limits.usual.two
  }

  private static func product(
    _ left: [(key: UInt32, weight: Double)], _ right: [(key: UInt32, weight: Double)]
  ) -> Double {
    let weights = Dictionary(uniqueKeysWithValues: left.map { ($0.key, $0.weight) })
    return right.reduce(0) { $0 + $1.weight * (weights[$1.key] ?? 0) }
  }

  /// What the subject is called that at least half of the opinions name in the same word; else the words in a row that
  /// at least half share, the more the better and the longer the better; else what the subject is called that most of
  /// them speak of.
  private func name(of members: [Int]) -> String {
    let name = subjectWord(of: members) ?? sharedWords(of: members) ?? subject(of: members)
    return name.isEmpty ? beginning(of: members) : name
  }

  /// What one of them says first, where they have no word in common that could stand for it.
  private func beginning(of members: [Int]) -> String {
    let clauses = members.flatMap { member in StockClauses.clauses(of: told[member]).map { told[member][$0] } }
    let named = clauses.first { $0.count > 1 && $0.contains(where: Self.ideographs.contains) } ?? clauses.first
    return Self.string((named ?? []).prefix(Self.longestName))
  }

  private func subjectWord(of members: [Int]) -> String? {
    var counts: [UInt32: Int] = [:]
    for member in members {
      for piece in features[member].pieces {
        guard let word = MatterFeatures.word(piece.key), holds(subjects.word(word), member) else { continue }
        counts[piece.key, default: 0] += 1
      }
    }
    let common = counts.filter { $0.value > 1 && $0.value * 2 >= members.count }
    let best = common.max { left, right in
      (Double(left.value) * rarity(of: left.key), right.key) < (Double(right.value) * rarity(of: right.key), left.key)
    }
    return best.flatMap { MatterFeatures.word($0.key) }.map { subjects.name(byWord: $0) }
  }

  private func sharedWords(of members: [Int]) -> String? {
    var counts: [ArraySlice<UInt32>: Int] = [:]
    for member in members { for words in names(in: member) { counts[words, default: 0] += 1 } }
    func worth(_ words: ArraySlice<UInt32>, _ count: Int) -> (Int, Int, Int, String) {
      (count * min(words.count, 4), words.count >= 4 ? words.count : 0, count, Self.string(words))
    }
    return counts.filter { $0.value > 1 && $0.value * 2 >= members.count }
      .max { worth($0.key, $0.value) < worth($1.key, $1.value) }.map { Self.string(clause(of: $0.key, in: members)) }
  }

  /// The clause that some words stand in, where it is short enough for a name; the words themselves otherwise.
  private func clause(of words: ArraySlice<UInt32>, in members: [Int]) -> ArraySlice<UInt32> {
    for member in members {
      let scalars = texts[member]
      guard let start = places(of: words, in: scalars).first else { continue }
      func isInside(_ place: Int) -> Bool { scalars.indices.contains(place) && isLetterOrIdeograph(scalars[place]) }
      var range = start..<start + words.count
      while isInside(range.lowerBound - 1) { range = range.lowerBound - 1..<range.upperBound }
      while isInside(range.upperBound) { range = range.lowerBound..<range.upperBound + 1 }
      // 8路车半小时一趟 tells of one opinion only.
      let isOfOne =
        scalars[range].contains { !Self.ideographs.contains($0) || Self.numerals.contains($0) }
        || !CommonWords.shared.isName(scalars[range])
      if range.count <= Self.longestName, !isOfOne { return scalars[range] }
    }
    return words
  }

  /// Whether a word stands in an opinion and cuts no other.
  private func holds(_ word: String, _ member: Int) -> Bool {
    let (scalars, borders) = (word.unicodeScalars.map(\.value), borders[member])
    guard !borders.isEmpty else { return true }
    return places(of: scalars[...], in: texts[member]).contains {
      borders.contains($0) && borders.contains($0 + scalars.count)
    }
  }

  private func places(of words: ArraySlice<UInt32>, in scalars: [UInt32]) -> [Int] {
    guard scalars.count >= words.count else { return [] }
    return (0...scalars.count - words.count).filter { scalars[$0...].starts(with: words) }
  }

  private func subject(of members: [Int]) -> String {
    var spoken: [UInt32: Int] = [:]
    for member in members {
      for piece in features[member].pieces
      where MatterFeatures.isSubject(piece.key) && subjects.kinds[Int(piece.key)] != .trouble {
        spoken[piece.key, default: 0] += 1
      }
    }
    return spoken.min { (-$0.value, $0.key) < (-$1.value, $1.key) }.map { subjects.names[Int($0.key)] } ?? ""
  }

  private static func string(_ scalars: ArraySlice<UInt32>) -> String {
    String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }

  /// Two to six ideographs in a row that cut no word, count nothing and name no unit, each row once.
  private func names(in member: Int) -> Set<ArraySlice<UInt32>> {
    let (scalars, borders) = (told[member], borders[member])
    func isBorder(_ place: Int) -> Bool { borders.isEmpty || borders.contains(place) }
    var found: Set<ArraySlice<UInt32>> = []
    // Behind a number stands what it counts (13度, 10点): no name begins with that.
    func isCounted(_ place: Int) -> Bool {
      place > 0 && ((0x30...0x39).contains(scalars[place - 1]) || Self.numerals.contains(scalars[place - 1]))
    }
    for start in scalars.indices where isBorder(start) && !isCounted(start) {
      var end = start
      while end < min(scalars.count, start + 6), Self.ideographs.contains(scalars[end]),
        !Self.numerals.contains(scalars[end])
      {
        end += 1
        if end - start > 1, isBorder(end), CommonWords.shared.isName(scalars[start..<end]) {
          found.insert(scalars[start..<end])
        }
      }
    }
    return found
  }

  /// The opinion that most resembles all: one that holds the name where one does, of a length that a reader takes in at
  /// a glance where there is one.
  private func quotation(
    of members: [Int], _ name: ArraySlice<UInt32>, _ vectors: [[(key: UInt32, weight: Double)]]
  ) -> Int {
    var whole: [UInt32: Double] = [:]
    for member in members { for piece in vectors[member] { whole[piece.key, default: 0] += piece.weight } }
    let named = name.isEmpty ? [] : members.filter { !places(of: name, in: texts[$0]).isEmpty }
    let ranked = (named.isEmpty ? members : named).map { member in
      let isReadable = Self.readable.contains(texts[member].count)
      return (member, isReadable, vectors[member].reduce(0) { $0 + $1.weight * (whole[$1.key] ?? 0) })
    }
    return ranked.max { ($0.1 ? 1 : 0, $0.2, -$0.0) < ($1.1 ? 1 : 0, $1.2, -$1.0) }?.0 ?? members[0]
  }
}
