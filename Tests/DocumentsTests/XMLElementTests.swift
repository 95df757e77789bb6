import Testing
import Wording

@testable import Documents

@Suite struct XMLElementTests {
  private func read(_ text: String) throws -> XMLElement {
    try XMLTreeReader.read(Array(text.utf8), part: "a.xml", file: "a.docx")
  }

  @Test(arguments: [
    "<a/>", "<a x=\"1\" y=\"&lt;&quot;&amp;&#10;&#9;\"><b>甲 &amp; 乙</b> <c/>\n尾</a>",
    "<w:a xmlns:w=\"u\" xml:space=\"preserve\"><w:b w:c=\"d\"> </w:b><!-- x --><?p q?></w:a>", "<a>&#13;𠀀</a>",
  ])
  func whatIsReadIsWrittenAgain(text: String) throws {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    #expect(String(decoding: try read(text).document, as: UTF8.self) == head + text)
  }

  @Test func characterSectionsAreText() throws {
    #expect(try read("<a><![CDATA[<甲>]]></a>").text == "<甲>")
  }

  @Test func namesKnowTheirVocabulary() throws {
    let root = try read("<w:a xmlns:w=\"u\"><b xmlns=\"v\" w:id=\"3\"/></w:a>")
    #expect(root.space == "u" && root.localName == "a" && root.prefix == "w:")
    #expect(root.elements[0].space == "v" && root.elements[0].attribute(local: "id") == "3")
  }

  @Test func attributesAreChangedInPlace() {
    let element = XMLElement("a", ["x": "1"])
    element[attribute: "y"] = "2"
    element[attribute: "x"] = "3"
    #expect(element.attributes.map(\.value) == ["3", "2"])
    element[attribute: "x"] = nil
    #expect(element.attributes.map(\.name) == ["y"])
  }

  @Test func whatXMLForbidsBecomesASign() {
    let element = XMLElement("a", text: "甲\u{0}\u{1F}\u{FFFF}乙")
    #expect(String(decoding: element.document, as: UTF8.self).hasSuffix("<a>甲\u{FFFD}\u{FFFD}\u{FFFD}乙</a>"))
  }

  @Test(arguments: [
    "", "<a>", "<a></b>", "<a>&nbsp;</a>", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "<!DOCTYPE a><a/>", "kein XML",
  ])
  func whatIsNoPartIsRefusedByName(text: String) {
    #expect {
      try read(text)
    } throws: { error in
      (error as? Problem)?.text(in: .english).contains("a.docx: ") == true
        && (error as? Problem)?.text(in: .english).contains("a.xml") == true
    }
  }
}
