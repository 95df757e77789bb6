import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct PlanLevelsTests {
  @Test(
    arguments: [
      ("一、宿舍", 1), ("第二部分 宿舍", 1), ("（三）宿舍", 2), ("3．宿舍", 3), ("12、宿舍", 3), ("（4）宿舍", 4), ("①宿舍", 5), ("宿舍", nil),
      ("6月底前粉刷", nil),
      ("5.20前粉刷", nil), ("（后勤处）宿舍", nil), ("一是粉刷", nil),
    ] as [(String, Int?)])
  func linesAreNumberedInDepths(line: String, level: Int?) {
    let text = SourceText(TokenizedDocument(plain: Document(name: "", text: line)))
    #expect(PlanLevels(text).level(of: 0..<text.count) == level)
  }

  @Test(arguments: [
    ("一、以服务为导向，夯实后勤", "（一）宿舍", true), ("一、宿舍9月底前粉刷，浴室改造。", "（一）宿舍", false), ("一、宿舍，浴室", "二、食堂", false),
    ("以服务为导向，夯实后勤", "（一）宿舍", false),
  ])
  func aHeadingOfItemsMayHaveCommas(line: String, next: String, isChapter: Bool) {
    let text = SourceText(TokenizedDocument(plain: Document(name: "", text: line + "\n" + next)))
    #expect(PlanLevels(text).isChapter(text.lines[0], before: text.lines[1]) == isChapter)
  }
}
