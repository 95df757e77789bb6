import Testing

@testable import Lexicons

@Suite struct PhraseHeadsTests {
  private func found(_ phrases: [[UInt32]], in text: [UInt32]) -> [[Int]] {
    let heads = PhraseHeads(phrases)
    return text.withUnsafeBufferPointer { text in
      heads.withScan { scan in
        var found: [[Int]] = []
        for start in text.indices {
          scan.forEachEnd(in: text, from: start, to: text.count) { phrase, end in found.append([start, end, phrase]) }
        }
        return found
      }
    }
  }

  @Test func scalarsOfMoreThan16BitsAreToldApartFromThoseThatLookAlike() {
    let (plain, wide): (UInt32, UInt32) = (0x4E01, 0x2_4E01)
    #expect(found([[plain, plain]], in: [wide, wide, plain, plain]) == [[2, 4, 0]])
    #expect(found([[wide, plain]], in: [plain, plain, wide, plain]) == [[2, 4, 0]])
    #expect(
      found([[wide, plain], [plain, plain], [plain, wide, plain]], in: [plain, wide, plain, plain]) == [
        [0, 3, 2], [1, 3, 0], [2, 4, 1],
      ])
  }

  @Test func manyPhrasesThatBeginAlikeGoThroughATrie() {
    let phrases: [[UInt32]] = (0..<40).map { [1, 2] + (0..<$0 % 7).map { UInt32($0 + 3) } }
    let text: [UInt32] = [1, 2, 3, 4, 5, 6, 7, 8]
    let expected = phrases.enumerated().filter { text.starts(with: $1) }
      .sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }.map {
        [0, $0.element.count, $0.offset]
      }
    #expect(found(phrases, in: text) == expected)
    #expect(found(phrases, in: [1, 2]).count == 6)
    #expect(found(phrases, in: [2, 1, 1]).isEmpty)
  }

  @Test func phrasesOfOneScalarComeFirst() {
    #expect(found([[5, 6], [5], [], [5]], in: [5, 6]) == [[0, 1, 1], [0, 1, 3], [0, 2, 0]])
  }
}
