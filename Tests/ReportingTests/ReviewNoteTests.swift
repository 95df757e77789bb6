import Checking
import Testing
import TextModel
import Wording

@testable import Reporting

@Suite struct ReviewNoteTests {
  @Test func everyFindingThatAsksForSomethingIsANoteAndMissingPointsAreOneOnTheWhole() {
    let speech = SpeechFixture.all[0]
    let notes = ReviewNote.notes(of: speech, language: .chinese)
    let asking = speech.review.findings.filter { $0.severity != .info }
    #expect(!asking.isEmpty && asking.count < speech.review.findings.count)
    #expect(notes.count == asking.count + 1)
    #expect(notes[0].range == nil)
    #expect(notes[0].paragraphs.first == "对照审稿提纲“动员讲话”，覆盖要点 4/6：")
    #expect(notes[0].paragraphs.last?.hasPrefix("缺失：纪律要求") == true)
    // What is said of a point made in part is quoted.
    #expect(notes[0].paragraphs.contains("——“宣传科要办好专栏，把好的做法登出来。”"))
    #expect(notes.dropFirst().map(\.range) == asking.map(\.range))
  }

  @Test func aNoteSaysHowGraveWhatAndWhatInstead() {
    let notes = ReviewNote.notes(of: SpeechFixture.all[0], language: .english)
    #expect(notes.contains { $0.paragraphs == ["[error, anomaly] 疑为“领导班子”", "Suggestion: 领导班子"] })
  }

  @Test func onlyWhatFixWouldWriteIsReplaced() throws {
    let text = SpeechFixture.tokenized("a.txt", "领到班子带头，领到班子")
    let finding = { (range: TextRange, certain: Bool) in
      Finding(
        check: .anomaly, rule: "typo", severity: .error, range: range, message: .verbatim("误"), suggestion: "领导",
        isCertain: certain)
    }
    let review = Review(findings: [finding(TextRange(0, 6), true), finding(TextRange(21, 27), false)], coverage: [])
    let notes = ReviewNote.notes(
      of: Report.SpeechSection(document: text, profile: "甲", review: review), language: .chinese)
    #expect(notes.map(\.replacement) == ["领导", nil])
    #expect(notes[0].paragraphs.last == "已按修订改为：领导")
  }
}
