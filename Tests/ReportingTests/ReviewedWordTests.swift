import Documents
import TestSupport
import Testing
import TextModel

@testable import Reporting

@Suite struct ReviewedWordTests {
  private static let signature = WordSignature(author: "听音", initials: "听", date: nil)

  private func reviewed(_ bytes: [UInt8], _ notes: [ReviewNote]) throws -> [UInt8] {
    try ReviewedWord.bytes(
      of: WordCopy.input(bytes), word: WordCopy.word(bytes), notes: notes, signature: Self.signature
    ).bytes
  }

  private func range(_ phrase: String, _ bytes: [UInt8]) throws -> TextRange {
    try #require(TextRange(of: phrase, in: WordCopy.word(bytes).document))
  }

  private func run(_ text: String, _ properties: String = "") -> String {
    "<w:r>\(properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  @Test func aCommentStandsAtExactlyItsCharacters() throws {
    let file = WordCopy.file("<w:p>\(run("同志们，党支部要抓好", "<w:b/>"))</w:p>")
    let result = try reviewed(file, [ReviewNote(range: range("党支部", file), paragraphs: ["用语"])])
    let copy = try WordCopy(result)
    #expect(try copy.comments().map(\.text) == ["用语"])
    #expect(copy.anchored("0") == "党支部")
    #expect(try copy.characters(accepting: true) == WordCopy(file).characters(accepting: true))
    #expect(try OfficeShape.problems(of: result) == [])
  }

  @Test func aCommentMayGoAcrossRunsLinksAndParagraphs() throws {
    let file = WordCopy.file(
      "<w:p>\(run("甲乙"))<w:hyperlink w:anchor=\"x\">\(run("丙丁", "<w:i/>"))</w:hyperlink><w:proofErr w:type=\"gramStart\"/>\(run("戊"))</w:p><w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p>\(run("己庚"))</w:p></w:tc></w:tr></w:tbl>"
    )
    let text = try WordCopy.word(file).document
    let start = try #require(TextRange(of: "乙", in: text)).start
    let notes = [
      ReviewNote(range: TextRange(start, try range("丙", file).end), paragraphs: ["一"]),
      ReviewNote(range: TextRange(start, try range("己", file).end), paragraphs: ["二"]),
      ReviewNote(range: try range("己庚", file), paragraphs: ["三"]),
    ]
    let result = try reviewed(file, notes)
    let copy = try WordCopy(result)
    #expect(["0", "1", "2"].map(copy.anchored) == ["乙丙", "乙丙丁戊己", "己庚"])
    #expect(try OfficeShape.problems(of: result) == [])
  }

  @Test func aCertainCorrectionIsTrackedAndKeepsTheFormatting() throws {
    let file = WordCopy.file("<w:p>\(run("请厂领", "<w:sz w:val=\"32\"/>"))\(run("到班子带头", "<w:b/>"))</w:p>")
    let result = try reviewed(
      file, [ReviewNote(range: range("领到班子", file), paragraphs: ["误"], replacement: "领导班子")])
    let copy = try WordCopy(result)
    #expect(
      try WordCopy.word(result).document.utf8 == Array("请厂领导班子带头\n".utf8)
        || WordCopy.word(result).document.utf8 == Array("请厂领导班子带头".utf8))
    #expect(try copy.characters(accepting: false) == WordCopy(file).characters(accepting: false))
    #expect(copy.anchored("0") == "领到班子")
    #expect(copy.characters(accepting: true).filter { $0.contains("导") }.allSatisfy { $0.contains("sz") })
    #expect(try OfficeShape.problems(of: result) == [])
  }

  @Test func otherCommentsStayAndNumbersGoOn() throws {
    let file = WordCopy.file(
      "<w:p><w:commentRangeStart w:id=\"7\"/>\(run("甲乙丙"))<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r></w:p>",
      parts: [
        ("comments", "comments", "<w:comment w:id=\"7\" w:author=\"张\"><w:p>\(run("请改"))</w:p></w:comment>")
      ])
    let result = try reviewed(file, [ReviewNote(range: range("乙", file), paragraphs: ["注"])])
    let copy = try WordCopy(result)
    #expect(try copy.comments().map(\.id) == ["7", "8"])
    #expect(copy.anchored("7") == "甲乙丙" && copy.anchored("8") == "乙")
    #expect(try OfficeShape.problems(of: result) == [])
  }

  @Test func aFindingInAFootnoteStandsAtItsReference() throws {
    let file = WordCopy.file(
      "<w:p>\(run("正文"))<w:r><w:footnoteReference w:id=\"2\"/></w:r>\(run("之后"))</w:p>",
      parts: [("footnotes", "footnotes", "<w:footnote w:id=\"2\"><w:p>\(run("注里有误"))</w:p></w:footnote>")])
    let result = try reviewed(file, [ReviewNote(range: range("有误", file), paragraphs: ["误"])])
    let copy = try WordCopy(result)
    let names = OfficeShape.all(copy.document).map { String($0.localName) }
    let start = try #require(names.firstIndex(of: "commentRangeStart"))
    #expect(Array(names[start...].prefix(4)) == ["commentRangeStart", "r", "footnoteReference", "commentRangeEnd"])
    #expect(try copy.part("word/footnotes.xml") == WordCopy(file).part("word/footnotes.xml"))
    #expect(try OfficeShape.problems(of: result) == [])
  }

  @Test func aCorrectionInAFootnoteChangesTheFootnote() throws {
    let file = WordCopy.file(
      "<w:p>\(run("正文"))<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>",
      parts: [("footnotes", "footnotes", "<w:footnote w:id=\"2\"><w:p>\(run("注里有误"))</w:p></w:footnote>")])
    let result = try reviewed(file, [ReviewNote(range: range("有误", file), paragraphs: ["误"], replacement: "无误")])
    #expect(String(decoding: try WordCopy.word(result).document.utf8, as: UTF8.self).contains("注里无误"))
    #expect(try OfficeShape.problems(of: result) == [])
  }

  @Test func aFindingInATextBoxStandsAtTheBox() throws {
    let box =
      "<w:r><w:pict><v:textbox><w:txbxContent><w:p>\(run("框里"))</w:p></w:txbxContent></v:textbox></w:pict></w:r>"
    let file = WordCopy.file("<w:p>\(run("外面"))\(box)</w:p>")
    let result = try reviewed(file, [ReviewNote(range: range("框里", file), paragraphs: ["注"], replacement: "箱里")])
    let copy = try WordCopy(result)
    #expect(copy.anchored("0") == "框里")
    #expect(!OfficeShape.all(copy.document).contains { $0.localName == "del" })
    let holder = try #require(OfficeShape.all(copy.document).first { $0.localName == "txbxContent" })
    #expect(!OfficeShape.all(holder).contains { $0.localName.hasPrefix("comment") })
    #expect(try OfficeShape.problems(of: result) == [])
  }

  @Test func anotherPersonsInsertionIsCommentedButNotCorrected() throws {
    let file = WordCopy.file("<w:p><w:ins w:id=\"1\" w:author=\"李\">\(run("领到班子"))</w:ins></w:p>")
    let result = try reviewed(file, [ReviewNote(range: range("领到", file), paragraphs: ["误"], replacement: "领导")])
    let copy = try WordCopy(result)
    #expect(copy.anchored("0") == "领到")
    #expect(!OfficeShape.all(copy.document).contains { $0.localName == "del" })
    #expect(try OfficeShape.problems(of: result) == [])
  }

  @Test func whatHasNoCharacterInTheFileStandsAtTheParagraphsStart() throws {
    let numbering = """
      <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
      """
    let item = { (text: String) in
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>\(run(text))</w:p>"
    }
    let file = WordCopy.file(item("甲") + item("乙丙"), parts: [("numbering", "numbering", numbering)])
    let result = try reviewed(file, [ReviewNote(range: range("二、", file), paragraphs: ["序号"])])
    let copy = try WordCopy(result)
    let paragraph = OfficeShape.all(copy.document).filter { $0.localName == "p" }[1]
    #expect(
      paragraph.elements.map { String($0.localName) } == ["pPr", "commentRangeStart", "commentRangeEnd", "r", "r"])
    #expect(try OfficeShape.problems(of: result) == [])
  }

  @Test func aNoteOnTheWholeStandsAtTheTitle() throws {
    let file = WordCopy.file("<w:p/><w:p>\(run("动员讲话"))</w:p><w:p>\(run("同志们"))</w:p>")
    let result = try reviewed(file, [ReviewNote(range: nil, paragraphs: ["覆盖 1/2：", "缺失：目的"])])
    let copy = try WordCopy(result)
    #expect(copy.anchored("0") == "动员讲话")
    #expect(try copy.comments().map(\.text) == ["覆盖 1/2：缺失：目的"])
  }

  @Test func withoutNotesEveryPartStaysAsItIs() throws {
    let file = WordCopy.file(
      "<w:p>\(run("甲"))</w:p>", parts: [("styles", "styles", "<!-- x --><w:style w:type='paragraph'/>")])
    let (before, after) = (try WordCopy(file), try WordCopy(try reviewed(file, [])))
    #expect(before.parts == after.parts)
    for part in before.parts { #expect(try before.part(part) == after.part(part)) }
  }

  @Test func partsThatNobodyChangesAreCopiedByteForByte() throws {
    let file = WordCopy.file("<w:p>\(run("甲乙"))</w:p>", parts: [("styles", "styles", "<w:style  w:type='paragraph'/>")])
    let (before, after) = (
      try WordCopy(file), try WordCopy(try reviewed(file, [ReviewNote(range: range("乙", file), paragraphs: ["注"])]))
    )
    #expect(try before.part("word/styles.xml") == after.part("word/styles.xml"))
    #expect(try before.part("_rels/.rels") == after.part("_rels/.rels"))
    #expect(after.parts.contains("word/comments.xml"))
  }

  @Test func aFileOfTheStrictVocabularyGetsCommentsOfTheStrictVocabulary() throws {
    let strict = "http://purl.oclc.org/ooxml"
    let file = WordCopy.file("<w:p>\(run("甲乙丙"))</w:p>") { text in
      text.replacing(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main", with: strict + "/wordprocessingml/main"
      )
      .replacing(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        with: strict + "/officeDocument/relationships")
    }
    let result = try reviewed(file, [ReviewNote(range: range("乙", file), paragraphs: ["注"])])
    let copy = try WordCopy(result)
    #expect(copy.anchored("0") == "乙")
    for part in ["word/comments.xml", "word/_rels/document.xml.rels"] {
      let text = String(decoding: try #require(try copy.part(part)), as: UTF8.self)
      #expect(text.contains(strict) && !text.contains("schemas.openxmlformats.org/officeDocument"))
    }
    #expect(try OfficeShape.problems(of: result) == [])
  }

  @Test(arguments: ["w", "x"]) func anyPrefixAndNoneWillDo(prefix: String) throws {
    let file = WordCopy.file("<w:p>\(run("甲乙丙", "<w:b/>"))</w:p>") { text in
      text.replacing("<w:", with: "<").replacing("</w:", with: "</").replacing(" w:", with: " \(prefix):")
        .replacing(
          "xmlns:w=", with: "xmlns:\(prefix)=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns=")
    }
    let result = try reviewed(
      file, [ReviewNote(range: range("乙", file), paragraphs: ["注"], replacement: "新")])
    let copy = try WordCopy(result)
    #expect(copy.anchored("0") == "乙")
    #expect(String(decoding: try WordCopy.word(result).document.utf8, as: UTF8.self).hasPrefix("甲新丙"))
    #expect(try OfficeShape.problems(of: result) == [])
  }

  @Test func blanksThatWordDoesNotShowStayUnseen() throws {
    let file = WordCopy.file("<w:p><w:r><w:t>  甲 乙 </w:t></w:r></w:p>")
    let before = try WordCopy.word(file).document.utf8
    let result = try reviewed(file, [ReviewNote(range: range("乙", file), paragraphs: ["注"])])
    #expect(try WordCopy.word(result).document.utf8 == before)
    #expect(try WordCopy(result).anchored("0") == "乙")
  }

  @Test func aBrokenFileIsRefusedByName() throws {
    let file = WordCopy.file("<w:p>\(run("甲"))</w:p>")
    let word = try WordCopy.word(file)
    #expect {
      try ReviewedWord.bytes(
        of: .memory(Array(file.prefix(file.count / 2)), name: "半.docx"), word: word, notes: [],
        signature: Self.signature)
    } throws: { error in
      "\(error)".contains("半.docx")
    }
  }

  @Test func theSameFileGivesTheSameBytes() throws {
    let file = WordCopy.file("<w:p>\(run("请厂领"))\(run("到班子带头"))</w:p>")
    let note = ReviewNote(range: try range("领到", file), paragraphs: ["误"], replacement: "领导")
    #expect(try reviewed(file, [note]) == reviewed(file, [note]))
  }

  /// Documents of random runs: whatever is commented and corrected, each comment stands over its characters, refusing all
  /// changes gives the document back with its formatting, and accepting them gives the corrected text.
  @Test(arguments: 1...60) func randomDocumentsKeepEveryCharacter(seed: Int) throws {
    var random = RepeatableGenerator(seed: UInt64(seed))
    let file = WordCopy.file(Self.body(&random))
    let text = try WordCopy.word(file).document
    let notes = Self.notes(text, &random)
    let result = try reviewed(file, notes)
    let copy = try WordCopy(result)
    #expect(try OfficeShape.problems(of: result) == [])
    #expect(try copy.characters(accepting: false) == WordCopy(file).characters(accepting: false))
    for (number, note) in notes.enumerated() {
      let range = try #require(note.range)
      #expect(copy.anchored(String(number)) == text.text(range).filter { $0 != "\n" && $0 != "\t" })
    }
    var expected = ""
    var offset = 0
    for note in notes where note.replacement != nil {
      let range = try #require(note.range)
      expected += text.text(TextRange(offset, range.start)) + (note.replacement ?? "")
      offset = range.end
    }
    expected += text.text(TextRange(offset, text.utf8.count))
    #expect(String(decoding: try WordCopy.word(result).document.utf8, as: UTF8.self) == expected)
  }

  private static func body(_ random: inout RepeatableGenerator) -> String {
    let letters = Array("甲乙丙丁戊己庚辛壬癸&<ab，。𠀀")
    return (0..<Int.random(in: 1...4, using: &random)).map { _ in
      let runs = (0..<Int.random(in: 1...5, using: &random)).map { _ -> String in
        let texts = (0..<Int.random(in: 1...2, using: &random)).map { _ in
          let text = String(
            (0..<Int.random(in: 1...5, using: &random)).map { _ in letters.randomElement(using: &random)! })
          return "<w:t>\(OfficeFixture.escaped(text))</w:t>"
        }
        let format = "<w:rPr><w:sz w:val=\"\(Int.random(in: 20...23, using: &random))\"/></w:rPr>"
        let run =
          "<w:r w:rsidR=\"00A\">\(Bool.random(using: &random) ? format : "")\(texts.joined(separator: Bool.random(using: &random) ? "<w:lastRenderedPageBreak/>" : ""))</w:r>"
        return Int.random(in: 0..<5, using: &random) == 0 ? "<w:hyperlink w:anchor=\"a\">\(run)</w:hyperlink>" : run
      }
      return
        "<w:p>\(runs.joined(separator: Bool.random(using: &random) ? "<w:bookmarkStart w:id=\"90\" w:name=\"b\"/><w:bookmarkEnd w:id=\"90\"/>" : ""))</w:p>"
    }.joined()
  }

  /// Corrections that do not overlap, and comments anywhere.
  private static func notes(_ text: Document, _ random: inout RepeatableGenerator) -> [ReviewNote] {
    var starts = [0]
    for offset in 1..<text.utf8.count where text.utf8[offset] & 0xC0 != 0x80 { starts.append(offset) }
    starts.append(text.utf8.count)
    var notes: [ReviewNote] = []
    var next = 0
    while next + 1 < starts.count, notes.count < 4 {
      let first = Int.random(in: next..<(starts.count - 1), using: &random)
      let last = min(first + Int.random(in: 1...4, using: &random), starts.count - 1)
      let range = TextRange(starts[first], starts[last])
      if !text.text(range).contains(where: \.isNewline) {
        notes.append(ReviewNote(range: range, paragraphs: ["改"], replacement: Bool.random(using: &random) ? "新字" : ""))
      }
      next = last
    }
    for _ in 0..<4 {
      let first = Int.random(in: 0..<(starts.count - 1), using: &random)
      let last = Int.random(in: (first + 1)..<starts.count, using: &random)
      let range = TextRange(starts[first], starts[last])
      if text.text(range).contains(where: { !$0.isNewline }) {
        notes.append(ReviewNote(range: range, paragraphs: ["注"]))
      }
    }
    return notes
  }
}
