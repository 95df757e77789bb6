import Foundation
import TestSupport
import Testing

@Suite struct OfficeFilesTests {
  private let opinions = [
    ["征求意见汇总表"], ["编号", "所在单位", "意见内容", "类别"], ["1", "一车间", "食堂饭菜太贵，希望降价。", "福利待遇"],
    ["2", "二车间", "办事流程太长，来回跑三趟。", "工作作风"],
  ]

  private var speech: [UInt8] {
    let numbering = """
      <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>\
      <w:lvlText w:val="%1、"/><w:suff w:val="nothing"/></w:lvl></w:abstractNum>\
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      """
    let item = { (text: String) in
      OfficeFixture.paragraph(text, "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
    }
    let change = "<w:p><w:r><w:t>我们要</w:t></w:r><w:ins><w:r><w:t>认真</w:t></w:r></w:ins><w:r><w:t>落实。</w:t></w:r></w:p>"
    return OfficeFixture.document(
      OfficeFixture.paragraph("同志们：") + item("提高认识。") + item("抓好落实。") + change, numbering: numbering)
  }

  @Test func opinionsAreReadFromTheSheetThatIsAskedFor() throws {
    let scratch = try Scratch()
    let workbook = OfficeFixture.workbook([
      .init("一月", table: opinions), .init("二月", table: [["意见内容"], ["多投入研发。"]]),
    ])
    let path = try scratch.put("o.xlsx", workbook)
    let first = try Program.run(["classify", path, "--model", "none", "--format", "jsonl", "--language", "en"])
    #expect(first.lines.filter { !$0.isEmpty }.count == 2)
    #expect(first.errors.contains("o.xlsx: sheet “一月” is read; not read: 二月"))
    #expect(first.status == 0)
    for sheet in ["二月", "2"] {
      let second = try Program.run([
        "classify", path, "--model", "none", "--sheet", sheet, "--format", "jsonl", "--language", "en",
      ])
      #expect(second.text.contains("多投入研发") && second.lines.filter { !$0.isEmpty }.count == 1)
    }
    let none = try Program.run(["classify", path, "--model", "none", "--sheet", "三月", "--language", "en"])
    #expect(none.status == 2)
    #expect(none.errors.contains("there is no sheet “三月” (--sheet); sheets found: 一月、二月"))
  }

  @Test func filesWithoutAReaderAreRefusedOnceByEveryVerb() throws {
    let scratch = try Scratch()
    let page = try scratch.put("a.html", "<!DOCTYPE html><html><body>请向先教办报名。</body></html>")
    let document = try scratch.put(
      "b.odt",
      ZipFixture.zip(
        [("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>"), ("Thumbnails/t.png", "x")]
          .map {
            (Array($0.0.utf8), Array($0.1.utf8))
          }, isStored: true))
    for verb in ["classify", "check", "segment", "words", "report", "survey"] {
      for path in [page, document] {
        let result = try Program.run([verb, path])
        #expect(result.status == 2, "\(verb) \(path)")
        #expect(result.errors.contains("另存为 .docx") || result.errors.contains("文稿为 .docx"), "\(verb): \(result.errors)")
        #expect(result.errors.split(separator: "\n").count { $0.contains(path) } == 1, "\(verb): \(result.errors)")
      }
    }
  }

  @Test func aReportOfTheLastMonthIsNoMaterial() throws {
    let scratch = try Scratch()
    let opinions = try scratch.put("意见.csv", "编号,单位,意见\n1,机修班,澡堂水不热\n2,行车班,夜班没有热饭\n")
    for format in ["docx", "md", "html", "xlsx"] {
      let path = scratch.file("上月报告.\(format)").path
      #expect(try Program.run(["report", opinions, "--model", "none", "-f", format, "-o", path, "-q"]).status == 0)
    }
    let result = try Program.run(["report", scratch.folder.path, "--model", "none", "-f", "json"])
    #expect(result.status == 0, "\(result.errors)")
    let json = try result.json()
    #expect((json["opinions"] as? [String: Any])?["opinions"] as? Int == 2)
    #expect((json["speeches"] as? [Any])?.isEmpty != false)
  }

  @Test func namesOfFilesCannotCommandTheTerminal() throws {
    let scratch = try Scratch()
    let path = try scratch.put("a\u{1B}[31m\n意见.csv", "甲,乙\n1,2\n")
    for arguments in [
      ["classify", path], ["survey", path], ["classify", path + "无"], ["report", scratch.folder.path],
    ] {
      let result = try Program.run(arguments)
      #expect(!result.errors.contains("\u{1B}") && !result.text.contains("\u{1B}[31m"), "\(arguments)")
      #expect(result.errors.contains("a␛[31m"), "\(arguments): \(result.errors)")
    }
  }

  /// What is read from a workbook is what is read from the same table as CSV.
  @Test func everyVerbThatReadsTablesTakesWorkbooks() throws {
    let scratch = try Scratch()
    let table = [["编号", "单位", "意见内容", "类别"]] + opinions.dropFirst(2)
    let csv = try scratch.put("o.csv", table.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n")
    let xlsx = try scratch.put("o.xlsx", OfficeFixture.workbook([.init("表", table: table)]))
    for arguments in [
      ["classify", "--model", "none", "--format", "csv"], ["audit", "--size", "2"], ["words", "--format", "csv"],
      ["evaluate", "--model", "none"],
    ] {
      let (one, other) = (try Program.run(arguments + [csv]), try Program.run(arguments + [xlsx]))
      #expect(one.status == 0 && other.status == 0, "\(arguments) \(other.errors)")
      // But for the columns that say which file and sheet it was.
      #expect(one.text == other.text.replacing("o.xlsx,表,", with: "o.csv,,"), "\(arguments)")
    }
    let audited = try Program.run(["classify", csv, "--model", "none", "--audit", xlsx, "--format", "json"])
    let twin = try Program.run(["classify", csv, "--model", "none", "--audit", csv, "--format", "json"])
    #expect(audited.status == 0 && audited.output == twin.output, "\(audited.errors)")
    let agreement = try Program.run(["agreement", xlsx, csv])
    #expect(agreement.status == 0, "\(agreement.errors)")
  }

  @Test func aWordFileIsReviewedWithItsNumbersAndItsChangesAreSaid() throws {
    let scratch = try Scratch()
    let path = try scratch.put("讲话.docx", speech)
    let segmented = try Program.run(["segment", path, "--language", "en"])
    #expect(segmented.text.replacing(" ", with: "") == "同志们：\n一、提高认识。\n二、抓好落实。\n我们要认真落实。\n")
    #expect(
      segmented.errors.contains(
        "讲话.docx: has tracked changes: 1 insertion and 0 deletions, read as if all were accepted"))
    let checked = try Program.run(["check", path, "--format", "json", "--language", "en"])
    #expect(checked.status == 0)
    #expect(checked.errors.contains("has tracked changes"))
    let fixed = try Program.run(["check", path, "--fix", "--dry-run"])
    #expect(fixed.status == 0)
    let similar = try Program.run(["similar", path, try scratch.put("b.docx", speech), "--format", "json"])
    #expect(similar.status == 0)
  }

  @Test func aZipOfAllKindsBecomesOneReport() throws {
    let scratch = try Scratch()
    let path = try scratch.put(
      "材料.zip",
      ZipFixture.zip([
        ("讲话/讲话.docx", speech), ("意见.xlsx", OfficeFixture.workbook([.init("表", table: opinions)])),
        ("坏.docx", Array("PK\u{3}\u{4}".utf8)), ("旧.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
      ]))
    let run = try Program.run(["report", path, "--model", "none", "--format", "json", "--language", "en"])
    #expect(run.status == 2)
    let inputs = try #require(try run.json()["inputs"] as? [[String: Any]])
    let shown = inputs.map { input in
      "\(input["role"] ?? "") \((input["file"] as? String)?.replacing(scratch.folder.path + "/", with: "") ?? "")"
    }
    #expect(
      shown.sorted() == [
        "failed 材料.zip/坏.docx", "failed 材料.zip/旧.doc", "opinions 材料.zip/意见.xlsx", "speech 材料.zip/讲话/讲话.docx",
      ])
    #expect(run.errors.contains("坏.docx: the file is cut off"))
    #expect(run.errors.contains("旧.doc: this is an old Office or WPS file"))
  }

  /// The profile among them counts as it does in the folder.
  @Test func aZipFileOfAFolderIsReportedAsTheFolderItself() throws {
    let scratch = try Scratch()
    let folder = Program.root.appending(path: "Corpora/office").resolvingSymlinksInPath().path
    let names = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }.sorted()
    let members = try names.filter { FileManager.default.isReadableFile(atPath: folder + "/" + $0) }.compactMap {
      name in
      (try? Data(contentsOf: URL(filePath: folder + "/" + name))).map { (name: Array(name.utf8), content: Array($0)) }
    }
    let path = try scratch.put("office.zip", ZipFixture.zip(members))
    let report = { (path: String) in
      let run = try Program.run(["report", path, "--model", "none", "--format", "json"])
      #expect(run.status == 0, "\(run.errors)")
      return run.text.replacing(path, with: "材料").replacing("office.zip", with: "office")
    }
    let (one, other) = (try report(folder), try report(path))
    #expect(one == other)
    #expect(one.contains("材料/审稿提纲.yaml") && one.contains("\"role\": \"profile\""))
  }

  @Test func aSilenceFileInAZipFileIsMeantForWhatLiesThere() throws {
    let scratch = try Scratch()
    let silence = "silence:\n  - rule: term/campaign-office\n    text: 先教办\n    reason: 原文如此\n"
    let path = try scratch.put(
      "a.zip", ZipFixture.zip([("a.txt", Array("请向先教办报名。".utf8)), ("tingyin-silence.yaml", Array(silence.utf8))]))
    let run = try Program.run(["check", path, "--only", "term", "--profile", "general", "--fail-on", "error"])
    #expect(run.status == 0, "\(run.text)")
  }

  @Test func opinionsInATableOfAWordFileAreClassifiedAndReported() throws {
    let scratch = try Scratch()
    let table = OfficeFixture.table(opinions.dropFirst().map(\.self))
    let text = OfficeFixture.paragraph(String(repeating: "要把大家的意见一条一条办好，说到做到。", count: 20))
    let both = try scratch.put("讲话和意见.docx", OfficeFixture.document(text + table))
    let list = try scratch.put("意见.docx", OfficeFixture.document(OfficeFixture.paragraph("汇总") + table))
    for path in [both, list] {
      let run = try Program.run(["classify", path, "--model", "none", "--format", "jsonl"])
      #expect(run.status == 0 && run.lines.filter { !$0.isEmpty }.count == 2, "\(run.errors)")
    }
    // What stands in the table is counted as opinions only, and not once more as text.
    let words = try Program.run(["words", both, "--concordance", "食堂", "--format", "json"]).json()
    #expect(words["total"] as? Int == 1)
    let report = try Program.run(["report", scratch.folder.path, "--model", "none", "--format", "json"]).json()
    let inputs = try #require(report["inputs"] as? [[String: Any]])
    #expect(
      inputs.map { "\($0["role"] ?? "") \(URL(filePath: $0["file"] as? String ?? "").lastPathComponent)" } == [
        "opinions 意见.docx", "speech 讲话和意见.docx", "opinions 讲话和意见.docx",
      ])
    let wrong = try scratch.put(
      "错.docx", OfficeFixture.document(OfficeFixture.table([["编号", "意见", "类别"], ["1", "甲", "没有这类"]])))
    let refused = try Program.run(["evaluate", wrong, "--model", "none", "--language", "en"])
    #expect(refused.status == 2 && refused.errors.contains("错.docx:table 1 row 2"), "\(refused.errors)")
  }

  @Test func aSurveyIsCountedFromASheet() throws {
    let scratch = try Scratch()
    let csv = try String(contentsOf: Program.root.appending(path: "Corpora/survey/responses.csv"), encoding: .utf8)
    let table = csv.split(whereSeparator: \.isNewline).map { $0.components(separatedBy: ",") }
    let path = try scratch.put(
      "答卷.xlsx", OfficeFixture.workbook([.init("说明", table: [["x"]]), .init("答卷", table: table)]))
    let units = Program.root.appending(path: "Corpora/survey/units.csv").path
    let one = try Program.run(["survey", path, "--units", units, "--format", "json"])
    let other = try Program.run(["survey", "Corpora/survey/responses.csv", "--units", units, "--format", "json"])
    #expect(one.status == 0 && one.output == other.output, "\(one.errors)")
  }
}
