import TestSupport
import Testing
import TextModel

@testable import Classification

@Suite struct IssueTallyTests {
  private func entry(_ text: String, places: [Int] = []) throws -> IssueEntry {
    let opinion = IssueFixture.opinion(0, text, unit: nil)
    let features = IssueFeatures(FoldedText(opinion.text, table: .plain), try IssueFixture.subjects())
    return IssueEntry(
      id: opinion.id, text: opinion.text, unit: nil, channel: nil, day: nil, features: features, topics: nil,
      places: places,
      category: nil, certainty: 0, group: 0, isOpen: true, isPractice: false, copyOf: nil)
  }

  /// Against a look at every key in turn.
  @Test(arguments: 0..<8)
  func everyPieceIsMetWithItsNumber(seed: UInt64) throws {
    var generator = RepeatableGenerator(seed: seed)
    var tally = IssueTally()
    for number in 0..<12 {
      let text = (0..<9).map { _ in
        ["食", "堂", "排", "队", "桥", "灯", "渡", "船", "票"].randomElement(using: &generator) ?? ""
      }
      tally.add(try entry(text.joined()), number)
    }
    for _ in 0..<50 {
      let some = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
        (tally.keys.randomElement(using: &generator) ?? 0) &+ (Bool.random(using: &generator) ? 0 : 1)
      }
      let pieces = Set(some).sorted().map {
        IssueQuestion.Piece(key: $0, rate: 0.1, weight: 1, isSubject: false, isTime: false)
      }
      var met: [UInt32?] = []
      tally.meet(pieces) { met.append($1) }
      let slow = pieces.map { piece in tally.keys.firstIndex(of: piece.key).map { tally.counts[$0] } }
      #expect(met == slow)
    }
  }

  @Test func whatIsTakenOutLeavesNoTrace() throws {
    var tally = IssueTally()
    let (first, second) = (try entry("食堂排队"), try entry("桥上没灯"))
    tally.add(first, 0)
    let before = (tally.keys, tally.counts)
    tally.add(second, 1)
    tally.remove(second, 1)
    #expect(before == (tally.keys, tally.counts))
    #expect(tally.members == [0] && tally.count == 1)
  }

  @Test func unitsAreCountedOnceEach() throws {
    var tally = IssueTally()
    let entries = try [[0], [0, 2], [1]].map { try entry("食堂排队", places: $0) }
    for (number, entry) in entries.enumerated() { tally.add(entry, number) }
    #expect(tally.unitVariety == 3)
    tally.remove(entries[1], 1)
    #expect(tally.unitVariety == 2)
  }
}
