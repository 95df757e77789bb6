import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct FragmentTests {
  private func fragment(_ text: String) -> Fragment? {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    return Fragment(source, Numbering(source))
  }

  private static let head = "同志们：\n今天说秋收的事。镰刀要磨，晒场要扫。\n"

  @Test(arguments: [
    ("⟦，并把镰刀磨快⟧。明天一早下地，中午不歇。\n后天晒谷。", Fragment.Loss.beginning), ("⟦的晒场要先扫出来⟧。谷子不能堆在路上。", .beginning),
    ("⟦三是⟧看好机器。四是记好账。", .beginning),
    (head + "明天天一亮就下地。⟦东边的先割，西边的等露水干了再⟧", .end), (head + "明天天一亮就下地。⟦东边的先割，西边的等露水干了再割，⟧", .end),
    (head + "⟦东边的谷子先割，西边的谷子等露水干了以后再割，晒场由⟧和", .end), (head + "明天天一亮就下地。⟦让我们大家一起争分夺秒，为⟧", .end),
    (head + "下面讲三点意见。\n一、抢收。早割早好。\n⟦二、⟧抢晒。勤翻勤晒。", .end),
    ("⟦，并把镰刀磨快⟧。明天一早下地，中午不歇。\n后天晒谷。谷子晒干了马上就入仓，仓里要先", .both),
  ])
  func aTextThatBeginsOrEndsInTheMiddleIsAFragment(marked: String, loss: Fragment.Loss) {
    // The last cut word is not marked where a word before it closes the marks.
    let marked = MarkedText(marked)
    let fragment = fragment(marked.text)
    #expect(fragment?.loss == loss)
    #expect(fragment?.evidence.start == marked.ranges[0].start)
  }

  @Test(arguments: [
    head, head + "明天天一亮就下地。东边的先割，西边的后割。",
    // a forgotten stop, signatures, dates, lists, tables and remarks
    head + "收完了大家都轻松。让我们一起动手，把谷子一颗不剩地收回来", head + "收完了大家都轻松。我就讲这些，不妥当的地方请指正", head + "红旗生产队\n二〇〇五年九月三日",
    head + "附：要带的东西\n镰刀五十把，磨石五块\n麻袋一百条，扁担三十根，箩筐六十只，绳子若干捆", head + "地块\t人数，工具\t时间，从早上六点到晚上八点，中午歇一",
    head + "明天天一亮就下地。（根据录音整理，没有经过本人审阅）", head + "明天天一亮就下地，“东边的先割，西边的后割”。",
    head + "下面讲三点意见。\n一、抢收。早割早好。\n二、抢晒。勤翻勤晒。\n三、抢种。种早不种晚。",
    head + "下面讲三点意见。\n一、抢收。早割早好。\n二、抢晒。勤翻勤晒。谢谢大家。",
    // what only looks like a number, and items that bear none
    "割、捆、运、晒，四道工序，一道也不能省。", "“三天打鱼”不行，“一天晒网”也不行。", "第一，第三，第五名，都是女社员。",
    "下面讲三件事。\n第一件，抢收。\n第二件，抢晒。\n还有一件，抢种。", "有四个难处：第一，人少；第二，雨多；第三、第四，路远、车破。",
    "二化厂秋收情况\n二化厂割得早，三化厂割得晚。", "三中队的驻地在河西，四中队在河东。", "二处的意见：要早割。三处没有意见。", "，同志们：\n今天说秋收的事。镰刀要磨，晒场要扫。", "秋收\n镰刀要磨",
  ])
  func aWholeTextIsNone(text: String) { #expect(fragment(text) == nil) }

  @Test func whatMayHaveStoodInTheLostPartIsNotMissing() throws {
    let yaml = """
      id: harvest
      title: 秋收
      points:
        - {id: first, title: 开头, where: opening, aspects: [问好]}
        - {id: body, title: 中间, aspects: [磨刀石]}
        - {id: last, title: 结尾, where: closing, aspects: [颗粒归仓]}
      """
    let reviewer = Reviewer(try ReviewProfile(yaml: yaml, file: "p.yaml"), folding: .plain, checks: [.coverage])
    func lost(_ text: String) -> [Bool] {
      reviewer.review(TokenizedDocument(plain: Document(name: "a.txt", text: text))).coverage.map(\.isLost)
    }
    #expect(lost(Self.head + "明天天一亮就下地。东边的先割，西边的等露水干了再") == [false, true, true])
    #expect(lost("，并把镰刀收好。明天一早下地，中午不歇。") == [true, true, false])
    #expect(lost(Self.head) == [false, false, false])
  }
}
