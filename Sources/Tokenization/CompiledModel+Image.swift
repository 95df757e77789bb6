import Lexicons
import TextModel
import UnicodeText

extension CompiledModel {
  static let imageKind = "segmenter"

  /// Of what a compiled model is made: the file, ICU's words, and how ICU folds and names characters.
  static func imageKey(modelFile bytes: [UInt8]) -> TableDigest {
    TableDigest(of: [TableDigest(bytes), CJKDictionary.digest()])
  }

  func image(key: TableDigest) -> TableImage.Writer {
    var writer = TableImage.Writer(key: key)
    writer.append([Int32(firstLong), scoreWeight, Int32(doubt)])
    writer.append(characters)
    writer.append(scalars)
    writer.append(entries)
    writer.append(pairFilter)
    writer.append(tripleFilter)
    writer.append(weights)
    writer.append(longWeights)
    writer.append(placeTables)
    writer.append(secondTable)
    writer.append(pairs.slots)
    return writer
  }

  /// Nil when a table is missing, or a number in one leads out of another.
  init?(_ image: TableImage) {
    var image = image
    guard let numbers = image.table(of: Int32.self), numbers.count == 3,
      let characters = image.table(of: CharacterFacts.self), let scalars = image.table(of: UInt32.self),
      let entries = image.table(of: UInt64.self), let pairFilter = image.table(of: UInt64.self),
      let tripleFilter = image.table(of: UInt64.self), let weights = image.table(of: Lanes.self),
      let longWeights = image.table(of: Lanes.self), let placeTables = image.table(of: Int16.self),
      let secondTable = image.table(of: Int16.self), let slots = image.table(of: UInt64.self), image.isAtEnd,
      let pairs = PairTable(slots: slots)
    else { return nil }
    (self.characters, self.scalars, self.entries, self.weights) = (characters, scalars, entries, weights)
    (self.pairFilter, self.tripleFilter) = (pairFilter, tripleFilter)
    (self.longWeights, self.placeTables, self.secondTable, self.pairs) = (longWeights, placeTables, secondTable, pairs)
    (firstLong, scoreWeight, doubt) = (Int(numbers.start[0]), numbers.start[1], Int16(clamping: numbers.start[2]))
    guard isSound else { return nil }
  }

  private var isSound: Bool {
    guard pairFilter.count == StepFilter.wordCount, tripleFilter.count == StepFilter.wordCount,
      characters.count == 0x1_0000, scalars.count >= 2, firstLong >= 0,
      placeTables.count == Self.lengthSets + FeatureTables.lengthSetCount, secondTable.count == NeighbourFeatures.count
    else { return false }
    var (greatestCode, greatestKind) = (0, 0)
    for fact in characters.elements {
      greatestCode = max(greatestCode, fact.code)
      greatestKind = max(greatestKind, fact.rawKind)
    }
    var (greatestBase, greatestValue) = (0, 0)
    for entry in entries.elements {
      greatestBase = max(greatestBase, PatternTrie.base(of: entry))
      greatestValue = max(greatestValue, PatternTrie.value(of: entry))
    }
    return greatestCode < scalars.count && greatestKind < TokenKind.allCases.count
      && greatestBase + greatestCode < entries.count && greatestValue >> 1 < weights.count
      && greatestValue >> 1 < firstLong + longWeights.count
  }
}
