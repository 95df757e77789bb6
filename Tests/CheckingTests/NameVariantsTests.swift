import TestSupport
import Testing
import TextModel

@testable import Checking

/// One person under two names.
@Suite struct NameVariantsTests {
  private func findings(_ text: String) -> [Finding] {
    NameVariants(text: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))).findings()
  }

  @Test(arguments: [
    "主持：邢国栋\n出席：孟凡荣、⟦刑国栋⟧、葛晓燕\n", "由孟凡荣同志牵头。\n列席：⟦孟繁荣⟧ 葛晓燕\n", "领导小组组长：王建国。⟦王健国⟧同志要求修好渠。", "李卫东任组长，⟦李伟东⟧组长来过两次。",
    "主持：党组书记、局长　邢国栋\n出席：⟦刑国栋⟧、柳青、石建军\n", "出席：柳青、石建军\n记录：⟦石健军⟧\n",
    "葛晓燕局长说了渠。葛晓燕局长说了堤。⟦葛小燕⟧局长说了闸。", "⟦葛小燕⟧局长说了闸。葛晓燕局长说了渠。葛晓燕局长说了堤。",
  ])
  func theRarerOrLaterNameIsShown(marked: String) throws {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.allSatisfy { $0.rule == "name-variant" && $0.related.count == 1 && $0.suggestion == nil })
  }

  @Test(arguments: [
    "出席：邢国栋、葛晓燕、石青\n请假：⟦葛晓燕⟧\n", "参加人员：副站长葛晓燕、石青\n缺席：⟦葛晓燕⟧，石青（出差）", "主持：邢国栋\n因事请假：柳青 ⟦邢国栋⟧",
  ])
  func whoIsPresentIsNotAbsent(marked: String) {
    let marked = MarkedText(marked)
    let found = AttendanceLists(text: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: marked.text))))
      .findings()
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.allSatisfy { $0.rule == "present-absent" && $0.related.count == 1 })
  }

  @Test(arguments: [
    "出席：邢国栋、石青\n请假：无\n", "出席：邢国栋、葛晓燕（下午）\n请假：葛晓燕（上午）\n", "出席：邢国栋\n请假：葛晓燕、刑国栋\n", "请假：葛晓燕\n葛晓燕明天到渠上。", "出席：\n请假：",
  ])
  func whoIsElsewhereIsNone(text: String) {
    #expect(
      AttendanceLists(text: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))).findings()
        .isEmpty)
  }

  @Test(arguments: [
    "出席：王建国、王健国、葛晓燕\n", "刘志强书记到渠上。刘志远书记没有到。", "王建国同志到渠上。王建国书记到堤上。", "高质量同志们，高志亮的渠。", "出席：邢国栋\n行国栋梁之材的事。",
    "王建国同志。王建国同志。王建国同志。王健国同志。王健国同志。王健国同志。", "赵永刚同志管东渠，赵永钢同志管西渠。", "组长：陈立华　副组长：陈丽华\n", "出席：", "主持：邢", "邢国栋", "",
  ])
  func othersAreLeft(text: String) { #expect(findings(text).isEmpty) }
}
