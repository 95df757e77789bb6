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
    let result = try Program.run(["evaluate", "--segmentation", "--mode", "icu", "--format", "json", path] + more, input: [])
    #expect(result.status == 0)
    return result.text
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
