/// Pairs of neighbouring ideographs: what short texts have in common whatever the segmenter makes of them.
package enum CharacterPairs {
  /// Distinct pairs, ascending: two scalars of 16 bits each. Rare ideographs outside the basic plane are left out.
  package static func all(in scalars: [UInt32]) -> [UInt32] {
    guard scalars.count > 1 else { return [] }
    var pairs: [UInt32] = []
    for index in 1..<scalars.count where isCommonIdeograph(scalars[index - 1]) && isCommonIdeograph(scalars[index]) {
      pairs.append(IssueKey.pair(scalars[index - 1], scalars[index]))
    }
    return Set(pairs).sorted()
  }

  private static func isCommonIdeograph(_ scalar: UInt32) -> Bool { (0x4E00...0x9FFF).contains(scalar) }
}
