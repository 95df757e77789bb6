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
    /// Any mark before a word that turns to something else (另外, 顺便 …) or a number (第二，; 2.).
    case turn
  }

  /// Where one clause ends and the next begins, in folded scalars.
  struct Border: Sendable {
    let place: Int
    let mark: Mark
    /// Letters and ideographs from the beginning of the text to here.
    let letters: Int
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

  private let ends: Set<UInt32>
  private let pauses: Set<UInt32>
  private let commas: Set<UInt32>
  private let numbers: Set<UInt32>
  private let numberMarks: Set<UInt32>
  private let brackets: Set<UInt32>
  private let ordinals: Set<UInt32>
  private let turns: PhraseMatcher
  /// Words of requests, those first that ask.
  private let requests: PhraseMatcher
  private let asks: Int
  private let askHeads: Set<UInt32>
  /// What a turn word or the number of an item begins with.
  private let heads: Set<UInt32>
  let phraseTopics: PhraseTopics
  let topics: FurtherTopics

  /// By the table `clauses.tsv` of this room.
  init(folding: FoldingTable) {
    var words: [String: [[UInt32]]] = [:]
    for row in TabTable(String(decoding: PackageResources.clauses_tsv, as: UTF8.self)).rows {
      guard let kind = row.cell(0), let text = row.cell(1) else { continue }
      words[kind, default: []].append(FoldedText.scalars(of: text, table: folding))
    }
    func scalars(_ kind: String) -> Set<UInt32> { Set((words[kind] ?? []).joined()) }
    let limits = NamedLimits(table: PackageResources.clauses_tsv, name: 1)
    (phraseTopics, topics) = (PhraseTopics(limits), FurtherTopics(limits))
    (ends, pauses, commas) = (scalars("end").union([0x0A]), scalars("pause"), scalars("comma"))
    (numbers, numberMarks) = (scalars("number"), scalars("mark"))
    (brackets, ordinals) = (scalars("bracket"), scalars("ordinal"))
    let asking = words["ask"] ?? []
    (requests, asks) = (PhraseMatcher(asking + (words["request"] ?? [])), asking.count)
    askHeads = Set(asking.compactMap(\.first))
    let turnWords = words["turn"] ?? []
    turns = PhraseMatcher(turnWords)
    heads = Set(turnWords.compactMap(\.first)).union(numbers).union(brackets).union(ordinals)
  }

  /// All borders of a text, in order. Linear.
  func borders(of text: FoldedText) -> [Border] {
    let scalars = text.scalars
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
      if turns(scalars, at: next) {
        borders.append(Border(place: next, mark: .turn, letters: letters))
      } else if isEnd || commas.contains(scalar) {
        borders.append(Border(place: next, mark: isEnd ? .end : .pause, letters: letters))
      }
    }
    return borders
  }

  /// A text cut at its borders, in folded scalars; the clauses tile it. One for a text without such borders.
  ///
  /// - Parameter borders: those of the text.
  func clauses(of text: FoldedText, at borders: [Border], _ size: Size = .sentences) -> [Range<Int>] {
    let count = text.scalars.count
    var clauses: [Range<Int>] = []
    var (start, before) = (0, 0)
    for border in borders where border.mark.rawValue >= size.least.rawValue && border.letters - before >= size.shortest {
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

  private func turns(_ scalars: [UInt32], at start: Int) -> Bool {
    guard heads.contains(scalars[start]) else { return false }
    let reach = start..<min(start + 6, scalars.count)
    return turns.allMatches(in: scalars, range: reach).contains { $0.range.lowerBound == start } || isItem(scalars, at: start)
  }

  /// Whether the number of an item stands here: 2. (2) 二、 第二， but neither 2.5, 二、三楼 nor 第二天.
  private func isItem(_ scalars: [UInt32], at start: Int) -> Bool {
    var place = start
    if brackets.contains(scalars[place]) || ordinals.contains(scalars[place]) { place += 1 }
    guard place + 1 < scalars.count, numbers.contains(scalars[place]), numberMarks.contains(scalars[place + 1]) else {
      return false
    }
    return place + 2 == scalars.count || !numbers.contains(scalars[place + 2]) && scalars[place + 2] != 0x30
  }
}
