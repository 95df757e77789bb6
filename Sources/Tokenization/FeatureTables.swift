/// Where the weights of each group of features lie in the flat tables of a model.
///
/// Features of the first pass that are no patterns of characters are numbered in one table, those of the second pass
/// that are no pairs of words in another.
package enum FeatureTables {
  static let roleCount = 3
  static let lengthCount = 5

  static let bias = 0
  static let dictionary = 1
  static let dictionaryCost = dictionary + roleCount * lengthCount
  static let vocabulary = dictionaryCost + roleCount * lengthCount * SegmenterLexicon.costLevels
  static let lengthSets = vocabulary + roleCount * lengthCount * (SegmenterLexicon.countLevels + 1)
  static let lengthSetCount = 1 << 14
  static let classes = lengthSets + lengthSetCount
  static let classCount = 6 * 8 + 5 * 64 + 4 * 512
  static let icuWindows = classes + classCount
  static let icuWindowCount = 2 + 4 + 4 + 8 + 32
  static let icuDistances = icuWindows + icuWindowCount
  /// Number of weights of the first pass.
  package static let firstCount = icuDistances + 2 * 6 * 6

  /// How a place lies to a word of a list: where it starts, where it ends, or inside it.
  enum Role: Int { case start, end, inside }

  static func role(at offset: Int, ofLength length: Int) -> Role {
    offset == 0 ? .start : offset == length ? .end : .inside
  }

  static func dictionary(_ role: Role, length: Int) -> Int {
    dictionary + role.rawValue * lengthCount + min(length, lengthCount) - 1
  }

  static func dictionary(_ role: Role, length: Int, cost: Int) -> Int {
    dictionaryCost + (role.rawValue * lengthCount + min(length, lengthCount) - 1) * SegmenterLexicon.costLevels + cost
  }

  static func vocabulary(_ role: Role, length: Int, count: Int) -> Int {
    vocabulary + (role.rawValue * lengthCount + min(length, lengthCount) - 1) * (SegmenterLexicon.countLevels + 1)
      + count
  }

  /// The feature of `length` classes packed in three bits each, the first of them `start` places from the boundary.
  static func classes(_ packed: Int, start: Int, length: Int) -> Int {
    let base = length == 1 ? 0 : length == 2 ? 6 * 8 : 6 * 8 + 5 * 64
    return classes + base + (start + 3) << (3 * length) + packed
  }
}
