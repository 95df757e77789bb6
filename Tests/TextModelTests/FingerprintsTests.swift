import TestSupport
import Testing

@testable import TextModel

@Suite struct FingerprintsTests {
  private func scalars(_ count: Int, _ generator: inout RepeatableGenerator) -> [UInt32] {
    (0..<count).map { _ in UInt32.random(in: 0x4E00...0x4E10, using: &generator) }
  }

  @Test(arguments: 0..<50)
  func everyWindowHasItsLeastGramAsAFingerprint(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let grams = Fingerprints.hashes(of: scalars(Int.random(in: 7...200, using: &generator), &generator))
    let chosen = Fingerprints(winnowing: grams)
    // The slow twin: the rightmost least gram of each window, each once.
    let starts = 0...grams.count - Fingerprints.window
    let expected = Set(
      starts.map { start in
        (start..<start + Fingerprints.window).min { (grams[$0], -$0) < (grams[$1], -$1) } ?? start
      })
    #expect(chosen.positions.map(Int.init) == expected.sorted())
    #expect(chosen.hashes == chosen.positions.map { grams[Int($0)] })
  }

  @Test(arguments: 0..<30)
  func textsThatShareSevenScalarsShareAFingerprint(seed: Int) {
    var generator = RepeatableGenerator(seed: UInt64(seed))
    let shared = scalars(Fingerprints.gram + Fingerprints.window - 1, &generator)
    func hashes() -> Set<UInt64> {
      let text = scalars(20, &generator) + shared + scalars(20, &generator)
      return Set(Fingerprints(winnowing: Fingerprints.hashes(of: text)).hashes)
    }
    #expect(!hashes().isDisjoint(with: hashes()))
  }

  @Test(arguments: [0, 1, 4])
  func aTextShorterThanAGramHasNone(count: Int) {
    #expect(Fingerprints.hashes(of: Array(repeating: 0x4E00, count: count)).isEmpty)
  }
}
