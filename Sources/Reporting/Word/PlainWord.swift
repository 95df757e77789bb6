package import Documents
package import TextModel

/// A Word document made of a plain text, its lines as paragraphs.
package struct PlainWord {
  /// The way from the text to the document's characters.
  package let word: WordText
  private let package: WordPackage

  package init(_ document: Document, author: String) {
    word = WordText(lines: document, part: WordPackage.mainPart)
    var package = WordPackage(title: Figures.fileName(document.name), author: author)
    for paragraph in word.paragraphs { package.body.add(document.text(paragraph.range), style: "PlainLine") }
    self.package = package
  }

  /// The document as a file, of the name of the text.
  package var file: Input {
    get throws { .memory(try package.bytes(file: word.document.name), name: word.document.name + ".docx") }
  }
}
