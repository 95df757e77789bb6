import Testing
import TextModel

@testable import Classification

@Suite struct ReviewQueueTests {
  private func offered(_ texts: [(text: String, margin: Double)], size: Int) -> [String] {
    var queue = ReviewQueue(size: size, folding: .plain)
    for (number, item) in texts.enumerated() {
      let opinion = Opinion(id: "\(number)", text: item.text, source: .init(file: "", row: number))
      let low = (1 - item.margin) / 2
      queue.offer(
        opinion,
        Judgement(category: 0, probabilities: [low + item.margin, low, 0], secondary: [], evidence: [], review: false))
    }
    return queue.chosen().map(\.id)
  }

  @Test func whatIsMostDoubtfulComesFirst() {
    let texts = [("食堂的菜太咸了", 0.9), ("审批要盖五个章", 0.1), ("今天的天气很好", 0.4), ("工资三个月没发", 0.2)]
    #expect(offered(texts, size: 3) == ["1", "3", "2"])
    #expect(offered(texts, size: 10) == ["1", "3", "2", "0"])
  }

  @Test func copiesAndNearCopiesTakeOnePlace() {
    let campaign = (0..<50).map { ("强烈要求恢复十七路公交车" + String(repeating: "！", count: $0 % 4), 0.01) }
    let near = [("强烈要求恢复十七路公交车吧", 0.02)]
    let others = [("食堂的菜太咸了", 0.3), ("审批要盖五个章", 0.5)]
    #expect(offered(campaign + near + others, size: 3) == ["0", "51", "52"])
  }

  @Test func likenessCountsAgainstAnOpinion() {
    // The second is a little less doubtful than the third but shares a third of the first's pieces.
    let texts = [("宿舍热水断了半个月没人修", 0.0), ("宿舍热水断了半年还要收钱交押金", 0.10), ("调度不听司机的意见", 0.2)]
    #expect(offered(texts, size: 2) == ["0", "2"])
  }

  @Test func memoryHoldsTheMostDoubtfulWhateverTheirOrder() {
    let texts = (0..<4000).map { (number: Int) -> (text: String, margin: Double) in
      let sign = Character(UnicodeScalar(UInt32(0x4E00 + number)) ?? "一")
      return ("\(sign)字第\(number * 7919)号", Double((number * 1_237 + 41) % 4001) / 4001)
    }
    let best = texts.indices.sorted { texts[$0].margin < texts[$1].margin }
    #expect(offered(texts, size: 1) == [String(best[0])])
    #expect(offered(texts.reversed(), size: 1) == [String(texts.count - 1 - best[0])])
  }

  @Test(arguments: [-5, 0]) func aQueueWithoutRoomChoosesNone(size: Int) {
    #expect(offered([("食堂的菜太咸了", 0.3)], size: size).isEmpty)
  }

  @Test func aQueueMayBeAsLargeAsNumbersGo() {
    #expect(offered([("食堂的菜太咸了", 0.3)], size: .max) == ["0"])
  }
}
