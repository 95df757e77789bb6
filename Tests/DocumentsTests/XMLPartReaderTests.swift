import TestSupport
import Testing
import Wording

@testable import Documents

@Suite struct XMLPartReaderTests {
  enum Tag: String {
    case a, b
    case choice = "mc:Choice"
  }

  private func read(_ xml: String) throws -> String {
    let zip = try ZipContainer(.memory(ZipFixture.zip([("p.xml", Array(xml.utf8))]), name: "f.docx"))
    let source = XMLPartSource(try zip.open(zip.members[0]), name: "p.xml", file: "f.docx")
    let reader = try XMLPartReader<Tag>(source)
    var log = ""
    while let event = try reader.next() {
      switch event {
      case .start(let tag): log += "<" + (tag?.rawValue ?? "?") + (reader.attribute("n").map { "=" + $0 } ?? "")
      case .end(let tag): log += ">" + (tag?.rawValue ?? "?")
      case .text:
        var bytes: [UInt8] = []
        reader.appendText(to: &bytes)
        log += "(" + String(decoding: bytes, as: UTF8.self) + ")"
      }
    }
    #expect(reader.depth == 0)
    return log
  }

  private func key(_ xml: String) -> String? {
    do {
      _ = try read(xml)
      return nil
    } catch { return (error as? Problem)?.message.key }
  }

  @Test func everyStartHasItsEndAndTextKeepsItsBlanks() throws {
    #expect(try read("<a n='1'> x &amp; 好<b/> <b n=\"2\"><![CDATA[<]]></b></a>") == "<a=1( x & 好)<b>b( )<b=2(<)>b>a")
  }

  @Test func elementsOfOtherVocabulariesAreOthers() throws {
    let xml = """
      <a xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' xmlns:x='urn:x'>\
      <mc:Choice/><x:b/><b/></a>
      """
    #expect(try read(xml) == "<a<mc:Choice>mc:Choice<?>?<b>b>a")
  }

  @Test func aDocumentTypeIsRefused() {
    let bomb = """
      <!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;"><!ENTITY z "&y;&y;&y;&y;&y;&y;&y;">]>
      """
    #expect(key(bomb + "<a>&z;</a>") == "xml.documentType")
    #expect(key("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>") == "xml.documentType")
    #expect(key("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>") == "xml.documentType")
  }

  @Test func whatIsNotWellFormedIsNamedWithItsLine() throws {
    for xml in ["", "x", "<a>", "<a></b>", "<a>&unknown;</a>", "<a b='1' b='2'/>", "<a>\u{1}</a>"] {
      #expect(key(xml) == "xml.damaged", "\(xml)")
    }
    #expect(throws: Problem.self) { try read("<a>\n\n<b></a>") }
    do { _ = try read("<a>\n\n<b></a>") } catch let problem as Problem {
      #expect(problem.message.values["line"] == "3")
      #expect(problem.message.values["part"] == "p.xml")
    }
  }

  @Test func deepNestingEndsWithAProblem() {
    let deep = String(repeating: "<a>", count: 5000) + String(repeating: "</a>", count: 5000)
    #expect(key(deep) == "xml.damaged")
  }
}
