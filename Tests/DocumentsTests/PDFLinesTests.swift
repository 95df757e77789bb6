import Testing

@testable import Documents

@Suite struct PDFLinesTests {
  private func joined(_ text: String) -> String { String(decoding: PDFLines(Array(text.utf8)).joined, as: UTF8.self) }

  @Test func linesThatFillTheWidthGoOnInTheNext() {
    let text = """
      在动员会上的讲话
      同志们：今天会议的主要任务是传达上级的精神，部
      署我们的工作。下面我讲三点意见，请大家认真学习
      领会。
      一、提高认识
      要把思想统一到上级的要求上来，切实增强责任感。
      二、抓好落实
      """
    #expect(
      joined(text) == """
        在动员会上的讲话
        同志们：今天会议的主要任务是传达上级的精神，部署我们的工作。下面我讲三点意见，请大家认真学习领会。
        一、提高认识
        要把思想统一到上级的要求上来，切实增强责任感。
        二、抓好落实

        """)
  }

  @Test func pagesGoOnWithoutTheirNumbers() {
    let text = "今天会议的主要任务是传达上级的精神，部\n- 1 -\n\u{0C}署我们的工作。\n第 2 页 共 2 页\n\u{0C}"
    #expect(joined(text) == "今天会议的主要任务是传达上级的精神，部署我们的工作。\n")
  }

  @Test(arguments: ["350", "2026-01-06", "66881234", "12", "1154"])
  func figuresAtTheEndOfAPageStay(last: String) {
    #expect(joined("上半年的支出\n\(last)\n\u{0C}") == "上半年的支出\n\(last)\n")
    #expect(joined("甲\n\(last)\n\u{0C}乙\n1315\n\u{0C}丙\n1413\n\u{0C}") == "甲\n\(last)\n乙\n1315\n丙\n1413\n")
  }

  @Test(arguments: [
    ["1", "2", "3"], ["", "1", "2"], ["15", "16", "17"], ["- 1 -", "- 2 -", "- 3 -"], ["第1页 共3页", "第2页 共3页", "第3页 共3页"],
    ["1/3", "2/3", "3/3"], ["—1—", "·2·", "－3－"], ["第 1 页", "", "3"],
  ]) func numbersThatCountWithThePagesAreLeftOut(numbers: [String]) {
    let text = zip(["甲", "乙", "丙"], numbers).map { "\($0)\n\($1)\n" }.joined(separator: "\u{0C}")
    #expect(joined(text) == "甲\n乙\n丙\n")
    let above = zip(["甲", "乙", "丙"], numbers).map { "\($1)\n\($0)\n" }.joined(separator: "\u{0C}")
    #expect(joined(above) == "甲\n乙\n丙\n")
  }

  @Test func figuresOfATableDoNotCountWithThePages() {
    #expect(joined("甲\n3\n\u{0C}乙\n5\n\u{0C}丙\n3\n") == "甲\n3\n乙\n5\n丙\n3\n")
    #expect(joined("甲\n1/2\n\u{0C}乙\n") == "甲\n乙\n" && joined("甲\n1/4\n\u{0C}乙\n") == "甲\n1/4\n乙\n")
    #expect(joined("甲\n第三\n\u{0C}") == "甲\n第三\n")
  }

  @Test func wordsOfLatinLettersKeepTheirBlank() {
    #expect(
      joined("This is the first line of it\nand the second of it")
        == "This is the first line of it and the second of it\n")
  }

  @Test func shortTextsStayAsTheyAre() {
    #expect(joined("甲\n乙\n") == "甲\n乙\n")
    #expect(joined("") == "")
  }
}
