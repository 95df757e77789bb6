import Foundation
import TestSupport
import Testing
import TextModel
import UnicodeText

@Suite struct SegmentCommandTests {
  @Test func eachInputLineGivesOneOutputLine() throws {
    let result = try Program.run(["segment", "--mode", "icu"], input: Array("提高 效率。\r\n\n第二行\r末行".utf8))
    #expect(result.status == 0)
    #expect(result.text == "提高 效率 。\n\n第二 行\n末 行\n")
  }

  @Test func jsonLinesGiveScalarOffsetsInTheText() throws {
    let text = "😀好。\n先进性"
    let result = try Program.run(["segment", "--mode", "icu", "--format", "jsonl"], input: Array(text.utf8))
    let scalars = Array(text.unicodeScalars)
    var words: [String] = []
    for line in result.lines.dropLast() {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      for token in try #require(object["tokens"] as? [[String: Any]]) {
        let (start, end) = (try #require(token["start"] as? Int), try #require(token["end"] as? Int))
        let word = String(String.UnicodeScalarView(scalars[start..<end]))
        #expect(token["text"] as? String == word)
        words.append(word)
      }
    }
    #expect(words.joined() == "😀好。先进性")
  }

  @Test(arguments: ["icu", "accurate"])
  func userWordsWin(mode: String) throws {
    let scratch = try Scratch()
    let words = try scratch.put("words.tsv", "先进性教育活动\t10\t活动\n")
    let result = try Program.run(["segment", "--mode", mode, "-u", words], input: Array("开展先进性教育活动".utf8))
    #expect(result.text == "开展 先进性教育活动\n")
  }

  @Test(arguments: ["icu", "accurate"])
  func faultyDictionariesAreRefusedWithEveryLineOfEveryFile(mode: String) throws {
    let scratch = try Scratch()
    let words = try scratch.put("words.tsv", "好\n\t3\n坏\tx\n")
    let more = try scratch.put("more.tsv", "同词\t1\t甲\n同词\t1\t乙\n")
    let result = try Program.run(
      ["segment", "--mode", mode, "-u", words, "-u", more, "--language", "en"], input: [])
    #expect(result.status == 2)
    #expect(result.errors.contains("words.tsv:2"))
    #expect(result.errors.contains("words.tsv:3"))
    #expect(result.errors.contains("more.tsv:2"))
    #expect(result.output.isEmpty)
  }

  @Test func coarseJoinsAndFineGivesTheParts() throws {
    let input = Array("到2005年1月，开展先进性教育活动30%以上。\n".utf8)
    let coarse = try Program.run(["segment", "--mode", "icu", "--granularity", "coarse"], input: input)
    #expect(coarse.text == "到 2005年1月 ， 开展 先进性教育活动 30% 以上 。\n")
    let fine = try Program.run(["segment", "--mode", "icu", "--granularity", "fine"], input: input)
    #expect(fine.text == (try Program.run(["segment", "--mode", "icu"], input: input)).text)
  }

  @Test func jsonLinesOfTheCoarseGranularityNestTheParts() throws {
    let text = "😀好。\n到２００５ 年1月，学习《论语》\n"
    let result = try Program.run(["segment", "--mode", "icu", "-g", "coarse", "-f", "jsonl"], input: Array(text.utf8))
    let scalars = Array(text.unicodeScalars)
    var joined = 0
    for line in result.lines.dropLast() {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      for token in try #require(object["tokens"] as? [[String: Any]]) {
        let parts = try #require(token["parts"] as? [[String: Any]])
        var edge = token["start"] as? Int
        for part in parts {
          let (start, end) = (try #require(part["start"] as? Int), try #require(part["end"] as? Int))
          #expect(start == edge)
          #expect(part["text"] as? String == String(String.UnicodeScalarView(scalars[start..<end])))
          #expect(part["kind"] is String)
          edge = end
        }
        #expect(edge == token["end"] as? Int)
        joined += parts.count > 1 ? 1 : 0
      }
    }
    #expect(joined == 2)
  }

  @Test(arguments: [[], ["-g", "coarse"]])
  func objectsNameTheirFileAndTheLabelsOfUserWords(granularity: [String]) throws {
    let scratch = try Scratch()
    let words = try scratch.put("words.tsv", "渔政船\t5\t船\n渔港\n")
    for name in ["一.txt", "二.txt"] { try scratch.put(name, "渔政船进渔港。\n") }
    let result = try Program.run(
      ["segment", "-f", "jsonl", "-u", words, "一.txt", "二.txt"] + granularity, in: scratch.folder)
    #expect(result.status == 0 && result.errors.isEmpty)
    let lines = try result.lines.dropLast().map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(lines.map { $0["file"] as? String } == ["一.txt", "二.txt"])
    let tokens = try #require(lines[0]["tokens"] as? [[String: Any]])
    #expect(tokens.first?["text"] as? String == "渔政船" && tokens.first?["label"] as? String == "船")
    #expect(tokens.dropFirst().allSatisfy { $0["label"] == nil })
    let piped = try Program.run(["segment", "-f", "jsonl"], input: Array("好\n".utf8)).text
    #expect(piped.hasPrefix("{\"file\":\"-\",\"line\":1,"))
  }

  @Test func aTableInAnotherFormIsNoted() throws {
    let scratch = try Scratch()
    let words = try scratch.put("jieba.txt", "先进性教育 5 n\n渔政船 3 n\n")
    let result = try Program.run(["segment", "-u", words, "--language", "en"], input: Array("好\n".utf8))
    #expect(result.status == 0 && result.errors.contains("no line has a tab, and 2 of 2"))
    let counted = try Program.run(["words", "-u", words, "--language", "en"], input: Array("好\n".utf8))
    #expect(counted.errors.contains("no line has a tab"))
  }

  @Test func suggestedWordsCanBeUsedAsTheyAre() throws {
    let scratch = try Scratch()
    let neighbours = ["天", "地", "人", "日", "月", "星"]
    let corpus = try scratch.put("corpus.txt", neighbours.map { "\($0)魑飐魍魉\($0)\n" }.joined())
    let table = try Program.run(["segment", "--suggest-words", corpus])
    #expect(table.status == 0)
    #expect(table.lines[0] == "# word\tweight\tlabel\t#\tfrequency\tcohesion\tleft entropy\tright entropy")
    #expect(table.lines.dropFirst().first == "魑飐魍魉\t1\t\t#\t6\t1.00\t2.58\t2.58")
    for jobs in ["1", "3"] {
      #expect(try Program.run(["segment", "--suggest-words", "--jobs", jobs, corpus]).output == table.output)
    }
    let words = try scratch.put("words.tsv", table.output)
    let cut = try Program.run(["segment", "-u", words], input: Array("见魑飐魍魉也".utf8))
    #expect(cut.text == "见 魑飐魍魉 也\n")
    #expect(try Program.run(["segment", "--suggest-words", "-u", words, corpus]).lines.count == 2)
  }

  @Test(arguments: ["1", "4"])
  func theBoundariesOfTheWholeCorpusAreICUs(jobs: String) throws {
    let speeches = Program.root.appending(path: "Corpora/speeches")
    let names = try FileManager.default.contentsOfDirectory(atPath: speeches.path).filter { $0.hasSuffix(".txt") }
      .sorted()
    #expect(names.count >= 8)
    for name in names {
      let bytes = Array(try Data(contentsOf: speeches.appending(path: name)))
      let result = try Program.run(["segment", "--mode", "icu", "--jobs", jobs], input: bytes)
      let finder = try BoundaryFinder(.word)
      let pieces = try finder.ranges(in: bytes).map { String(decoding: bytes[$0.bounds], as: UTF8.self) }
      let words = pieces.filter { !$0.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
      #expect(result.text.split(whereSeparator: \.isWhitespace).map(String.init) == words, "\(name)")
    }
  }

  /// ICU joins marks to the blank before them.
  @Test(arguments: [("你 \u{301}好", "你  \u{301} 好\n"), ("你  好", "你 好\n"), ("表 \u{FE0F}好", "表  \u{FE0F} 好\n")])
  func whatStandsOnABlankIsNotLost(text: String, words: String) throws {
    #expect(try Program.run(["segment", "--mode", "icu"], input: Array(text.utf8)).text == words)
  }

  @Test func badBytesAreNamedAndTheOtherFilesStillProcessed() throws {
    let scratch = try Scratch()
    let bad = try scratch.put("bad.txt", Array("好\n".utf8) + [0xFF, 0xFF])
    let good = try scratch.put("good.txt", "很好\n")
    let result = try Program.run(["segment", "--mode", "icu", "--encoding", "utf-8", bad, good])
    #expect(result.status == 2)
    #expect(result.errors.contains("bad.txt:2"))
    #expect(result.text.hasSuffix("很 好\n") || result.text.hasSuffix("很好\n"))
  }

  @Test func modeAccurateKeepsItsTablesAndMakesDamagedOnesAnewWithoutAWord() throws {
    let scratch = try Scratch()
    let folder = scratch.file("cache").path
    func words(_ cache: String) throws -> String {
      let result = try Program.run(
        ["segment"], input: Array("他们研究生命的起源。\n".utf8), environment: ["TINGYIN_CACHE": cache])
      #expect(result.status == 0 && !result.errors.contains("tingyin:"))
      return result.text
    }
    func number(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    }
    let expected = try words("/dev/null/nowhere")
    #expect(try words(folder) == expected)
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    let (path, whole) = ("\(folder)/\(name)", try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
    let first = try number(path)
    #expect(try words(folder) == expected)
    #expect(try number(path) == first)
    try whole.dropLast(1000).write(to: URL(filePath: path))
    #expect(try words(folder) == expected)
    #expect(try Data(contentsOf: URL(filePath: path)) == whole)
  }
}
