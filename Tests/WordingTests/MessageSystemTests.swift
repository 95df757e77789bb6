import Testing

@testable import Wording

@Suite struct MessageSystemTests {
  @Test func errorsOfTheSystemAreToldInTheReadersLanguage() {
    let message = Message("output.failed", followedBy: [.systemReason(28)])
    #expect(message.text(in: .chinese) == "写不出结果：磁盘已满")
    #expect(message.text(in: .english) == "the result cannot be written: the disk is full")
  }

  @Test func anUnknownErrorIsToldByItsNumber() {
    #expect(Message.systemReason(4711).text(in: .chinese) == "：系统错误 4711")
  }
}
