/// The features of the first pass, each boundary by itself. Training uses them as they are; the fast scorer adds up the
/// same ones by other means.
package struct BoundaryFeatures {
  package enum Feature: Hashable {
    /// A weight of `FeatureTables`.
    case table(Int)
    /// Characters of the stretch, in whatever list they stand; `place` is the boundary's offset from their start.
    case pattern(start: Int, length: Int, place: Int)
    /// The same for characters that are a word of a list.
    case word(start: Int, length: Int, place: Int)
  }

  /// Places of a boundary from the start of a pattern.
  package static let firstPlace = -2
  package static let placeCount = 11
  static let window = 3

  private struct Match {
    let start: Int
    let length: Int
    let cost: Int?
    let count: Int
  }

  let stretch: Stretch
  /// The lengths of the dictionary's words that start at each character.
  package private(set) var starts: [LengthSets.Starts]
  private var matchesByPlace: [[Match]]
  private let classes: [Int]

  /// - Parameter count: how often a word occurs in the training text (less the part that is being looked at).
  package init(_ stretch: Stretch, icu: [[UInt32]: Int], count: ([UInt32]) -> Int) {
    self.stretch = stretch
    starts = [LengthSets.Starts](repeating: 0, count: stretch.count)
    matchesByPlace = [[Match]](repeating: [], count: stretch.count + 1)
    classes = stretch.scalars.map { Int(CharacterClass(of: $0).rawValue) }
    for start in 0..<stretch.count {
      for length in 1...SegmenterLexicon.longestWord where start + length <= stretch.count {
        let word = Array(stretch.scalars[start..<start + length])
        let (cost, count) = (icu[word], count(word))
        if cost == nil && count == 0 { continue }
        if cost != nil { starts[start] |= 1 << UInt8(length - 1) }
        let match = Match(start: start, length: length, cost: cost, count: count)
        for place in start...start + length { matchesByPlace[place].append(match) }
      }
    }
  }

  /// Visits every feature of the boundary before character `place`.
  package func forEach(at place: Int, _ visit: (Feature) -> Void) {
    visit(.table(FeatureTables.bias))
    visitPatterns(place, visit)
    visitWords(place, visit)
    visitClasses(place, visit)
    visitICU(place, visit)
  }

  private func visitPatterns(_ place: Int, _ visit: (Feature) -> Void) {
    for length in 1...Self.window {
      for start in place - Self.window...place + Self.window - length {
        visit(.pattern(start: start, length: length, place: place - start))
      }
    }
  }

  private func visitWords(_ place: Int, _ visit: (Feature) -> Void) {
    for match in matchesByPlace[place] {
      let role = FeatureTables.role(at: place - match.start, ofLength: match.length)
      if let cost = match.cost {
        visit(.table(FeatureTables.dictionary(role, length: match.length)))
        visit(.table(FeatureTables.dictionary(role, length: match.length, cost: cost)))
      }
      if match.count > 0 {
        let level = SegmenterLexicon.countLevel(match.count)
        visit(.table(FeatureTables.vocabulary(role, length: match.length, count: level)))
      }
      if match.length > 1 { visit(.word(start: match.start, length: match.length, place: place - match.start)) }
    }
    let history = (1...8).reduce(UInt64(0)) { bytes, back in
      place - back >= 0 ? bytes | UInt64(starts[place - back]) << UInt64(8 * (back - 1)) : bytes
    }
    visit(.table(FeatureTables.lengthSets + LengthSets.index(starts: starts[place], history: history)))
  }

  private func visitClasses(_ place: Int, _ visit: (Feature) -> Void) {
    for length in 1...3 {
      for start in -Self.window...Self.window - length {
        let packed = (0..<length).reduce(0) { packed, step in
          let index = place + start + step
          return packed << 3 | (classes.indices.contains(index) ? classes[index] : 0)
        }
        visit(.table(FeatureTables.classes(packed, start: start, length: length)))
      }
    }
  }

  private func visitICU(_ place: Int, _ visit: (Feature) -> Void) {
    let bits = (-5...5).reduce(0) { bits, step in
      let index = place + step
      return bits << 1 | (stretch.icuEnds.indices.contains(index) && stretch.icuEnds[index] ? 1 : 0)
    }
    for feature in ICUWindow.features(bits) { visit(.table(feature)) }
  }
}
