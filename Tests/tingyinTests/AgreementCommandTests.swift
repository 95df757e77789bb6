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

  @Test func agreedLabelsAreWrittenAndTiesLeftOpen() throws {
    let result = try Program.run(["agreement", "-", "--coders", "甲,乙", "--resolve"], input: Array(sheet.utf8))
    #expect(result.text == "id,label,resolution\r\n1,发展,agreed\r\n2,,tie\r\n3,其他,agreed\r\n4,工作作风,single\r\n")
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
