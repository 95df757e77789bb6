import DataFiles
import Lexicons
import TextModel

/// Finds the places of an opinion where it may change its subject, and cuts it there.
struct ClauseSplitter: Sendable {
  /// What stands at a border, by how much it says of a change.
  enum Mark: Int, Sendable {
    /// A mark behind which the same matter goes on as a rule.
    case pause
    /// The end of a sentence or line.
    case end
    /// Any mark before a word that turns to something else (另外, 顺便 …) or the mark of an item (第二，; 2.; *), and what
    /// parts the rows of a list.
    case turn
  }

  /// Where one clause ends and the next begins, in folded scalars.
  struct Border: Sendable {
    let place: Int
    let mark: Mark
    /// Letters and ideographs from the beginning of the text to here.
    let letters: Int
    /// Behind the mark of an item, which says nothing; the place where none stands.
    let body: Int
    /// Whether an item of a list begins here.
    let isItem: Bool
  }

  /// How finely a text is cut: at turns only, behind sentences too, behind every mark.
  enum Size: Sendable {
    case matters, sentences, pieces

    fileprivate var least: Mark {
      switch self {
      case .matters: .turn
      case .sentences: .end
      case .pieces: .pause
      }
    }

    /// Letters and ideographs below which a piece says too little by itself; it stays with what precedes it.
    var shortest: Int {
      switch self {
      case .matters: 6
      case .sentences: 4
      case .pieces: 3
      }
    }
  }

  /// Scalars of a clause that may be a mere request, those of them in which it begins to ask, and letters in it that are
  /// no words of requests.
  private static let (longestRequest, opening, mostTold) = (20, 3, 1)
  /// Scalars of a clause before a colon that tells nothing by itself.
  private static let longestLead = 12

  private let ends: Set<UInt32>
  private let pauses: Set<UInt32>
  private let commas: Set<UInt32>
  private let list: ListMarks
  /// Whether items are told by their numbers too where no mark ends the one before.
  private let readsSeries: Bool
  private let spoken: SpokenSeries
  private let turns: PhraseMatcher
  /// The first so many turns open an item: 一是, 其二.
  private let items: Int
  /// Words of requests, those first that ask.
  private let requests: PhraseMatcher
  private let asks: Int
  private let replyWords: PhraseMatcher
  private let askHeads: Set<UInt32>
  /// What a turn word or the number of an item begins with.
  private let heads: Set<UInt32>
  let phraseTopics: PhraseTopics
  let topics: FurtherTopics

  /// By the table `clauses.tsv` of this room.
  ///
  /// - Parameter readingSeries: whether （1）…（2）…, ①…②… and A、…B、… part items by themselves; models were trained
  ///   without.
  init(folding: FoldingTable, readingSeries: Bool = false) {
    readsSeries = readingSeries
    var words: [String: [[UInt32]]] = [:]
    for row in TabTable(String(decoding: PackageResources.clauses_tsv, as: UTF8.self)).rows {
      guard let kind = row.cell(0), let text = row.cell(1) else { continue }
      words[kind, default: []].append(FoldedText.scalars(of: text, table: folding))
    }
    func scalars(_ kind: String) -> Set<UInt32> { Set((words[kind] ?? []).joined()) }
    let limits = NamedLimits(table: PackageResources.clauses_tsv, name: 1)
    (phraseTopics, topics) = (PhraseTopics(limits), FurtherTopics(limits))
    (ends, pauses, commas) = (scalars("end").union([0x0A]), scalars("pause"), scalars("comma"))
    list = ListMarks(
      numbers: scalars("number"), marks: scalars("mark"), brackets: scalars("bracket"), ordinals: scalars("ordinal"),
      bullets: scalars("bullet"), stops: scalars("stop"), rowEnds: scalars("row"))
    spoken = SpokenSeries(
      firsts: words["first"] ?? [], seconds: words["second"] ?? [], laters: words["later"] ?? [],
      marked: words["later-marked"] ?? [])
    let asking = words["ask"] ?? []
    (requests, asks) = (PhraseMatcher(asking + (words["request"] ?? [])), asking.count)
    replyWords = PhraseMatcher(words["reply"] ?? [])
    askHeads = Set(asking.compactMap(\.first))
    let itemWords = words["item"] ?? []
    let turnWords = itemWords + (words["turn"] ?? [])
    (turns, items) = (PhraseMatcher(turnWords), itemWords.count)
    heads = Set(turnWords.compactMap(\.first)).union(list.numbers).union(list.brackets).union(list.ordinals)
      .union(list.bullets)
  }

  /// All borders of a text, in order. Linear.
  func borders(of text: FoldedText) -> [Border] {
    let scalars = text.scalars
    let rowEnd = list.rowEnd(of: scalars)
    var borders: [Border] = []
    var letters = 0
    for index in scalars.indices {
      let scalar = scalars[index]
      guard !isLetterOrIdeograph(scalar) else {
        letters += 1
        continue
      }
      let (isEnd, next) = (ends.contains(scalar), index + 1)
      guard isEnd || pauses.contains(scalar), next < scalars.count, !ends.contains(scalars[next]) else { continue }
      let turn = turn(scalars, at: next, opensLine: scalar == 0x0A)
      guard turn != nil || isEnd || commas.contains(scalar) else { continue }
      let mark: Mark = turn != nil || scalar == rowEnd ? .turn : isEnd ? .end : .pause
      borders.append(
        Border(
          place: next, mark: mark, letters: letters, body: turn?.body ?? next,
          isItem: turn?.isItem ?? (scalar == rowEnd)))
    }
    let told = merged(borders, with: spoken.marks(in: scalars), in: scalars)
    return readsSeries ? merged(told, with: ListSeries(of: scalars).marks, in: scalars) : told
  }

  /// Borders with one at each mark of a series, instead of those that stand within it. Linear.
  private func merged(_ borders: [Border], with marks: [Range<Int>], in scalars: [UInt32]) -> [Border] {
    guard !marks.isEmpty else { return borders }
    var (letters, counted) = (0, 0)
    let items = marks.filter { $0.lowerBound > 0 }.map { mark in
      letters += scalars[counted..<mark.lowerBound].count(where: isLetterOrIdeograph)
      counted = mark.lowerBound
      return Border(place: mark.lowerBound, mark: .turn, letters: letters, body: mark.upperBound, isItem: true)
    }
    let within = Set(marks.flatMap { $0.lowerBound...$0.upperBound })
    return (borders.filter { !within.contains($0.place) } + items).sorted { $0.place < $1.place }
  }

  /// Whether a mark parts rows: ；.
  func endsRow(_ scalar: UInt32) -> Bool { list.rowEnds.contains(scalar) }

  /// The marks of the items of a text, also of one with which it begins.
  func itemMarks(of text: FoldedText, at borders: [Border]) -> [Range<Int>] {
    ([openingMark(of: text)] + borders.map { $0.place..<$0.body }).filter { !$0.isEmpty }
  }

  /// The mark of the item with which a text begins; empty where it begins otherwise.
  func openingMark(of text: FoldedText) -> Range<Int> {
    if readsSeries, let first = ListSeries(of: text.scalars).marks.first, first.lowerBound == 0 { return first }
    guard !text.scalars.isEmpty, let turn = turn(text.scalars, at: 0, opensLine: true) else { return 0..<0 }
    return 0..<turn.body
  }

  /// A text cut at its borders, in folded scalars; the clauses tile it. One for a text without such borders.
  ///
  /// - Parameter borders: those of the text.
  func clauses(of text: FoldedText, at borders: [Border], _ size: Size = .sentences) -> [Range<Int>] {
    let count = text.scalars.count
    var clauses: [Range<Int>] = []
    var (start, before) = (0, 0)
    for border in borders where border.mark.rawValue >= size.least.rawValue && border.letters - before >= size.shortest
    {
      clauses.append(start..<border.place)
      (start, before) = (border.place, border.letters)
    }
    guard start < count else { return clauses }
    if text.scalars[start...].count(where: isLetterOrIdeograph) < size.shortest, let last = clauses.popLast() {
      start = last.lowerBound
    }
    clauses.append(start..<count)
    return clauses
  }

  /// Whether a clause tells what somebody said or did about what came before: 物业说没钱修, 找谁谁不管.
  func replies(_ clause: Range<Int>, of text: FoldedText) -> Bool {
    !replyWords.allMatches(in: text.scalars, range: clause).isEmpty
  }

  /// Whether a clause only introduces what follows: 反映问题：, 意见如下：
  func isLead(_ clause: Range<Int>, of text: FoldedText) -> Bool {
    guard clause.count <= Self.longestLead, clause.upperBound < text.scalars.count else { return false }
    return clause.last { text.scalars[$0] != 0x0A }.map { text.scalars[$0] == 0x3A } ?? false
  }

  /// Whether a clause only asks somebody to see to what was said: 希望领导管管, 请有关部门尽快解决. Linear.
  func isRequest(_ clause: Range<Int>, of text: FoldedText) -> Bool {
    let opening = clause.prefix(Self.opening)
    guard clause.count <= Self.longestRequest, opening.contains(where: { askHeads.contains(text.scalars[$0]) }) else {
      return false
    }
    let hits = requests.allMatches(in: text.scalars, range: clause)
    guard hits.contains(where: { $0.phrase < asks && opening.contains($0.range.lowerBound) }) else { return false }
    let told = clause.count { place in
      isLetterOrIdeograph(text.scalars[place]) && !hits.contains { $0.range.contains(place) }
    }
    return told <= Self.mostTold
  }

  /// Where what follows a turn word or the mark of an item begins; nil where none stands here. A turn word is part of
  /// what is said (除了), the mark of an item (一是) is not.
  private func turn(_ scalars: [UInt32], at start: Int, opensLine: Bool) -> (body: Int, isItem: Bool)? {
    guard heads.contains(scalars[start]) else { return nil }
    if let body = list.body(scalars, at: start, opensLine: opensLine) { return (body, true) }
    let reach = start..<min(start + 6, scalars.count)
    let hits = turns.allMatches(in: scalars, range: reach).filter { $0.range.lowerBound == start }
    guard let hit = hits.last else { return nil }
    guard hit.phrase < items else { return (start, false) }
    let end = hit.range.upperBound
    return (end < scalars.count && list.marks.contains(scalars[end]) ? end + 1 : end, true)
  }
}
