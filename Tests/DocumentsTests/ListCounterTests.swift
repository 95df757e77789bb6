import TestSupport
import Testing
import TextModel

@testable import Documents

@Suite struct ListCounterTests {
  /// The lines of a text whose paragraphs are `list.level text`, or plain.
  private func lines(_ numbering: String, styles: String? = nil, _ paragraphs: [String]) throws -> [String] {
    let body = paragraphs.map { paragraph in
      let parts = paragraph.split(separator: " ")
      let place = parts[0].split(separator: ".")
      if place.count == 2, let list = Int(place[0]), let level = Int(place[1]) {
        let properties = "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>"
        return OfficeFixture.paragraph(String(parts[1]), properties)
      }
      if parts.count == 2 { return OfficeFixture.paragraph(String(parts[1]), "<w:pStyle w:val=\"\(parts[0])\"/>") }
      return OfficeFixture.paragraph(paragraph)
    }
    let bytes = OfficeFixture.document(body.joined(), styles: styles, numbering: numbering)
    let document = try WordDocument.read(.memory(bytes, name: "a.docx")).document
    return document.text(document.range).split(separator: "\n").map(String.init)
  }

  private func level(_ number: Int, _ style: String, _ text: String, _ more: String = "", gap: Bool = false) -> String {
    "<w:lvl w:ilvl=\"\(number)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(style)\"/><w:lvlText w:val=\"\(text)\"/>"
      + (gap ? "" : "<w:suff w:val=\"nothing\"/>") + more + "</w:lvl>"
  }

  private func pattern(_ id: Int, _ levels: String) -> String {
    "<w:abstractNum w:abstractNumId=\"\(id)\">\(levels)</w:abstractNum>"
  }

  private func list(_ id: Int, of pattern: Int, _ overrides: String = "") -> String {
    "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(pattern)\"/>\(overrides)</w:num>"
  }

  private var official: String {
    level(0, "chineseCountingThousand", "第%1章", gap: true) + level(1, "chineseCounting", "（%2）")
      + level(2, "decimal", "%3．") + level(3, "decimalEnclosedCircle", "%4")
  }

  @Test func levelsCountAsWordShowsThem() throws {
    let shown = try lines(
      pattern(0, official) + list(1, of: 0),
      ["1.0 甲", "1.1 乙", "1.1 丙", "1.2 丁", "1.2 戊", "1.3 己", "正文", "1.1 庚", "1.2 辛", "1.0 壬", "1.1 癸"])
    #expect(shown == ["第一章 甲", "（一）乙", "（二）丙", "1．丁", "2．戊", "①己", "正文", "（三）庚", "1．辛", "第二章 壬", "（一）癸"])
  }

  @Test func listsOfOnePatternCountOnUnlessTheyStartAnew() throws {
    let override = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>"
    let shown = try lines(
      pattern(0, level(0, "decimal", "%1、")) + list(1, of: 0) + list(2, of: 0) + list(3, of: 0, override),
      ["1.0 甲", "1.0 乙", "2.0 丙", "3.0 丁", "3.0 戊", "1.0 己"])
    #expect(shown == ["1、甲", "2、乙", "3、丙", "5、丁", "6、戊", "7、己"])
  }

  @Test func aListMayReplaceALevelOfItsPattern() throws {
    let override = "<w:lvlOverride w:ilvl=\"0\">\(level(0, "upperLetter", "%1)"))</w:lvlOverride>"
    #expect(
      try lines(pattern(0, level(0, "decimal", "%1.")) + list(1, of: 0, override), ["1.0 甲", "1.0 乙"]) == [
        "A)甲", "B)乙",
      ])
  }

  @Test func deeperLevelsRestartOnlyBehindTheLevelTheyName() throws {
    let levels =
      level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.", "<w:lvlRestart w:val=\"0\"/>")
      + level(2, "lowerRoman", "%3)", "<w:lvlRestart w:val=\"1\"/>")
    let shown = try lines(
      pattern(0, levels) + list(1, of: 0), ["1.0 a", "1.1 b", "1.2 c", "1.1 d", "1.2 e", "1.0 f", "1.1 g", "1.2 h"])
    #expect(shown == ["1.a", "1.1.b", "i)c", "1.2.d", "ii)e", "2.f", "2.3.g", "i)h"])
  }

  @Test func higherLevelsAreWrittenInDecimalWhereALevelAsksForIt() throws {
    let levels = level(0, "chineseCounting", "%1、") + level(1, "decimal", "%1.%2", "<w:isLgl/>", gap: true)
    #expect(try lines(pattern(0, levels) + list(1, of: 0), ["1.0 甲", "1.0 乙", "1.1 丙"]) == ["一、甲", "二、乙", "2.1 丙"])
  }

  @Test func stylesBringTheirListAndLevel() throws {
    let levels =
      level(0, "chineseCounting", "%1、", "<w:pStyle w:val=\"H1\"/>")
      + level(1, "chineseCounting", "（%2）", "<w:pStyle w:val=\"H2\"/>")
    let styles = """
      <w:style w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>\
      <w:style w:styleId="H2"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>\
      <w:style w:styleId="H3"><w:basedOn w:val="H1"/></w:style>
      """
    let shown = try lines(
      pattern(0, levels) + list(1, of: 0), styles: styles, ["H1 甲", "H2 乙", "H2 丙", "H3 丁", "H2 戊", "0.0 己"])
    #expect(shown == ["一、甲", "（一）乙", "（二）丙", "二、丁", "（一）戊", "己"])
  }

  @Test func aPatternMayBeTheImageOfAStylesList() throws {
    let image = "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"L\"/></w:abstractNum>"
    let styles = "<w:style w:styleId=\"L\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
    let numbering = pattern(0, level(0, "decimal", "%1)")) + image + list(1, of: 0) + list(2, of: 1)
    #expect(try lines(numbering, styles: styles, ["2.0 甲", "1.0 乙", "2.0 丙"]) == ["1)甲", "2)乙", "3)丙"])
  }

  @Test func bulletsOfSymbolFontsArePoints() throws {
    let levels = level(0, "bullet", "\u{F0B7}", gap: true) + level(1, "bullet", "—") + level(2, "none", "")
    #expect(try lines(pattern(0, levels) + list(1, of: 0), ["1.0 甲", "1.1 乙", "1.2 丙"]) == ["• 甲", "—乙", "丙"])
  }

  @Test func customFormatsCountWithLeadingZeros() throws {
    let custom = """
      <w:lvl w:ilvl="0"><w:start w:val="9"/><mc:AlternateContent><mc:Choice Requires="w14">\
      <w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/>\
      </mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1 "/><w:suff w:val="nothing"/></w:lvl>
      """
    #expect(try lines(pattern(0, custom) + list(1, of: 0), ["1.0 甲", "1.0 乙"]) == ["009 甲", "010 乙"])
  }

  @Test func whatIsNotDefinedShowsNoNumber() throws {
    let numbering = pattern(0, level(0, "decimal", "%1.%9.%")) + list(1, of: 0) + list(2, of: 7)
    #expect(try lines(numbering, ["1.0 甲", "2.0 乙", "3.0 丙", "1.8 丁", "1.-1 戊"]) == ["1..%甲", "乙", "丙", "丁", "戊"])
  }
}
