import DataFiles
import Lexicons
public import TextModel
import Wording

/// What concrete problems are about: words that mean the same thing, so that 饭堂 and 打饭 speak of one canteen.
///
/// Read from a table with the columns kind, name, words separated by blanks, and `vague` or nothing. Immutable: share it
/// between tasks.
public struct SubjectTable: Sendable {
  /// What kind of evidence a subject is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A thing that stands at one place; every unit has its own: a canteen, a lift, a road.
    case place
    /// How the organisation works, the same in every unit: approvals, reports, promotions.
    case practice
    /// What is wrong: queues, breakdowns, dirt.
    case trouble
    case time
    /// No complaint: things found, thanks, jokes. Such opinions stay alone.
    case aside
    /// Praise: an opinion that has it, speaks of no trouble and does not go on with 但是 stays alone too.
    case praise
    /// What turns praise into a complaint or a wish.
    case turn
    /// 不, 没: turns praise too, unless it denies a trouble right behind it (不晚点了).
    case denial
    /// Words with 不 or 没 in them that complain of nothing (没有影响); they hide what stands in them.
    case relief
    /// Strong words; they count for the heat only.
    case strong
    /// Characters that carry no meaning by themselves.
    case filler
    /// What names of places end with: 村, 小区.
    case ending
    /// Characters that stand in no name before such an ending: 这条路, 修路.
    case nameless

    /// Whether it tells what an opinion speaks of.
    var isSpokenOf: Bool { [.place, .practice, .trouble, .time].contains(self) }
  }

  /// A word of the table in a text.
  struct Hit: Hashable {
    let subject: Int
    /// Number of the word in the table.
    let word: Int
  }

  /// The kinds of the subjects, by their number.
  let kinds: [Kind]
  /// What they are called.
  let names: [String]
  /// Whether a subject names an issue only where nothing else does (很久, 不够).
  let isVague: [Bool]
  /// Ideographs that carry no meaning by themselves.
  let fillers: Set<UInt32>
  private let endings: [UInt32: [[UInt32]]]
  private let nameless: Set<UInt32>
  /// The table that words and opinions are folded with.
  let folding: FoldingTable
  private let words: [String]
  /// Whether a word says nothing by itself: a single character, or nothing but fillers (个月).
  private let isFragment: [Bool]
  private let matcher: PhraseMatcher
  /// For each word the subject it belongs to.
  private let owners: [Int]
  private let folded: Set<[UInt32]>
  /// What things and practices are called where that is none of their words: 道路.
  private let titles: PhraseMatcher
  private let titled: [Int]

  /// - Parameters:
  ///   - table: the file's text.
  ///   - file: its name, for the problems.
  ///   - folding: the table that the opinions are folded with.
  /// - Throws: `Problems` with every line that cannot be read.
  public init(table: String, file: String, folding: FoldingTable) throws {
    let rows = try Rows(TabTable(table), file: file, folding: folding)
    let (kinds, names, words, fillers) = (rows.kinds, rows.names, rows.words, rows.fillers)
    (self.kinds, self.names, self.words, self.fillers, self.folding) = (kinds, names, words, fillers, folding)
    (owners, isVague, nameless) = (rows.owners, rows.isVague, rows.nameless)
    endings = Dictionary(grouping: rows.endings.filter { !$0.isEmpty }) { $0[0] }
    let scalars = words.map { FoldedText.scalars(of: $0, table: folding) }
    isFragment = scalars.map { $0.count < 2 || $0.allSatisfy(fillers.contains) }
    let known = Set(scalars)
    folded = known
    matcher = PhraseMatcher(scalars)
    let title = { (subject: Int) in FoldedText.scalars(of: names[subject], table: folding) }
    titled = kinds.indices.filter { [.place, .practice].contains(kinds[$0]) && !known.contains(title($0)) }
    titles = PhraseMatcher(titled.map(title))
  }

  /// What the rows of the table say, by what they are for.
  private struct Rows {
    let folding: FoldingTable
    var kinds: [Kind] = []
    var names: [String] = []
    var isVague: [Bool] = []
    var words: [String] = []
    var owners: [Int] = []
    var fillers: Set<UInt32> = []
    var nameless: Set<UInt32> = []
    var endings: [[UInt32]] = []

    init(_ table: TabTable, file: String, folding: FoldingTable) throws {
      self.folding = folding
      var problems: [Problem] = []
      for row in table.rows {
        guard let kind = row.cell(0).flatMap(Kind.init), let name = row.cell(1), let list = row.cell(2) else {
          let known = Kind.allCases.map(\.rawValue).joined(separator: ", ")
          problems.append(Problem(Message("issues.badSubject", ["kinds": known]), in: file, at: .line(row.line)))
          continue
        }
        add(kind, name, list, isVague: row.cell(3) == "vague")
      }
      guard problems.isEmpty else { throw Problems(problems) }
    }

    private mutating func add(_ kind: Kind, _ name: String, _ list: String, isVague: Bool) {
      switch kind {
      case .filler: fillers.formUnion(FoldedText.scalars(of: list, table: folding))
      case .nameless: nameless.formUnion(FoldedText.scalars(of: list, table: folding))
      case .ending: endings += list.split(separator: " ").map { FoldedText.scalars(of: String($0), table: folding) }
      default:
        for word in list.split(separator: " ") {
          words.append(String(word))
          owners.append(kinds.count)
        }
        kinds.append(kind)
        names.append(name)
        self.isVague.append(isVague)
      }
    }
  }

  /// The words of the table that stand in a text, each once, by where they first stand; words inside longer ones
  /// (车 in 班车) do not count.
  func hits(in text: FoldedText) -> [Hit] {
    var seen: Set<Int> = []
    return DictionaryClassifier.maximal(matcher.allMatches(in: text))
      .filter { seen.insert($0.phrase).inserted }
      .map { Hit(subject: owners[$0.phrase], word: $0.phrase) }
  }

  /// All words of the table that stand in a text and tell what it speaks of, with where they stand; words inside longer
  /// ones do not count.
  func places(in text: FoldedText) -> [(subject: Int, word: Int, range: Range<Int>)] {
    DictionaryClassifier.maximal(matcher.allMatches(in: text)).compactMap { hit in
      let subject = owners[hit.phrase]
      return kinds[subject].isSpokenOf && kinds[subject] != .time ? (subject, hit.phrase, hit.range) : nil
    }
  }

  /// Whether a text is no complaint: an aside, or praise beside which no trouble and no turn stands but what is denied
  /// (很满意，班车不晚点了). Linear.
  func isAside(_ text: FoldedText) -> Bool {
    let hits = DictionaryClassifier.maximal(matcher.allMatches(in: text))
    let kinds = hits.map { self.kinds[owners[$0.phrase]] }
    if kinds.contains(.aside) { return true }
    guard kinds.contains(.praise) else { return false }
    var place = 0
    while place < hits.count {
      let isDenied =
        kinds[place] == .denial && place + 1 < hits.count && kinds[place + 1] == .trouble
        && hits[place].range.upperBound == hits[place + 1].range.lowerBound
      if !isDenied, [.trouble, .turn, .denial].contains(kinds[place]) { return false }
      place += isDenied ? 2 : 1
    }
    return true
  }

  /// The things and practices named in part of a text, each with the word for it and where that begins; words inside
  /// longer ones do not count, nor do vague subjects.
  func named(in text: FoldedText, _ range: Range<Int>) -> [(subject: Int, word: Int, start: Int)] {
    DictionaryClassifier.maximal(matcher.allMatches(in: text.scalars, range: range)).compactMap { hit in
      let subject = owners[hit.phrase]
      guard [.place, .practice].contains(kinds[subject]), !isVague[subject] else { return nil }
      return (subject, hit.phrase, hit.range.lowerBound)
    }
  }

  /// The things and practices of which what the table calls them stands in a text, where that is none of their words.
  func called(in text: FoldedText) -> [(subject: Int, length: Int)] {
    DictionaryClassifier.maximal(titles.allMatches(in: text)).map { (titled[$0.phrase], $0.range.count) }
  }

  func word(_ number: Int) -> String { words[number] }

  /// A word as the name of what it speaks of; what the table calls that where the word cannot stand alone.
  func name(byWord number: Int) -> String { canName(byWord: number) ? words[number] : names[owners[number]] }

  /// Whether a word can stand alone as the name of what it speaks of.
  func canName(byWord number: Int) -> Bool {
    CommonWords.shared.canName(words[number], isThing: [.place, .practice].contains(kinds[owners[number]]))
  }

  func isFragment(_ number: Int) -> Bool { isFragment[number] }
  func subject(ofWord number: Int) -> Int { owners[number] }

  /// Whether what names of places end with stands at an index.
  func endsPlace(_ scalars: [UInt32], at index: Int) -> Bool {
    endings[scalars[index]]?.contains { scalars[index...].starts(with: $0) } ?? false
  }

  /// Whether a character may stand in the name of a place.
  func mayName(_ scalar: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(scalar) && !fillers.contains(scalar) && !nameless.contains(scalar)
  }

  /// Whether these folded scalars are a word of the table.
  func holds(_ scalars: [UInt32]) -> Bool { folded.contains(scalars) }
}
