import TestSupport
import Testing

@testable import Tokenization

@Suite struct NeighbourMarksTests {
  /// Scores of a stretch with its edges settled.
  private func scores(_ count: Int, _ generator: inout RepeatableGenerator) -> [Int16] {
    [NeighbourFeatures.settled]
      + (0..<count).map { _ in
        Int.random(in: 0..<4, using: &generator) == 0
          ? Int16.random(in: 1...Int16.max, using: &generator) : Int16.random(in: Int16.min...0, using: &generator)
      } + [NeighbourFeatures.settled]
  }

  /// How far the next end of a word is.
  private func length(_ scores: [Int16], _ place: Int, _ step: Int) -> Int {
    var length = 1
    while scores[place + length * step] <= 0 { length += 1 }
    return length
  }

  @Test func levelsSignsAndLengthsAreThoseFoundOneByOne() {
    var generator = RepeatableGenerator(seed: 4)
    for count in 0..<60 {
      let scores = scores(count, &generator)
      NeighbourMarks.all(scores).withUnsafeBufferPointer { bytes in
        let marks = NeighbourMarks(bytes)
        for place in -3..<scores.count + 3 {
          let isInside = scores.indices.contains(place)
          let level = isInside ? max(-4, min(4, (Int(scores[place]) * 2 + 512) >> 10)) + 4 : 9
          #expect(marks.level(place) == level)
          #expect(marks.sign(place) == (isInside ? scores[place] > 0 ? 1 : 0 : 2))
        }
        for place in 1..<scores.count - 1 {
          #expect(marks.lengthBefore(place) == min(9, length(scores, place, -1)))
          #expect(marks.lengthBehind(place) == min(9, length(scores, place, 1)))
        }
      }
    }
  }
}
