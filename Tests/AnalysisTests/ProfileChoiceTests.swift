import Checking
import Testing
import TextModel
import Tokenization

@testable import Analysis

@Suite struct ProfileChoiceTests {
  private let choice = ProfileChoice([
    ReviewProfile(id: "general", title: ""),
    ReviewProfile(id: "start", title: "", recognise: ["动员大会", "动员讲话"]),
    ReviewProfile(id: "course", title: "", recognise: ["培训班", "辅导"]),
  ])

  @Test(arguments: [
    ("在全厂动员大会上的讲话\n同志们：", 1), ("在 培訓班 上的辅导报告", 2), ("关于食堂的通知", 0), ("", 0),
    (String(repeating: "很长的开头。", count: 100) + "动员大会", 0),
  ])
  func theTitleDecides(text: String, index: Int) throws {
    let document = try Tokenizer().makeWorker().tokenize(Document(name: "", text: text))
    #expect(choice.index(for: document) == index)
  }
}
