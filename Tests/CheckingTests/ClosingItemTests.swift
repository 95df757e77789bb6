import TestSupport
import Testing
import TextModel
import Wording

@testable import Checking

@Suite struct ClosingItemTests {
  private func messages(_ text: String) -> [String] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    return EnumerationCheck(text: source, numbering: Numbering(source)).findings().map { $0.message.text(in: .english) }
  }

  @Test(arguments: [
    "今天讲三点：首先，讲水情；其次，讲工情；最后，讲险情。", "今天讲三点：\n首先，讲水情。\n其次，讲工情。\n最后，讲险情。",
    "今天讲四点意见。首先，讲水情。其次，讲工情。再次，讲险情。最后，讲分工。", "提三点要求：第一，要早；第二，要快；最后，要实。",
    "抓好三项工作：一是清淤，二是补堤，最后是验收。", "抓好三项工作：\n一、清淤。先清上段。\n二、补堤。土要夯实。\n最后，验收。",
    "今天讲两点：首先，讲水情；其次，讲工情。最后，祝大家平安。", "今天讲三点：首先，讲水情；其次，讲工情；最后一点，讲险情。",
  ])
  func theLastItemMayStandWithoutANumber(text: String) {
    #expect(messages(text) == [])
  }

  @Test(arguments: [
    ("今天讲四个重点：首先，讲水情；其次，讲工情；最后，讲险情。", "“四个重点” announces 4 items, 3 are numbered below"),
    ("今天讲三点：首先，讲水情；其次，讲工情，讲到最后讲险情。", "“三点” announces 3 items, 2 are numbered below"),
    ("抓好三项工作：\n一、清淤。先查，再挖，最后，把泥运走。\n二、补堤。先查，再填，最后，夯实。", "“三项工作” announces 3 items, 2 are numbered below"),
  ])
  func itIsCountedOnceAndOnlyBehindTheOthers(text: String, expected: String) {
    #expect(messages(text) == [expected])
  }

  @Test func aSloganCountsItToo() {
    let source = SourceText(TokenizedDocument(plain: Document(name: "", text: "做到“三个想到”：首先，想到水；其次，想到渠；最后，想到人。")))
    let finding = SloganCheck(profile: ReviewProfile(id: "p", title: "t")).findings(
      hits: [], in: source, Numbering(source), Fragment(source, Numbering(source))
    ).first
    guard case .slogan(_, let items)? = finding?.details else {
      Issue.record("no slogan")
      return
    }
    #expect(items.map(source.document.text) == ["首先，想到水", "其次，想到渠", "最后，想到人"])
  }
}
