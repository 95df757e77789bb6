import Classification
import Documents
import TextModel
import Tokenization
import UnicodeText
import Wording

/// The matters that opinions speak of, whichever unit they come from: an opinion that speaks of several counts for each.
struct OpinionMatters {
  /// What at least two opinions speak of.
  struct Found {
    let matter: Matters.Matter
    /// Numbers of the opinions, ascending.
    let opinions: [Int]
    /// What one of them says of it.
    let quotation: String
    /// The first few of the opinions, that one at the head, with what they say of it.
    let examples: [(opinion: Int, text: String)]
  }

  /// Opinions of a matter that are named one by one.
  private static let mostExamples = 3

  /// By falling number of opinions.
  private(set) var found: [Found] = []
  /// What opinions say that speak of nothing which another speaks of, each whole; first those that name a known thing.
  private(set) var single: [String] = []
  /// What opinions of a matter say besides, of something that no other speaks of.
  private(set) var besides: [String] = []
  /// Opinions of neither kind: thanks, tests, and what is known to be of no issue.
  private(set) var untold = 0
  private(set) var matters: Matters
  /// What is to be said of the known issues.
  let warnings: [Message]

  /// What one opinion says of one matter.
  private struct Voice {
    let opinion: Int
    let text: Document
    let folded: FoldedText
    let known: KnownIssues.Place?
    let category: Int
  }

  /// - Throws: a `Problem` when ICU fails.
  init(
    of judged: JudgedOpinions, scheme: CodingScheme, by grouping: DictionaryFolder.IssueGrouping
  ) throws {
    let opinions = judged.opinions
    var lookup = KnownIssueLookup(grouping.known ?? KnownIssues([]))
    let known = opinions.map { lookup.place(of: $0) }
    let voices = Self.voices(of: judged, known, scheme, grouping)
    matters = Matters(of: grouping.value)
    for unit in opinions.compactMap(\.unit) { matters.learn(unit: unit) }
    let worker = try Tokenizer().makeWorker()
    for voice in voices {
      matters.add(
        voice.folded, unit: opinions[voice.opinion].unit, words: try worker.words(of: voice.text), known: voice.known)
    }
    warnings = lookup.warnings
    let groups = voices.count > Matters.most ? Self.groups(of: voices, opinions, grouping, matters) : []
    let all = matters.sorted(from: groups).map { Self.found($0, among: voices) }
    found = all.filter { $0.opinions.count > 1 }.enumerated()
      .sorted { (-$0.element.opinions.count, $0.offset) < (-$1.element.opinions.count, $1.offset) }.map(\.element)
    tellRest(of: opinions, voices, groups)
  }

  private static func found(_ matter: Matters.Matter, among voices: [Voice]) -> Found {
    var examples: [(opinion: Int, text: String)] = []
    for voice in ([matter.quotation] + matter.members).lazy.map({ voices[$0] }) {
      guard examples.count < mostExamples else { break }
      guard !examples.contains(where: { $0.opinion == voice.opinion }) else { continue }
      examples.append((voice.opinion, voice.text.text(voice.text.range)))
    }
    return Found(
      matter: matter, opinions: Set(matter.members.map { voices[$0].opinion }).sorted(), quotation: examples[0].text,
      examples: examples)
  }

  /// The parts of opinions that speak of several matters, the others whole. What is known to be of an issue counts whole
  /// for that, and its parts for what else they speak of.
  private static func voices(
    of judged: JudgedOpinions, _ known: [KnownIssues.Place?], _ scheme: CodingScheme,
    _ grouping: DictionaryFolder.IssueGrouping
  ) -> [Voice] {
    let (opinions, judgements) = (judged.opinions, judged.judgements)
    var splitter = MatterParts(of: grouping.value)
    let folded = opinions.map { FoldedText($0.text, table: .icu) }
    for text in folded { splitter.learn(text) }
    return opinions.indices.flatMap { number -> [Voice] in
      let (text, folded, judgement) = (opinions[number].text, folded[number], judgements[number])
      // Thanks and tests ask a plan for nothing.
      let isAside = known[number] == nil && EmptyAnswers.shared.isAside(judgement, of: folded, in: scheme)
      let whole = Voice(
        opinion: number, text: text, folded: folded, known: isAside ? .alone : known[number],
        category: judgement.category)
      if whole.known == .alone { return [whole] }
      let parts = splitter.parts(of: folded, isOfSeveral: !judgement.secondary.isEmpty).map { range in
        let part = Document(name: text.name, text: text.text(range))
        return Voice(
          opinion: number, text: part, folded: FoldedText(part, table: .icu), known: nil, category: judgement.category)
      }
      return parts.isEmpty || known[number] != nil ? [whole] + parts : parts
    }
  }

  /// Voices that speak of one problem, as `HotIssues` finds them when no unit is told.
  private static func groups(
    of voices: [Voice], _ opinions: [Opinion], _ grouping: DictionaryFolder.IssueGrouping, _ matters: Matters
  ) -> [[Int]] {
    var (issues, copies) = (grouping.value, DuplicateIndex())
    for (number, voice) in voices.enumerated() {
      let (opinion, first) = (opinions[voice.opinion], copies.add(voice.folded))
      issues.add(
        Opinion(
          id: opinion.id, text: voice.text.text(voice.text.range), channel: opinion.channel, date: opinion.date,
          source: opinion.source),
        voice.folded, category: voice.category, copyOf: first == number ? nil : first, known: voice.known,
        told: matters.told(by: number))
    }
    issues.settle()
    // All of them are told anew each time that they are asked for.
    let numbers = issues.groups
    return Dictionary(grouping: numbers.indices) { numbers[$0] }.values.map { $0.sorted() }
  }

  /// Tells what is left of the opinions.
  ///
  /// - Parameter groups: voices that speak of one problem, where not all of them were compared.
  private mutating func tellRest(of opinions: [Opinion], _ voices: [Voice], _ groups: [[Int]]) {
    let several = groups.filter { Set($0.map { voices[$0].opinion }).count > 1 }
    let shared = Set(found.flatMap(\.matter.members) + several.flatMap { $0 })
    let placed = Set(shared.map { voices[$0].opinion })
    // Whoever sorted an opinion said what it is about.
    let sorted = Set(shared.filter { voices[$0].known != nil }.map { voices[$0].opinion })
    let alone = voices.indices.filter { !shared.contains($0) && matters.isTold(by: $0) }
    let telling =
      alone.filter { matters.namesSubject(opinion: $0) } + alone.filter { !matters.namesSubject(opinion: $0) }
    var seen: Set<Int> = []
    for voice in telling {
      let number = voices[voice].opinion
      if !placed.contains(number) {
        if seen.insert(number).inserted { single.append(opinions[number].text.text(opinions[number].text.range)) }
      } else if !sorted.contains(number) {
        besides.append(voices[voice].text.text(voices[voice].text.range))
      }
    }
    untold = opinions.count - placed.count - seen.count
  }
}
