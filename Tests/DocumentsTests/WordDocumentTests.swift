import TestSupport
import Testing
import TextModel
import Wording

@testable import Documents

@Suite struct WordDocumentTests {
  private func word(
    _ body: String, styles: String? = nil, numbering: String? = nil, footnotes: String? = nil, endnotes: String? = nil
  ) throws -> WordText {
    let bytes = OfficeFixture.document(
      body, styles: styles, numbering: numbering, footnotes: footnotes, endnotes: endnotes)
    let word = try WordDocument.read(.memory(bytes, name: "a.docx"))
    check(word)
    return word
  }

  private func text(_ body: String, styles: String? = nil, numbering: String? = nil) throws -> String {
    let document = try word(body, styles: styles, numbering: numbering).document
    return document.text(document.range)
  }

  /// What holds for every text: stretches in order, whole characters, paragraphs without their ends.
  private func check(_ word: WordText) {
    var end = 0
    for run in word.runs {
      #expect(run.range.start >= end && !run.range.isEmpty)
      end = run.range.end
      let range = word.document.utf8[run.range.bounds]
      #expect(String(validating: range, as: UTF8.self) != nil)
    }
    #expect(end <= word.document.utf8.count)
    for (one, next) in zip(word.paragraphs, word.paragraphs.dropFirst()) {
      #expect(one.range.end + 1 == next.range.start)
    }
  }

  private let p = { (text: String) in OfficeFixture.paragraph(text) }

  @Test func paragraphsAreLinesAndHeadingsHaveLevels() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>\
      <w:style w:type="paragraph" w:styleId="2"><w:name w:val="我的标题"/><w:basedOn w:val="1"/></w:style>\
      <w:style w:type="paragraph" w:styleId="3"><w:name w:val="标题 3"/></w:style>\
      <w:style w:type="paragraph" w:styleId="4"><w:basedOn w:val="4"/></w:style>
      """
    let body =
      OfficeFixture.paragraph("甲", "<w:pStyle w:val=\"1\"/>") + OfficeFixture.paragraph("乙", "<w:pStyle w:val=\"2\"/>")
      + OfficeFixture.paragraph("丙", "<w:pStyle w:val=\"3\"/>")
      + OfficeFixture.paragraph("丁", "<w:outlineLvl w:val=\"1\"/>")
      + OfficeFixture.paragraph("戊", "<w:pStyle w:val=\"4\"/>")
      + OfficeFixture.paragraph("己", "<w:pStyle w:val=\"1\"/><w:outlineLvl w:val=\"9\"/>")
    let read = try word(body, styles: styles)
    #expect(read.document.text(read.document.range) == "甲\n乙\n丙\n丁\n戊\n己\n")
    #expect(read.paragraphs.map(\.headingLevel) == [1, 1, 3, 2, nil, nil])
  }

  @Test func headingsAndAutomaticNumbersAreMarks() throws {
    let numbering = """
      <w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>\
      <w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>\
      <w:lvlText w:val="%2."/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>
      """
    let list = { (level: Int) in "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"3\"/></w:numPr>" }
    let body =
      OfficeFixture.paragraph("甲", list(0) + "<w:outlineLvl w:val=\"0\"/>") + OfficeFixture.paragraph("乙", list(1))
      + p("丙")
    let document = try word(body, numbering: numbering).document
    #expect(document.marks.map(\.headingLevel) == [1, nil])
    #expect(document.marks.map { document.text($0.range).first } == ["一", "1"])
    #expect(document.marks.compactMap(\.number).map { "\($0.list) \($0.level)" } == ["7 0", "7 1"])
    #expect(document.marks.compactMap(\.number).allSatisfy { document.text($0.range).last != "甲" })
  }

  @Test func cellsStandBesideEachOtherAndRowsBelow() throws {
    let cell = { (content: String) in "<w:tc><w:tcPr/>\(content)</w:tc>" }
    let inner = "<w:tbl><w:tr>\(cell(p("内一")))\(cell(p("内二")))</w:tr></w:tbl>" + p("")
    let table =
      "<w:tbl><w:tblPr/><w:tr>\(cell(p("甲")))\(cell(p("乙") + p("丙")))\(cell(p("")))</w:tr>"
      + "<w:tr>\(cell(p("丁")))\(cell(inner))\(cell(p("戊")))</w:tr></w:tbl>"
    #expect(try text(p("前") + table + p("后")) == "前\n甲\t乙\n丙\t\n丁\t内一\t内二\n\t戊\n后\n")
  }

  @Test func trackedChangesAreTakenAsAccepted() throws {
    let body = """
      <w:p><w:r><w:t>我们要</w:t></w:r><w:del w:id="1"><w:r><w:delText>旧</w:delText><w:tab/></w:r></w:del>\
      <w:ins w:id="2"><w:r><w:t>新</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom>\
      <w:moveTo><w:r><w:t>移来</w:t></w:r></w:moveTo></w:p>\
      <w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>\
      <w:p><w:pPr><w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange></w:pPr><w:r><w:t>后半</w:t></w:r></w:p>\
      <w:tbl><w:tr><w:trPr><w:del w:id="4"/></w:trPr><w:tc>\(p("删去的行"))</w:tc></w:tr>\
      <w:tr><w:trPr><w:ins w:id="5"/></w:trPr><w:tc>\(p("留下的行"))</w:tc><w:tc>\(p("二"))</w:tc></w:tr></w:tbl>
      """
    let read = try word(body)
    #expect(read.document.text(read.document.range) == "我们要新移来\n前半后半\n留下的行\t二\n")
    #expect(read.paragraphs.map(\.headingLevel) == [nil, nil, nil, nil])
    #expect(read.notes.map(\.message) == [Message("word.changes", ["insertions": "2", "deletions": "3"])])
  }

  @Test func ofAFieldOnlyTheResultIsText() throws {
    let mark = { (type: String) in "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
    let instruction = { (text: String) in "<w:r><w:instrText xml:space=\"preserve\">\(text)</w:instrText></w:r>" }
    let field =
      mark("begin") + instruction(" DATE \\@ yyyy ") + mark("separate") + "<w:r><w:t>2026</w:t></w:r>" + mark("end")
    let nested =
      mark("begin") + instruction(" IF ") + field + mark("separate") + "<w:r><w:t>是</w:t></w:r>" + mark("end")
    #expect(try text("<w:p>\(field)<w:r><w:t>年</w:t></w:r>\(nested)</w:p>") == "2026年是\n")
    let simple = "<w:p><w:fldSimple w:instr=\"PAGE\"><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p>"
    #expect(try text(simple) == "7\n")
    // A field that is never closed does not swallow the text behind its paragraph.
    #expect(try text("<w:p>\(mark("begin"))\(instruction("PAGE"))</w:p>" + p("后")) == "\n后\n")
    let contents =
      "<w:p>\(mark("begin"))\(instruction(" TOC \\o "))\(mark("separate"))<w:r><w:t>一、目录项\u{9}1</w:t></w:r></w:p>"
      + "<w:p><w:r><w:t>二、目录项</w:t></w:r></w:p><w:p>\(mark("end"))</w:p>"
    let read = try word(contents + p("正文"))
    #expect(read.document.text(read.document.range) == "\n正文\n")
    #expect(read.notes.map(\.message.key) == ["word.contents"])
  }

  @Test func textBoxesStandBehindTheirParagraphAndOnce() throws {
    let box = "<w:txbxContent>\(p("框中一"))\(p("框中二"))</w:txbxContent>"
    let body = """
      <w:p><w:r><w:t>甲</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>\(box)\
      </wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback>\
      </mc:AlternateContent></w:r><w:r><w:t>乙</w:t></w:r></w:p>
      """
    let read = try word(body + p("后"))
    #expect(read.document.text(read.document.range) == "甲乙\n框中一\n框中二\n后\n")
    // The texts of the branch that is not shown count all the same.
    #expect(read.runs.map(\.text) == [0, 5, 1, 2, 6])
    #expect(read.runs.map(\.paragraph) == [0, 0, 1, 2, 5])
  }

  @Test func signsThatAreElementsAndSpacesThatWordTrims() throws {
    let body = """
      <w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr><w:r><w:t> 甲 </w:t><w:tab/>\
      <w:t xml:space="preserve"> 乙 </w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>丁\u{AD}戊</w:t>\
      <w:cr/><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="宋体" w:char="25CB"/></w:r>\
      <w:r><w:ruby><w:rt><w:r><w:t>jǐ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>己</w:t></w:r></w:rubyBase></w:ruby></w:r>\
      <m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>
      """
    let read = try word(body)
    #expect(read.document.text(read.document.range) == "甲\t 乙 \n丙-丁戊\n○己x\n")
    #expect(read.runs.map(\.firstScalar) == [1, 0, 0, 0, 2, 0])
  }

  @Test func pagesDoNotBreakSentences() throws {
    let body = """
      <w:p><w:r><w:t>我们要认真</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>落实</w:t><w:br w:type="page"/><w:t>任务。</w:t>\
      <w:br w:type="page"/><w:t>一、开头</w:t></w:r></w:p>
      """
    #expect(try text(body) == "我们要认真落实任务。\n一、开头\n")
  }

  @Test func hiddenTextIsLeftOutAndSaid() throws {
    let styles = "<w:style w:type=\"character\" w:styleId=\"h\"><w:rPr><w:vanish/></w:rPr></w:style>"
    let body = """
      <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏一</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>现</w:t></w:r>\
      <w:r><w:rPr><w:rStyle w:val="h"/></w:rPr><w:t>藏二</w:t></w:r></w:p>
      """
    let read = try word(body, styles: styles)
    #expect(read.document.text(read.document.range) == "现\n")
    #expect(read.notes.map(\.message) == [Message("word.hidden", ["count": "2"])])
  }

  @Test func notesStandBehindTheTextInTheOrderOfTheirReferences() throws {
    let reference = { (id: Int) in "<w:r><w:footnoteReference w:id=\"\(id)\"/></w:r>" }
    let body =
      "<w:p><w:r><w:t>甲</w:t></w:r>\(reference(3))<w:r><w:t>乙</w:t></w:r>\(reference(2))\(reference(3))"
      + "<w:r><w:endnoteReference w:id=\"1\"/></w:r></w:p>"
    let note = { (id: Int, text: String) in "<w:footnote w:id=\"\(id)\">\(OfficeFixture.paragraph(text))</w:footnote>" }
    let separator = "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
    let read = try word(
      body, footnotes: separator + note(2, "注乙") + note(3, "注甲") + note(4, "没有引用"),
      endnotes: "<w:endnote w:id=\"1\">\(p("尾注"))</w:endnote>")
    #expect(read.document.text(read.document.range) == "甲乙\n[1] 注甲\n[2] 注乙\n[3] 尾注\n")
    #expect(read.parts == ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"])
    #expect(read.runs.map(\.part) == [0, 0, 1, 1, 2])
    #expect(read.notes.map(\.message) == [Message("word.notes", ["count": "3"])])
  }

  @Test func whatIsNoWordDocumentIsRefused() {
    let key = { (bytes: [UInt8]) -> String? in
      do {
        _ = try WordDocument.read(.memory(bytes, name: "a.docx"))
        return nil
      } catch { return (error as? Problem)?.message.key }
    }
    #expect(key(OfficeFixture.workbook([.init("表", table: [["意见"]])])) == "word.noDocument")
    #expect(key(Array("plain".utf8)) == "zip.none")
    #expect(key(ZipFixture.zip([("word/document.xml", Array("<a/>".utf8))])) == "office.noPart")
    #expect(key(ZipFixture.zip([("../x", [0x61]), ("word/document.xml", [])])) == "zip.escape")
    #expect(key(ZipFixture.zip([("word/document.xml", [0x61])], password: "x")) == "zip.encrypted")
  }
}
