import Documents
import Foundation
import Testing

/// The promise of `--redact`: no masked value in any output.
@Suite struct RedactionTests {
  private static let opinions = """
    编号,单位,渠道,日期,意见
    1,一车间,意见箱,2031-03-01,"食堂饭菜太凉，打饭排长队，找王建国科长没用，请打13800138000"
    2,二车间,李卫东主任接待,2031-04-02,"找谁都踢皮球，我的卡4111 1111 1111 1111，身份证11010519491231002X，车京A12345"
    13900139000,三车间,热线,2031-04-03,"张某某说班车太少，写信给zhang.san@example.com，座机（０７３１）８８８８９９９９，阮清禾知道"
    4,13700137000,热线,2031-04-04,"奖金 13800元，2031年3月5日发〔2031〕12号文，占 12.5%"
    5,一车间,热线,2031-04-05,"热水又停了，王建国和陈志和都说没人修，欧阳明诚也说"
    6,一车间,热线,2031-04-06,"陈志和主任不管，欧阳明诚处长推给物业"
    """
  private static let speech = """
    动员大会上的讲话
    同志们：赵国强书记要求先教办办公室抓紧，联系电话138 0013 8000，邮箱zhang.san@example.com。
    """
  /// What must be gone, in every spelling that the texts above have.
  private static let secrets = [
    "13800138000", "138 0013 8000", " 0013", "0013 8", "4111 ", "4111*", "4111＊", "1111 1111", "11010519491231002X",
    "19491231", "A12345",
    "13900139000",
    "13700137000", "zhang.san", "example.com", "８８８８", "０７３１", "王建国", "建国", "李卫东", "卫东", "赵国强", "国强", "张某某", "阮清禾",
    "清禾", "陈志和", "志和", "明诚",
  ]

  private let scratch: Scratch
  private let names: String

  init() throws {
    scratch = try Scratch()
    try FileManager.default.createDirectory(at: scratch.file("in"), withIntermediateDirectories: true)
    try scratch.put("in/a.csv", Self.opinions)
    try scratch.put("in/b.txt", Self.speech)
    names = try scratch.put("names.txt", "# 名单\n阮清禾\n")
  }

  private func expectClean(_ text: String, _ origin: String) {
    for secret in Self.secrets { #expect(!text.contains(secret), "\(secret) stands in \(origin)") }
  }

  @Test func theSecretsStandInTheOutputWithoutMasking() throws {
    let text = try Program.run(["classify", scratch.file("in/a.csv").path, "--format", "csv"]).text
    #expect(Self.secrets.filter(text.contains).count > 15)
  }

  @Test(arguments: ["text", "json", "jsonl", "csv"])
  func noOutputOfClassifyHoldsAMaskedValue(format: String) throws {
    let groups = ["text", "json"].contains(format) ? ["--by", "unit,channel,month"] : []
    let result = try Program.run(
      ["classify", scratch.file("in/a.csv").path, "--redact", "--names", names, "--format", format] + groups)
    #expect(result.status == 0, "\(result.errors)")
    expectClean(result.text, format)
    expectClean(result.errors, "what is said beside \(format)")
    #expect(result.output.count > 100)
    if format == "csv" { #expect(result.text.contains("13800元") && result.text.contains("2031年3月5日发〔2031〕12号文")) }
    if format == "json" { #expect(result.text.contains("privacy/numbers.tsv")) }
  }

  @Test(arguments: ["html", "json", "md"])
  func noOutputOfReportHoldsAMaskedValue(format: String) throws {
    let result = try Program.run([
      "report", scratch.file("in").path, "--redact", "--names", names, "--format", format,
    ])
    #expect(result.status == 0, "\(result.errors)")
    expectClean(result.text, format)
    expectClean(result.errors, "what is said beside \(format)")
    #expect(result.text.contains("打饭排长队"))
  }

  @Test func theSummaryAndTheFilesOfAReportFolderAreClean() throws {
    let target = scratch.file("out").path
    let result = try Program.run(["report", scratch.file("in").path, "--redact", "--names", names, "--output", target])
    #expect(result.status == 0, "\(result.errors)")
    expectClean(result.text, "the summary")
    // The list of what was written holds digests, in which any four digits come about by chance.
    for file in try FileManager.default.contentsOfDirectory(atPath: target) where file != ".tingyin" {
      let bytes = Array(try Data(contentsOf: URL(filePath: "\(target)/\(file)")))
      guard file.hasSuffix(".xlsx") || file.hasSuffix(".docx") else {
        expectClean(String(decoding: bytes, as: UTF8.self), file)
        continue
      }
      let office = try OfficeFile(.memory(bytes, name: file))
      for part in office.parts {
        expectClean(String(decoding: try office.bytes(of: part) ?? [], as: UTF8.self), "\(part) of \(file)")
      }
    }
  }

  @Test(arguments: [["words"], ["audit", "--size", "6"], ["similar"], ["classify", "--review-queue", "6"]])
  func noOtherVerbShowsAMaskedValue(verb: [String]) throws {
    let arguments = verb + [scratch.file("in/a.csv").path, "--redact", "--names", names]
    let result = try Program.run(arguments)
    #expect(result.status == 0, "\(result.errors)")
    expectClean(result.text, verb[0])
    let concordance = try Program.run([
      "words", scratch.file("in/a.csv").path, "--redact", "--names", names, "--concordance", "说",
    ])
    expectClean(concordance.text, "the concordance")
  }

  @Test func namesAreKnownEverywhereOfAPipeToo() throws {
    let table = "意见\n反映卫生的是周立冬\n周立冬书记来过，没用\n"
    let result = try Program.run(["classify", "--redact", "--format", "csv", "-"], input: Array(table.utf8))
    #expect(result.status == 0, "\(result.errors)")
    #expect(!result.text.contains("周立冬") && result.text.contains("反映卫生的是＊＊＊"))
  }

  @Test(arguments: [["--redact"], []], [["--redact"], []])
  func anAuditFindsItsOpinionsWhetherTheSheetOrTheCollectionIsMasked(sheet: [String], collection: [String]) throws {
    let drawn = try Program.run(["audit", scratch.file("in/a.csv").path, "--size", "6"] + sheet)
    #expect(drawn.status == 0, "\(drawn.errors)")
    let rows = drawn.text.split(separator: "\r\n")
    #expect(rows.count == 7)
    let filled = rows.map {
      $0.hasPrefix("id,") ? String($0) : $0.replacingOccurrences(of: ",,1.0000", with: ",其他,1.0000")
    }
    let path = try scratch.put("filled.csv", filled.joined(separator: "\r\n"))
    let result = try Program.run(
      [
        "classify", scratch.file("in/a.csv").path, "--audit", path, "--format", "json",
      ] + collection)
    #expect(result.status == 0, "\(result.errors)")
    #expect(filled.count { $0.contains(",其他,1.0000") } == 6)
  }

  @Test func namesWithoutRedactAreWrongUsageAndShortNamesAreRefused() throws {
    #expect(try Program.run(["classify", "--names", names], input: []).status == 64)
    let short = try scratch.put("short.txt", "王\n")
    let result = try Program.run(["classify", "--redact", "--names", short, "--language", "en"], input: [])
    #expect(result.status == 2)
    #expect(result.errors.contains("short.txt:1") && result.errors.contains("too short"))
    let office = try scratch.put("office.txt", "王　芳\n周立冬 主任\n")
    let refused = try Program.run(["classify", "--redact", "--names", office, "--language", "en"], input: [])
    #expect(refused.status == 2 && refused.errors.contains("office.txt:2"))
  }
}
