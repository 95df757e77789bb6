import TestSupport
import Testing
import TextModel

@testable import Classification

@Suite struct SharedTextTests {
  private func shared(_ first: String, _ second: String) -> SharedText {
    SharedText(first.unicodeScalars.map(\.value), second.unicodeScalars.map(\.value))
  }

  @Test func runsOfFiveAndMoreCountOnEitherSide() {
    let found = shared("渔港的灯坏了三个月没有人修", "三个月没有人修渔港的灯")
    #expect(found.first == .init(shared: 7, length: 13) && found.second == .init(shared: 7, length: 11))
    #expect(found.longest == 7)
    #expect(shared("渔港的灯坏了", "渔港的灯很亮").first.shared == 0)
    #expect(shared("渔港", "渔港").first.share == 1 && shared("", "").first.share == 1)
  }

  /// From the definition: every run of five of one text is looked for in the other.
  @Test func theSharesAreThoseOfASlowSearch() {
    var generator = RepeatableGenerator(seed: 4)
    for _ in 0..<200 {
      let texts = (0..<2).map { _ in
        (0..<Int.random(in: 0...40, using: &generator)).map { _ in UInt32.random(in: 0...2, using: &generator) }
      }
      func covered(_ one: [UInt32], _ other: [UInt32]) -> Int {
        var marks = [Bool](repeating: false, count: one.count)
        guard one.count >= 5, other.count >= 5 else { return one == other ? one.count : 0 }
        for start in 0...one.count - 5 {
          let run = one[start..<start + 5]
          if (0...other.count - 5).contains(where: { other[$0..<$0 + 5] == run }) {
            for place in start..<start + 5 { marks[place] = true }
          }
        }
        return marks.count { $0 }
      }
      var longest = 0
      for first in texts[0].indices {
        for second in texts[1].indices {
          let length = zip(texts[0][first...], texts[1][second...]).prefix { $0 == $1 }.count
          longest = max(longest, length)
        }
      }
      let found = SharedText(texts[0], texts[1])
      #expect(found.first.shared == covered(texts[0], texts[1]) && found.second.shared == covered(texts[1], texts[0]))
      #expect(found.longest == longest)
    }
  }
}
