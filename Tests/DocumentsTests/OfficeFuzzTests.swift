import TestSupport
import Testing
import TextModel
import Wording

@testable import Documents

/// Damaged files end with a problem or a result, never otherwise.
@Suite struct OfficeFuzzTests {
  private static let rounds = 400

  private func flip(_ bytes: [UInt8], _ generator: inout RepeatableGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
    }
    if Int.random(in: 0..<8, using: &generator) == 0 {
      bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
    }
    return bytes
  }

  private func endsWell(_ work: () throws -> Void) {
    do { try work() } catch { #expect(error is Problem, "\(error)") }
  }

  private var workbook: [UInt8] {
    let rows = """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c>\
      <c r="B2" t="inlineStr"><is><t>食堂太贵</t></is></c><c r="C2" s="1"><v>46086.5</v></c></row>
      """
    return OfficeFixture.workbook(
      [.init("表", rows, behind: "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>")],
      strings: "<si><t>编号</t></si><si><t>意见</t></si>",
      formats: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs>")
  }

  private var document: [UInt8] {
    let numbering = """
      <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>\
      <w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      """
    let body =
      OfficeFixture.paragraph("甲", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
      + "<w:tbl><w:tr><w:tc>\(OfficeFixture.paragraph("乙"))</w:tc></w:tr></w:tbl>"
      + "<w:p><w:r><w:t>丙</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p>"
    return OfficeFixture.document(
      body, styles: "<w:style w:styleId=\"a\"/>", numbering: numbering,
      footnotes: "<w:footnote w:id=\"1\">\(OfficeFixture.paragraph("注"))</w:footnote>")
  }

  @Test func damagedWorkbooksEndWithAProblemOrATable() throws {
    var generator = RepeatableGenerator(seed: 1)
    let good = workbook
    #expect(try OpinionReader().opinions(in: .memory(good, name: "a.xlsx")).opinions.count == 1)
    for _ in 0..<Self.rounds {
      let bytes = flip(good, &generator)
      endsWell { _ = try OpinionReader().opinions(in: .memory(bytes, name: "a.xlsx")) }
    }
  }

  @Test func damagedDocumentsEndWithAProblemOrAText() throws {
    var generator = RepeatableGenerator(seed: 2)
    let good = document
    let text = try DocumentReader().read(.memory(good, name: "a.docx"))
    #expect(text.text(text.range) == "一、 甲\n乙\n丙\n[1] 注\n")
    for _ in 0..<Self.rounds {
      let bytes = flip(good, &generator)
      endsWell { _ = try DocumentReader().reading(of: .memory(bytes, name: "a.docx")) }
    }
  }

  /// Damage inside the parts, which the checksums of a zip file would catch otherwise.
  @Test func damagedPartsEndWithAProblemOrAText() throws {
    var generator = RepeatableGenerator(seed: 3)
    for (good, name) in [(workbook, "a.xlsx"), (document, "a.docx")] {
      let zip = try ZipContainer(.memory(good, name: name))
      let parts = try zip.members.map { ($0.name, try zip.bytes(of: $0)) }
      for round in 0..<Self.rounds {
        var damaged = parts
        let index = round % parts.count
        damaged[index].1 = flip(damaged[index].1, &generator)
        let input = Input.memory(ZipFixture.zip(damaged, isStored: true), name: name)
        endsWell {
          if name == "a.xlsx" {
            _ = try OpinionReader().opinions(in: input)
          } else {
            _ = try DocumentReader().read(input)
          }
        }
      }
    }
  }
}
