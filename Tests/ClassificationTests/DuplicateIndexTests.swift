import TestSupport
import Testing
import TextModel

@testable import Classification

@Suite struct DuplicateIndexTests {
  private func firsts(_ texts: [String], threshold: Double = 0.7) -> [Int] {
    index(texts, threshold: threshold).firsts
  }

  private func index(_ texts: [String], threshold: Double = 0.7) -> DuplicateIndex {
    var index = DuplicateIndex(threshold: threshold)
    for text in texts { index.add(FoldedText(Document(name: "", text: text), table: .plain)) }
    return index
  }

  private static let letter = "请公司尽快恢复东门到地铁站的早班接驳，几百人每天在雨里走二十分钟，谁都吃不消。"

  @Test(arguments: [
    letter,
    letter + "谢谢！",
    letter.replacing("几百人", with: "上百人"),
    "你好，" + letter,
    letter.replacing("，", with: " ").replacing("。", with: "！！"),
  ])
  func aCampaignWithSmallChangesIsOneGroup(variant: String) {
    #expect(firsts([Self.letter, "仓库的灯坏了一半，找不到货", variant]) == [0, 1, 0])
  }

  @Test(arguments: [("食堂太差", "宿舍太差"), ("涨点工资吧", "涨点工资啊"), ("没有意见没有意见", "没有意见没有意见呀")])
  func shortTextsAreOneOnlyWhenEqual(first: String, second: String) {
    #expect(firsts([first, second, first + "！"]) == [0, 1, 0])
  }

  @Test func widthCaseAndSignsDoNotTellTextsApart() {
    #expect(firsts(["ＥＲＰ又卡了", "erp，又卡了。", "...", "...", "？"]) == [0, 0, 2, 2, 4])
  }

  @Test func aChainOfSmallChangesDoesNotJoinItsEnds() {
    let start = Array(Self.letter.unicodeScalars.map(String.init))
    let other = Array("仓库西头的装卸平台少一盏照明灯，夜里叉车来回跑看不见人影，早晚要撞上，盼着装上。".unicodeScalars.map(String.init))
    let chain = (0...start.count).map { step in
      (other.prefix(step) + start.dropFirst(step)).joined()
    }
    let found = firsts(chain)
    #expect(found[1] == 0)
    #expect(found.last != 0)
  }

  @Test func groupsTellHowManyAreExactAndTheLargestComesFirst() {
    let groups = index(["没意见", Self.letter, "没意见。", Self.letter, Self.letter + "谢谢！"]).groups
    #expect(groups == [.init(members: [1, 3, 4], exact: 2), .init(members: [0, 2], exact: 2)])
    #expect(index(["没意见", "没意见"]).repeats == 1)
  }

  @Test func beyondItsCapacityItStillFindsCopiesOfWhatItRemembers() {
    var index = DuplicateIndex(capacity: 2)
    for text in [Self.letter, "没意见", "仓库的灯坏了一半，找不到货", "没意见！", "仓库的灯坏了一半，找不到货", Self.letter + "谢谢！"] {
      index.add(FoldedText(Document(name: "", text: text), table: .plain))
    }
    #expect(index.firsts == [0, 1, 2, 1, 4, 0])
    #expect(index.isFull && index.unremembered == 2)
  }

  @Test func aRepeatOfAVariantBelongsToTheFirstText() {
    let variant = Self.letter + "谢谢！"
    let groups = index([Self.letter, variant, variant]).groups
    #expect(groups == [.init(members: [0, 1, 2], exact: 1)])
  }

  /// Against comparing every text with every first text.
  @Test(arguments: 0..<10)
  func bandsFindWhatComparingAllPairsFinds(seed: UInt64) {
    var generator = RepeatableGenerator(seed: seed)
    var texts: [[UInt32]] = []
    for _ in 0..<60 {
      if let old = texts.randomElement(using: &generator), Bool.random(using: &generator) {
        var copy = old
        for _ in 0..<Int.random(in: 0..<4, using: &generator) {
          copy[Int.random(in: 0..<copy.count, using: &generator)] =
            0x4E00 + UInt32.random(in: 0..<900, using: &generator)
        }
        texts.append(copy)
      } else {
        texts.append((0..<50).map { _ in 0x4E00 + UInt32.random(in: 0..<900, using: &generator) })
      }
    }
    var expected: [Int] = []
    for (number, text) in texts.enumerated() {
      let best = expected.indices.filter { expected[$0] == $0 }
        .map { (share: Shingles.jaccard(Shingles.hashes(of: texts[$0]), Shingles.hashes(of: text)), first: $0) }
        .max { ($0.share, -$0.first) < ($1.share, -$1.first) }
      let equal = texts[..<number].firstIndex(of: text).map { expected[$0] }
      expected.append(equal ?? (best.map { $0.share >= 0.7 ? $0.first : number } ?? number))
    }
    let strings = texts.map { String(String.UnicodeScalarView($0.compactMap(Unicode.Scalar.init))) }
    #expect(firsts(strings) == expected)
  }
}
