import TestSupport
import Testing
import TextModel

@testable import Classification

@Suite struct NearCopyIndexTests {
  private let letter = "我们渔村的码头去年冬天塌了一角，吊机不敢用，鱼获全靠人背，三个老渔民摔伤住院，请港务处派人看一看，赶在开海之前修好，渔民们等着出海养家"

  private func firsts(_ texts: [String], near: LeastShared? = .usual) -> [Int] {
    var index = DuplicateIndex(near: near)
    for text in texts { index.add(FoldedText(Document(name: "", text: text), table: .plain)) }
    return index.firsts
  }

  private func changed(every distance: Int) -> String {
    String(letter.enumerated().map { $0.offset % distance == distance / 2 ? "鲸" : $0.element })
  }

  @Test func partlyCopiedOpinionsAreFoundWhenAskedFor() {
    let own = "，我家的船也停在那里，一天要损失好几百块钱，孩子上学的学费都没有着落了"
    let copies = [
      changed(every: 15), changed(every: 10), String(letter.prefix(letter.count * 2 / 3)),
      String(letter.prefix(letter.count / 2)) + own,
      String(letter.suffix(letter.count / 2)) + "，" + String(letter.prefix(letter.count / 2)),
    ]
    for copy in copies {
      #expect(firsts([letter, copy]) == [0, 0], "\(copy)")
      #expect(firsts([copy, letter]) == [0, 0], "\(copy)")
    }
    #expect(firsts([letter, copies[2]], near: nil) == [0, 1])
  }

  @Test(arguments: [
    "我们渔村的码头没有灯，晚上卸鱼看不见，请港务处派人看一看，装几盏灯", "码头的吊机坏了没有人修，鱼获全靠人背上岸，请领导管一管",
  ])
  func opinionsOfOneSubjectAreNoCopies(other: String) { #expect(firsts([letter, other]) == [0, 1]) }

  @Test func theLimitIsSettable() {
    let half = String(letter.prefix(letter.count / 2)) + "，别处的码头都换了新吊机，我们这里打了四次电话都说正在研究研究再研究"
    #expect(firsts([letter, half], near: .share(0.9)) == [0, 1])
    #expect(firsts([letter, half], near: .share(0.3)) == [0, 0])
    #expect(firsts([letter, half], near: .characters(20)) == [0, 0])
    #expect(firsts([letter, half], near: .characters(60)) == [0, 1])
  }

  /// A sentence that everybody writes leads nowhere, and short texts are left to equality.
  @Test func formulasAndShortTextsMakeNoGroups() {
    let formula = "以上情况请有关领导尽快核实处理并给予答复谢谢"
    let texts = (0..<90).map { number in
      let own = (0..<14).map { String(Unicode.Scalar(0x5000 + UInt32(number * 14 + $0)) ?? " ") }.joined()
      return own + formula
    }
    #expect(firsts(texts, near: .share(0.9)) == Array(0..<90))
    #expect(firsts(["菜太贵了", "菜太贵了吧", "菜，太贵了"]) == [0, 1, 0])
  }

  @Test func whatIsSharedWithTheFirstIsTold() {
    var index = DuplicateIndex(near: .usual)
    let texts = [letter, letter, String(letter.prefix(20))].map {
      FoldedText(Document(name: "", text: $0), table: .plain)
    }
    for text in texts.prefix(2) { index.add(text) }
    #expect(index.shared(texts[1])?.first.share == 1)
    index.add(texts[2])
    let shared = index.shared(texts[2])
    #expect(shared?.second.share == 1 && (shared?.first.share ?? 1) < 0.5)
    var strict = DuplicateIndex()
    strict.add(texts[0])
    #expect(strict.shared(texts[0]) == nil)
  }
}
