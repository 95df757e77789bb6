import Foundation
import Testing

@Suite struct AgreementCommandTests {
  private let sheet = "编号,甲,乙\n1,发展,发展\n2,其他,发展\n3,其他,其他\n4,工作作风,\n"

  @Test func oneSheetAndTwoFilesGiveTheSame() throws {
    let scratch = try Scratch()
    let one = try scratch.put("both.csv", sheet)
    let first = try scratch.put("a.csv", "编号,类别\n1,发展\n2,其他\n3,其他\n4,工作作风\n")
    let second = try scratch.put("b.csv", "编号,类别\n3,其他\n1,发展\n2,发展\n")
    let together = try Program.run(["agreement", one, "--coders", "甲,乙", "--format", "json"]).json()
    let apart = try Program.run(["agreement", first, second, "--format", "json"]).json()
    for key in ["opinions", "observed"] { #expect(together[key] as? Double == apart[key] as? Double) }
    #expect(together["opinions"] as? Int == 3)
    #expect(together["codedByOne"] as? Int == 1 && together["uncoded"] as? Int == 0)
    #expect(try Program.run(["agreement", first, second]).text.contains("未比较：只有一人标过的 1 条，没有人标的 0 条"))
    #expect((together["kappa"] as? [String: Any])?["value"] as? Double == 0.4)
    #expect(((together["disagreements"] as? [[String: Any]]) ?? []).map { $0["id"] as? String } == ["2"])
  }

  @Test func whatIsCodedDifferentlyIsShown() throws {
    let scratch = try Scratch()
    let text = "食堂的菜太咸，" + String(repeating: "天天如此", count: 12)
    let first = try scratch.put("a.csv", "编号,类别,意见\n1,发展,灯坏了\n2,其他,\(text)\n")
    let second = try scratch.put("b.csv", "编号,类别\n1,发展\n2,发展\n")
    let shown = try Program.run(["agreement", second, first]).text
    #expect(shown.contains("2  发展 | 其他  食堂的菜太咸，") && shown.contains("…") && !shown.contains("灯坏了"))
    let json = try Program.run(["agreement", second, first, "--format", "json"]).json()
    #expect((json["disagreements"] as? [[String: Any]])?.first?["text"] as? String == text)
  }

  @Test func agreedLabelsAreWrittenAndTiesLeftOpen() throws {
    let result = try Program.run(["agreement", "-", "--coders", "甲,乙", "--resolve"], input: Array(sheet.utf8))
    #expect(result.text == "id,label,resolution\r\n1,发展,agreed\r\n2,,tie\r\n3,其他,agreed\r\n4,工作作风,single\r\n")
  }

  @Test func labelsThatTheSchemeLacksAreNamedAndNotCounted() throws {
    let sheet = "编号,甲,乙\n1,发展,发展\n2,NA,发展\n3,其他,其他\n4,NA,-\n5,工作作风,工作作风\n"
    let result = try Program.run(
      ["agreement", "-", "--coders", "甲,乙", "--scheme", "enterprise", "-f", "json", "--language", "en"],
      input: Array(sheet.utf8))
    #expect(result.status == 2)
    #expect(result.errors.contains("row 3") && result.errors.contains("“NA”") && result.errors.contains("and 1 more"))
    #expect(result.errors.contains("“-”"))
    let json = try result.json()
    #expect(json["opinions"] as? Int == 3 && json["codedByOne"] as? Int == 1 && json["uncoded"] as? Int == 1)
    let categories = (json["categories"] as? [[String: Any]])?.compactMap { $0["category"] as? String }
    #expect(categories == ["其他", "发展", "工作作风"])
  }

  @Test(arguments: ["NA", "N/A", "-", "不清楚", "／"])
  func marksOfAMissingLabelAreAskedAbout(mark: String) throws {
    let sheet = "编号,甲,乙\n1,发展,发展\n2,\(mark),发展\n3,其他,其他\n"
    let arguments = ["agreement", "-", "--coders", "甲,乙", "--language", "en"]
    let result = try Program.run(arguments, input: Array(sheet.utf8))
    #expect(result.status == 0 && result.errors.contains("“\(mark)” (1 time)"))
    let plain = try Program.run(arguments, input: Array(sheet.replacing(mark, with: "工作作风").utf8))
    #expect(plain.errors.isEmpty)
  }

  @Test(arguments: [
    ("发展/交通,发展/交通,其他", "发展/交通,majority"), ("发展/交通,发展/交通,发展", "发展/交通,majority"),
    ("发展/交通,发展/科技,其他", "发展,majority"), ("发展/交通,发展,", "发展,agreed"), ("发展/交通,发展/交通,发展/交通", "发展/交通,agreed"),
    ("发展/交通,其他,", ",tie"),
  ])
  func whatMostAgreeOnIsKeptAsFinelyAsTheySaidIt(labels: String, resolved: String) throws {
    let sheet = "编号,单位,渠道,日期,甲,乙,丙\n1,一队,热线,2024-05-01,\(labels)\n"
    let result = try Program.run(["agreement", "-", "--coders", "甲,乙,丙", "--resolve"], input: Array(sheet.utf8))
    #expect(result.text == "id,label,resolution,unit,channel,date\r\n1,\(resolved),一队,热线,2024-05-01\r\n")
    let json = try Program.run(
      ["agreement", "-", "--coders", "甲,乙,丙", "--resolve", "-f", "json"], input: Array(sheet.utf8)
    ).json()
    let label = ((json["resolved"] as? [[String: Any]])?.first?["label"] as? String) ?? ""
    #expect(resolved.hasPrefix(label + ","))
  }

  @Test func aSingleCoderIsWrongUsage() throws {
    #expect(try Program.run(["agreement", "a.csv"]).status == 64)
  }

  @Test func aNumberGivenTwiceIsRefusedWithItsRow() throws {
    let result = try Program.run(
      ["agreement", "-", "--coders", "甲,乙", "--language", "en"], input: Array("编号,甲,乙\n1,a,b\n1,a,a\n".utf8))
    #expect(result.status == 2)
    #expect(result.errors.contains("row 3"))
  }

  @Test func namesAgainstCodesAreToldWithTheScheme() throws {
    let scratch = try Scratch()
    let one = try scratch.put("a.csv", "编号,类别\n1,发展\n2,其他\n3,工作作风\n")
    let other = try scratch.put("b.csv", "编号,类别\n1,development\n2,other\n3,work-style\n")
    #expect(try Program.run(["agreement", one, other]).errors.contains("--scheme enterprise"))
    let compared = try Program.run(["agreement", one, other, "--scheme", "enterprise"])
    #expect(!compared.errors.contains("没有一个") && compared.text.contains("100.0%"))
    let own = try scratch.put("c.csv", "编号,类别\n1,红\n2,蓝\n")
    let strange = try Program.run(["agreement", one, own])
    #expect(strange.status == 0 && strange.errors.contains("没有一个相同") && strange.errors.contains("“红”"))
  }

  @Test(arguments: ["甲，乙", "甲、乙", "甲, 乙", "甲,乙"])
  func codersArePartedByAnyComma(coders: String) throws {
    let result = try Program.run(["agreement", "-", "--coders", coders, "-f", "json"], input: Array(sheet.utf8))
    #expect(result.status == 0, "\(result.errors)")
    #expect(try result.json()["opinions"] as? Int == 3)
  }
}
