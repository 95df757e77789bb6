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
