import Foundation
import TestSupport
import Testing

/// Text that people have cut, as `evaluate --segmentation` and `train --segmenter` get it.
@Suite struct GoldReaderTests {
  @Test func goldIsReadInItsCharsetWithOrWithoutAMark() throws {
    let scratch = try Scratch()
    let text = "我们 开会 。\n研究 生命 的 起源 ，\n为 人民 服务 ，\n"
    let gbk: [UInt8] = [0xCE, 0xD2, 0xC3, 0xC7, 0x20, 0xBF, 0xAA, 0xBB, 0xE1, 0x0A]
    let plain = try evaluate(try scratch.put("plain.txt", text))
    #expect(plain.contains("\"words\":"))
    #expect(try evaluate(try scratch.put("mark.txt", "\u{FEFF}" + text)) == plain)
    let same = try evaluate(try scratch.put("utf8.txt", "我们 开会\n"))
    #expect(try evaluate(try scratch.put("gbk.txt", gbk)) == same)
    #expect(try evaluate(try scratch.put("gbk.txt", gbk), "--encoding", "gb18030") == same)
  }

  private func evaluate(_ path: String, _ more: String...) throws -> String {
    let result = try Program.run(
      ["evaluate", "--segmentation", "--mode", "icu", "--format", "json", path] + more, input: [])
    #expect(result.status == 0)
    return result.text
  }

  @Test func aUsersWordsTheGranularityAndErrorsAreTaken() throws {
    let scratch = try Scratch()
    let gold = try scratch.put("gold.txt", "渔政船 进 国务院 ，\n渔政船 来 了\n")
    let words = try scratch.put("words.tsv", "渔政船\n")
    func json(_ more: String...) throws -> [String: Any] {
      try Program.run(["evaluate", "--segmentation", "--format", "json", gold] + more).json()
    }
    let (plain, own) = (try json("-u", words), try json("-u", words, "-g", "coarse", "--errors"))
    #expect(plain["errors"] == nil && (plain["f"] as? Double ?? 1) < 1)
    #expect(own["f"] as? Double == 1 && (own["errors"] as? [Any])?.isEmpty == true)
    let cutting = (own["provenance"] as? [String: Any])?["segmentation"] as? [String: String]
    #expect(cutting == ["mode": "accurate", "granularity": "coarse"])
    let errors = try #require(try json("--errors", "-u", words)["errors"] as? [[String: Any]])
    #expect(errors.first?["gold"] as? [String] == ["国务院"] && errors.first?["found"] as? [String] == ["国务", "院"])
    let text = try Program.run(["evaluate", "--segmentation", gold, "--errors", "-u", words, "--language", "en"]).text
    #expect(text.contains("Cut otherwise") && text.contains("1\t国务院\t国务 院"))
  }

  @Test func tagsOfPartsOfSpeechAreNamed() throws {
    let scratch = try Scratch()
    let gold = try scratch.put("gold.txt", "渔船/n 进/v 港/n 。/w\n")
    let result = try Program.run(["evaluate", "--segmentation", gold, "--language", "en"])
    #expect(result.status == 0 && result.errors.contains("(/n)"))
    let plain = try scratch.put("plain.txt", "渔船 进/出 港 24/7 。\n")
    #expect(try Program.run(["evaluate", "--segmentation", plain, "--language", "en"]).errors.isEmpty)
  }

  @Test func goldThatTeachesNothingIsRefusedByNameAndNoModelIsWritten() throws {
    let scratch = try Scratch()
    let (empty, column) = (try scratch.put("empty.txt", " \n\n"), try scratch.put("column.txt", "我们\n开会\n\n"))
    let model = scratch.file("own.model").path
    let result = try Program.run(
      ["train", "--segmenter", empty, column, "-o", model, "--language", "en"], input: [])
    #expect(result.status == 2)
    #expect(result.errors.contains("empty.txt: there are no words"))
    #expect(result.errors.contains("column.txt: every line holds one word only"))
    #expect(!FileManager.default.fileExists(atPath: model))
  }
}
