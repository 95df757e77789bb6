import Checking
import Testing
import TextModel
import Tokenization
import Wording

@testable import Analysis

@Suite struct ProfileChoiceTests {
  private let choice = ProfileChoice([
    ReviewProfile(id: "general", title: ""),
    ReviewProfile(id: "start", title: "", recognise: ["动员大会", "动员讲话"]),
    ReviewProfile(id: "course", title: "", recognise: ["培训班", "辅导"]),
  ])

  @Test(arguments: [
    ("在全厂动员大会上的讲话\n同志们：\n今天开会。", 1, "title", "动员大会"),
    ("在修渠会上的讲话\n同志们：\n今天的动员大会很重要。", 1, "opening", "动员大会"),
    ("在修渠动员大会上的讲话\n同志们：\n培训班上辅导过的，培训班以外的，都来了。", 1, "title", "动员大会"),
    ("修渠培训班动员大会上的讲话\n同志们：\n培训班今天开始。", 2, "title", "培训班"),
    ("关于校外托管的通知\n各村：\n每村配辅导员。", 0, "written", "通知"),
    ("第一阶段动员大会小结\n各队：\n渠要修。", 1, "title", "动员大会"), ("2005年动员大会材料\n各队：", 1, "title", "动员大会"),
    ("3.动员大会照常开，各队准备\n4.渠要修", 0, "untitled", nil),
    ("关于食堂的通知\n各科室：\n明日停水。", 0, "written", "通知"),
    ("今天召开全厂动员大会，主要任务是部署修渠。", 1, "content", "动员大会"),
    // The rest of a longer text speaks of a course that is no course itself.
    ("三、抓好落实\n各队要办好培训班，请师傅辅导。\n四、严格把关\n逐段验收。", 0, "untitled", nil),
    ("的第一责任人。各队要办好培训班，请师傅辅导，一个都不能落下。", 0, "untitled", nil),
  ])
  func itIsToldHowTheProfileWasChosen(text: String, index: Int, place: String, words: String?) throws {
    let chosen = choice.chosen(for: try Tokenizer().makeWorker().tokenize(Document(name: "", text: text)))
    #expect(chosen.index == index)
    #expect(chosen.reason?.key == "profile.chosen." + place && chosen.reason?.values["words"] == words)
  }

  @Test(arguments: [
    ("在修渠活动骨干培训班上的讲话\n同志们：\n今天讲渠。", 1), ("在水稻栽培技术培训班上的讲话\n各位乡亲：\n今天讲插秧。", 0),
    ("在全乡培训班上的讲话\n同志们：\n修渠活动开始了，今天讲怎么挖。", 1), ("活动安排\n同志们：\n今天讲渠。", 0),
  ])
  func aWordThatDoesNotTellOfWhatNeedsAnother(text: String, index: Int) throws {
    let choice = ProfileChoice([
      ReviewProfile(id: "general", title: ""),
      ReviewProfile(id: "course", title: "", recognise: ["培训班"], recogniseBeside: ["活动"]),
    ])
    #expect(choice.index(for: try Tokenizer().makeWorker().tokenize(Document(name: "", text: text))) == index)
  }

  @Test(arguments: [
    ("关于召开修渠动员大会的通知\n各村：\n明天开会。", 0, "通知"), ("修渠第一阶段工作情况的总结报告\n县委：\n动员大会开过了。", 0, "总结报告"),
    ("修渠活动情况汇报（讨论稿）\n按照动员大会的要求，渠修了一半。", 0, "情况汇报"), ("修渠工作简报第12期\n今天召开动员大会。", 0, "简报"),
    ("关于加强修渠工作的意见\n各村：\n为落实动员大会精神，提出如下意见。", 0, "意见"), ("关于印发《动员大会讲话》的通知\n各村：", 0, "通知"),
    // Speeches, whatever else their titles name.
    ("在修渠动员大会上的报告\n同志们：", 1, nil), ("修渠动员报告\n今天召开动员大会。", 1, nil), ("传达通知\n在动员大会上的讲话要点\n同志们：", 1, nil),
    ("听取意见\n今天召开动员大会，说三件事。", 1, nil),
  ])
  func aTitleThatNamesAWrittenFormOutweighsWhatTheTextSpeaksOf(text: String, index: Int, form: String?) throws {
    let chosen = choice.chosen(for: try Tokenizer().makeWorker().tokenize(Document(name: "", text: text)))
    #expect(chosen.index == index && (chosen.reason?.key == "profile.chosen.written") == (form != nil))
    #expect(form == nil || chosen.reason?.values["words"] == form)
  }

  @Test func aWrittenFormHasTheProfileThatKnowsItsName() throws {
    let choice = ProfileChoice([
      ReviewProfile(id: "general", title: ""), ReviewProfile(id: "plan", title: "", recognise: ["实施方案"]),
      ReviewProfile(id: "start", title: "", recognise: ["动员大会"]),
    ])
    let text = "修渠活动实施方案\n动员大会于五月召开，动员大会后开工。"
    #expect(choice.index(for: try Tokenizer().makeWorker().tokenize(Document(name: "", text: text))) == 1)
  }

  @Test func aProfileThatWasNamedNeedsNoReason() throws {
    let only = ProfileChoice([ReviewProfile(id: "start", title: "", recognise: ["动员大会"])])
    #expect(only.chosen(for: try Tokenizer().makeWorker().tokenize(Document(name: "", text: "动员大会"))).reason == nil)
  }

  @Test(arguments: [
    ("在全厂动员大会上的讲话\n同志们：", 1), ("在 培訓班 上的辅导报告", 2), ("关于食堂的通知", 0), ("", 0),
    (String(repeating: "很长的开头。", count: 100) + "动员大会", 0),
  ])
  func theTitleDecides(text: String, index: Int) throws {
    let document = try Tokenizer().makeWorker().tokenize(Document(name: "", text: text))
    #expect(choice.index(for: document) == index)
  }
}
