import Classification
import Lexicons
import Reporting
import TextModel
import Tokenization

/// Counts the words of judged opinions by category and by unit, to tell what each says that the others do not.
///
/// Memory grows with the number of different words and with a limited number of units.
struct KeyWordCollector {
  /// Further units are counted together: a column of names would otherwise make a table of words for each person.
  private static let mostUnits = 200
  /// Units with fewer opinions have too few words to be told from others.
  private static let leastOpinions = ShareEstimation.smallestGroup
  /// So many units, the largest, are compared.
  private static let shownUnits = 12
  private static let batchSize = 2048
  private static let sliceSize = 128

  private let cutting: WordCutting
  private let jobs: Int
  private var batch: [(opinion: Opinion, category: Int)] = []
  private var categories: [WordCounter]
  private var units: [GroupName: WordCounter] = [:]
  private var otherUnits = WordCounter()

  init(categories: Int, cutting: WordCutting = WordCutting(tokenizer: Tokenizer()), jobs: Int) {
    self.cutting = cutting
    self.jobs = jobs
    self.categories = (0..<categories).map { _ in WordCounter() }
  }

  mutating func add(_ opinion: Opinion, _ category: Int) throws {
    batch.append((opinion, category))
    if batch.count == Self.batchSize { try flush() }
  }

  /// Counts what is waiting.
  mutating func flush() throws {
    let texts = batch.map(\.opinion.text)
    let slices = stride(from: 0, to: texts.count, by: Self.sliceSize).map {
      Array(texts[$0..<min($0 + Self.sliceSize, texts.count)])
    }
    let cutting = cutting
    let tokens = try parallelMap(slices, jobs: jobs) {
      try cutting.tokenizer.makeWorker()
    } transform: { worker, slice in
      try slice.map { try cutting.tokens(of: $0, by: worker) }
    }
    for ((opinion, category), tokens) in zip(batch, tokens.joined()) {
      categories[category].count(tokens[...], of: opinion.text)
      count(tokens, of: opinion)
    }
    batch.removeAll(keepingCapacity: true)
  }

  private mutating func count(_ tokens: [Token], of opinion: Opinion) {
    guard let unit = opinion.unit.map(GroupName.init), units[unit] != nil || units.count < Self.mostUnits else {
      return otherUnits.count(tokens[...], of: opinion.text)
    }
    units[unit, default: WordCounter()].count(tokens[...], of: opinion.text)
  }

  /// What each part says more often than the rest: categories in their order, then the largest units.
  func sections(_ filter: WordFilter) -> [Report.KeyWordSection] {
    let names = units.filter { $0.value.texts >= Self.leastOpinions }
      .sorted { ($1.value.texts, $0.key.shown) < ($0.value.texts, $1.key.shown) }.prefix(Self.shownUnits).map(\.key)
    var rest = otherUnits
    for (name, counter) in units.sorted(by: { $0.key.shown < $1.key.shown }) where !names.contains(name) {
      rest.merge(counter)
    }
    let parts = names.map { units[$0] ?? WordCounter() }
    return Self.tables(categories, beside: WordCounter(), filter).map {
      Report.KeyWordSection(part: .category($0), table: $1)
    }
      + Self.tables(parts, beside: rest, filter).map { Report.KeyWordSection(part: .unit(names[$0].shown), table: $1) }
  }

  /// Each part against all others; a part without words, or without others, has no table.
  private static func tables(
    _ parts: [WordCounter], beside rest: WordCounter, _ filter: WordFilter
  ) -> [(part: Int, table: KeynessTable)] {
    // Sums from both ends, so that nothing has to be subtracted.
    var before = [rest]
    for part in parts { before.append(merged(before[before.count - 1], part)) }
    var behind = WordCounter()
    var tables: [(part: Int, table: KeynessTable)] = []
    for index in parts.indices.reversed() {
      let others = merged(before[index], behind)
      if parts[index].tokens > 0, others.tokens > 0 {
        tables.append((index, KeynessTable(parts[index], against: others, filter: filter)))
      }
      behind.merge(parts[index])
    }
    return tables.reversed()
  }

  private static func merged(_ one: WordCounter, _ other: WordCounter) -> WordCounter {
    var sum = one
    sum.merge(other)
    return sum
  }
}
