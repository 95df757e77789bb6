import Reporting
import TestSupport
import Testing
import TextModel

@Suite struct SegmentsTests {
  @Test func overlappingRangesAreCutWhereEachBeginsAndEnds() {
    let cut = segments(of: TextRange(0, 10), coveredBy: [TextRange(2, 6), TextRange(4, 8), TextRange(4, 4)])
    #expect(
      cut == [
        Segment(range: TextRange(0, 2), layers: []), Segment(range: TextRange(2, 4), layers: [0]),
        Segment(range: TextRange(4, 6), layers: [0, 1]), Segment(range: TextRange(6, 8), layers: [1]),
        Segment(range: TextRange(8, 10), layers: []),
      ])
  }

  @Test func anEmptyTextHasNoSegments() {
    #expect(segments(of: TextRange(3, 3), coveredBy: [TextRange(0, 9)]).isEmpty)
  }

  @Test(arguments: 0..<60) func randomRangesGiveWhatAskingEveryByteGives(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    let start = Int.random(in: 0...5, using: &generator)
    let whole = TextRange(start, start + Int.random(in: 0...40, using: &generator))
    let ranges = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
      let start = Int.random(in: 0...50, using: &generator)
      return TextRange(start, start + Int.random(in: 0...15, using: &generator))
    }
    #expect(segments(of: whole, coveredBy: ranges) == slowSegments(of: whole, coveredBy: ranges))
  }

  /// Asks of every byte which ranges hold it and joins neighbours that agree.
  private func slowSegments(of whole: TextRange, coveredBy ranges: [TextRange]) -> [Segment] {
    var segments: [Segment] = []
    for offset in whole.bounds {
      let layers = ranges.indices.filter { ranges[$0].contains(offset) }
      if let last = segments.last, last.layers == layers {
        segments[segments.count - 1] = Segment(range: TextRange(last.range.start, offset + 1), layers: layers)
      } else {
        segments.append(Segment(range: TextRange(offset, offset + 1), layers: layers))
      }
    }
    return segments
  }
}
