import Foundation
import TestSupport
import Testing

@Suite struct WordsCommandTests {
  private let table = """
    编号,单位,渠道,日期,意见
    1,一车间,意见箱,2031-03-01,"食堂饭菜太凉，打饭排长队，电话13800138000"
    2,二车间,热线,2031-04-02,找谁都踢皮球
    3,一车间,热线,2031-04-03,食堂的菜太贵
    """

  private func words(_ arguments: [String]) throws -> Program.Result {
    try Program.run(["words"] + arguments + ["--language", "en"], input: Array(table.utf8))
  }

  private func file() throws -> (Scratch, String) {
    let scratch = try Scratch()
    return (scratch, try scratch.put("a.csv", table))
  }

  private static let files = ["industry", "services", "everyday", "mixed"].map { "Corpora/opinions/\($0).csv" }

  @Test(arguments: [
    [], ["--stop-words", "function"], ["--keyness", "category=福利待遇"], ["--keyness", "month=2026-04"],
    ["--concordance", "食堂", "--sort", "left", "--top", "9"],
    ["--keyness", "unit=锻压车间", "--reference", "Corpora/speeches"],
  ])
  func oneThreadAndFourGiveTheSameBytes(arguments: [String]) throws {
    let results = try ["1", "4"].map {
      try Program.run(["words"] + Self.files + ["-q", "--format", "json", "--jobs", $0] + arguments)
    }
    #expect(results[0].status == 0, "\(results[0].errors)")
    #expect(results[0].output == results[1].output)
    #expect(results[0].output.count > 300)
  }

  /// A table that comes through a pipe is one, as it is in a file; any other text is read line by line.
  @Test func aPipedTableIsRecognised() throws {
    let (scratch, path) = try file()
    let plain = try words(["--format", "csv"])
    #expect(plain.text == (try Program.run(["words", path, "--format", "csv"])).text)
    #expect(!plain.text.contains("一车间") && !plain.text.contains("渠道"))
    let text = try Program.run(["words", "--format", "csv"], input: Array("渠道很多，意见不少\n".utf8)).text
    #expect(text.contains("渠道"))
    withExtendedLifetime(scratch) {}
  }

  @Test func shortNamesCountAsOneWordWhereTheyStandAsWords() throws {
    let text = "社保和公积金断了三个月\n医保卡刷不了，物业费又涨了\n旅社保证退房\n"
    let result = try Program.run(["words", "--format", "csv", "--top", "0"], input: Array(text.utf8))
    let counted = Dictionary(
      uniqueKeysWithValues: result.text.split(separator: "\r\n").dropFirst().compactMap { line -> (String, String)? in
        let cells = line.split(separator: ",").map(String.init)
        return cells.count > 2 ? (cells[0], cells[2]) : nil
      })
    for word in ["社保", "公积金", "医保卡", "物业费"] { #expect(counted[word] == "1", "\(word) \(result.text)") }
    #expect(counted["保证"] == "1")
  }

  /// The words of random text, counted, are what `segment` gives with the same options.
  @Test(arguments: [
    [], ["-g", "coarse"], ["-g", "fine"], ["-g", "plain"], ["--mode", "icu"], ["--mode", "icu", "-g", "fine"],
    ["-u", "USER"],
    ["-g", "plain", "-u", "USER"],
  ])
  func countsAreThoseOfSegment(options: [String]) throws {
    var generator = RepeatableGenerator(seed: 23)
    let pieces = [
      "因此", "成为", "国务院", "社会主义", "的", "我们", "一个", "进一步", "互联网", "渔船", "2031年5月", "《渔歌》", "，", "。", "用来", "把手", "AI",
      "研究", "生命", "三十", "%", "性教育", "ＡＩ", "臺灣",
    ]
    let text = (0..<300).map { _ in
      (0..<Int.random(in: 1...25, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
        .joined()
    }.joined(separator: "\n")
    let scratch = try Scratch()
    let file = try scratch.put("a.txt", text + "\n")
    let user = try scratch.put("u.tsv", "务院因\n渔船\n")
    let options = options.map { $0 == "USER" ? user : $0 }
    let own = options.contains("-g") ? options : options + ["-g", "coarse"]
    var expected: [String: Int] = [:]
    for line in try Program.run(["segment", file, "-f", "jsonl"] + own).lines where !line.isEmpty {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      for token in try #require(object["tokens"] as? [[String: Any]]) {
        if ["punctuation", "symbol", "space"].contains(token["kind"] as? String) { continue }
        expected[token["text"] as? String ?? "", default: 0] += 1
      }
    }
    let json = try Program.run(["words", file, "--top", "0", "-f", "json"] + options).json()
    var counted: [String: Int] = [:]
    for word in try #require(json["frequencies"] as? [[String: Any]]) {
      counted[word["word"] as? String ?? ""] = word["count"] as? Int
    }
    #expect(counted == expected && counted.count > 15)
    #expect(json["texts"] as? Int == 1)
  }

  @Test func spellingsAreCountedTogetherWhenAsked() throws {
    let scratch = try Scratch()
    let file = try scratch.put("a.csv", "意见\nAI 很好\nai 很好\nＡＩ很好，AI\n臺灣的渔船\n台湾的渔船\n")
    func counts(_ more: String...) throws -> [String: [Int]] {
      let json = try Program.run(["words", file, "-f", "json"] + more).json()
      var counts: [String: [Int]] = [:]
      for word in try #require(json["frequencies"] as? [[String: Any]]) {
        counts[word["word"] as? String ?? ""] = [word["count"] as? Int ?? 0, word["texts"] as? Int ?? 0]
      }
      return counts
    }
    let (plain, folded) = (try counts(), try counts("--fold"))
    #expect(plain["AI"] == [2, 2] && plain["ai"] == [1, 1] && plain["ＡＩ"] == [1, 1])
    #expect(folded["AI"] == [4, 3] && folded["ai"] == nil && folded["ＡＩ"] == nil)
    #expect(folded["台湾"] == [2, 2] && folded["臺灣"] == nil)
  }

  @Test func theTextOutputSaysHowWordsWereCut() throws {
    #expect(try words(["-"]).text.contains("words as segment --mode accurate --granularity coarse cuts them"))
    let icu = try words(["-", "--mode", "icu", "-g", "plain", "--keyness", "unit=一车间"]).text
    #expect(icu.contains("--mode icu --granularity plain"))
  }

  /// A cell may hold line breaks; then rows are no lines.
  @Test func thePlaceInATextTableIsTheLineOfTheFile() throws {
    let table = "编号,意见\n1,\"食堂太远\n菜太凉\"\n2,食堂太贵\n"
    let json = try Program.run(
      ["words", "--concordance", "食堂", "--format", "json"], input: Array(table.utf8)
    ).json()
    let places = try #require(json["concordance"] as? [[String: Any]])
    #expect(places.map { $0["line"] as? Int } == [2, 4])
    #expect(places.map { $0["id"] as? String } == ["1", "2"])
  }

  @Test func frequenciesCarryTotalsAndProvenance() throws {
    let (scratch, path) = try file()
    let json = try Program.run(["words", path, "--stop-words", "function", "--format", "json"]).json()
    withExtendedLifetime(scratch) {}
    #expect(json["schemaVersion"] as? Int == 1)
    #expect(json["texts"] as? Int == 3)
    let words = try #require(json["frequencies"] as? [[String: Any]])
    let canteen = try #require(words.first { $0["word"] as? String == "食堂" })
    #expect(canteen["count"] as? Int == 2 && canteen["texts"] as? Int == 2)
    #expect(!words.contains { $0["word"] as? String == "的" })
    let counted = words.compactMap { $0["count"] as? Int }.reduce(0, +)
    #expect(counted < (json["tokens"] as? Int ?? 0))
    let dictionaries = (json["provenance"] as? [String: Any])?["dictionaries"] as? [[String: Any]]
    #expect(dictionaries?.first?["name"] as? String == "words/function.tsv")
    #expect(dictionaries?.contains { $0["name"] as? String == "segmentation/gsd.model" } == true)
    let cutting = (json["provenance"] as? [String: Any])?["segmentation"] as? [String: String]
    #expect(cutting == ["mode": "accurate", "granularity": "coarse"])
  }

  @Test func keynessNamesBothSides() throws {
    let json = try words(["--keyness", "unit=一车间", "--format", "json", "-"]).json()
    #expect((json["part"] as? [String: Any])?["texts"] as? Int == 2)
    #expect((json["rest"] as? [String: Any])?["texts"] as? Int == 1)
    let list = try #require(json["keyness"] as? [[String: Any]])
    let canteen = try #require(list.first { $0["word"] as? String == "食堂" })
    #expect(canteen["direction"] as? String == "more")
    #expect(canteen["restCount"] as? Int == 0)
    #expect(canteen["texts"] as? Int == 2 && canteen["restTexts"] as? Int == 0)
  }

  @Test func anUnknownValueNamesThoseThatThereAre() throws {
    let scratch = try Scratch()
    let file = try scratch.put("a.csv", "单位,日期,意见\n二车间,2026-03-05,电梯总停\n一车间,2026-03-06,电梯要修\n二车间,2026-04-01,花坛很好\n")
    let unit = try Program.run(["words", file, "--keyness", "unit=三车间"])
    #expect(unit.status == 2 && unit.errors.contains("二车间、一车间") && unit.errors.contains("三车间"))
    #expect(try Program.run(["words", file, "--keyness", "month=3月"]).errors.contains("2026-03、2026-04"))
    // What is masked is not named.
    let masked = try Program.run([
      "words", try scratch.put("b.csv", "单位,意见\n王建国科长,灯坏了\n"), "--redact", "--keyness", "unit=甲",
    ])
    #expect(masked.status == 2 && !masked.errors.contains("建国"))
  }

  @Test func aUnitIsFoundInAnyWidth() throws {
    let scratch = try Scratch()
    let file = try scratch.put("a.csv", "单位,意见\n３号楼,电梯总停\n3号楼,电梯要修\n13号楼,花坛很好\n")
    for unit in ["3号楼", "３号楼"] {
      let json = try Program.run(["words", file, "--keyness", "unit=\(unit)", "--format", "json"]).json()
      #expect((json["part"] as? [String: Any])?["texts"] as? Int == 2)
    }
  }

  /// Those of an opinion count from the beginning of its text.
  @Test func aConcordanceQuotesItsRanges() throws {
    let json = try words(["--concordance", "食堂", "--column", "text=意见", "--format", "json"]).json()
    #expect(json["total"] as? Int == 2)
    let lines = try #require(json["concordance"] as? [[String: Any]])
    let texts = ["1": "食堂饭菜太凉，打饭排长队，电话13800138000", "3": "食堂的菜太贵"]
    for line in lines {
      let text = Array(try #require(texts[line["id"] as? String ?? ""]).unicodeScalars)
      let (start, end) = (try #require(line["start"] as? Int), try #require(line["end"] as? Int))
      #expect(String(String.UnicodeScalarView(text[start..<end])) == "食堂")
    }
  }

  @Test func maskedValuesDoNotShow() throws {
    let plain = try words(["--concordance", "电话"]).text
    #expect(plain.contains("13800138000"))
    for arguments in [["--concordance", "电话"], []] {
      for format in ["text", "json", "csv"] {
        let text = try words(["--redact", "--format", format] + arguments).text
        #expect(!text.contains("138001") && text.contains("电话"))
      }
    }
  }

  @Test(arguments: [[], ["--concordance", "船"], ["--reference", "REST"]])
  func aListThatIsCutSaysSo(arguments: [String]) throws {
    let scratch = try Scratch()
    try scratch.put("a.txt", "渔船进港，货船出港，客船靠港。\n")
    try scratch.put("REST", "拖拉机下田，收割机下田。\n")
    func errors(_ more: String...) throws -> String {
      try Program.run(["words", "a.txt", "--language", "en"] + arguments + more, in: scratch.folder).errors
    }
    for format in ["csv", "json"] {
      #expect(try errors("-f", format, "--top", "1").contains("add --top 0 for all"))
      #expect(try errors("-f", format, "--top", "0").isEmpty)
      #expect(try errors("-f", format).isEmpty)
      #expect(try errors("-f", format, "--top", "1", "-q").isEmpty)
    }
    #expect(try errors("--top", "1").isEmpty)
  }

  @Test func userWordsAreCountedWhole() throws {
    let scratch = try Scratch()
    let dictionary = try scratch.put("w.tsv", "踢皮球\n")
    #expect(try words(["--format", "csv", "-u", dictionary]).text.contains("踢皮球,han,1,"))
  }

  @Test(arguments: [
    ["--keyness", "colour=red"], ["--keyness", "unit"], ["--concordance", " "], ["--least", "0"], ["--top", "-1"],
    ["--concordance", "a", "--reference", "b"],
  ])
  func wrongUsageIs64(arguments: [String]) throws { #expect(try words(arguments).status == 64) }

  @Test func whatCannotBeComparedIsSaid() throws {
    for (part, remedy) in [("category=睡觉", "福利待遇 (welfare)"), ("unit=三车间", "check how the value is written")] {
      let result = try words(["--keyness", part, "-"])
      #expect(result.status == 2)
      #expect(result.errors.contains(remedy), "\(result.errors)")
    }
    let all = try Program.run(["words", "--keyness", "unit=甲", "--language", "en"], input: Array("单位,意见\n甲,好\n".utf8))
    #expect(all.status == 2 && all.errors.contains("--reference"))
  }

  @Test func aFileThatCannotBeReadIsNamedAndTheRestCounted() throws {
    let (scratch, path) = try file()
    let result = try words([path, scratch.file("none.txt").path])
    #expect(result.status == 2)
    #expect(result.errors.contains("none.txt") && result.text.contains("食堂"))
  }
}
