import Testing
import TextModel
import UnicodeText
import Wording

@testable import Documents

@Suite struct DocumentReaderTests {
  private func read(_ bytes: [UInt8], name: String = "讲话.txt", encoding: String = "auto") throws -> Document {
    try DocumentReader(charset: CharsetChoice(encoding)).read(.memory(bytes, name: name))
  }

  private func problem(_ bytes: [UInt8], name: String = "讲话.txt", encoding: String = "auto") -> String {
    do {
      _ = try read(bytes, name: name, encoding: encoding)
      return "nothing"
    } catch {
      return (error as? Problem)?.text(in: .english) ?? "\(error)"
    }
  }

  @Test func markdownIsKeptAsText() throws {
    let text = "---\ntitle: 动员\n---\n# 同志们\r\n\r\n*好*\r"
    let document = try read(Array(text.utf8), name: "讲话.md")
    #expect(document.utf8 == Array(text.utf8))
    #expect(document.name == "讲话.md")
    #expect(document.charset == CharsetGuess(name: "UTF-8", confidence: 100))
  }

  @Test func aMarkIsLeftOutAndGBKIsDecoded() throws {
    #expect(try read([0xEF, 0xBB, 0xBF] + Array("好".utf8)).utf8 == Array("好".utf8))
    let document = try read([0xD2, 0xE2, 0xBC, 0xFB])
    #expect(document.utf8 == Array("意见".utf8))
    #expect(document.charset?.name == "GB18030")
  }

  @Test func aBadByteIsToldWithLineOffsetAndRemedy() {
    let bytes = Array("第一行\r\n第二行\r第三行".utf8) + [0xFF] + Array("了\n".utf8)
    #expect(
      problem(bytes).hasPrefix(
        "讲话.txt:3: 1 byte(s) at byte 30 are not legal UTF-8; if the charset is wrong, name it with --encoding"))
  }

  @Test func aWrongChosenCharsetIsAProblemNotRubbish() {
    #expect(problem([0xD2, 0xE2, 0xBC, 0xFB], encoding: "utf-8").contains("not legal UTF-8"))
  }

  @Test(
    arguments: [
      (Array("%PDF-1.4".utf8), "讲话.pdf", "PDF"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "讲话.doc", "old Office"),
      (Array("PK\u{3}\u{4}[Content_Types].xml".utf8), "讲话.docx", "truncated"),
      (Array("PK\u{3}\u{4}x".utf8), "讲话.zip", "zip file"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a.txt", "image"),
      ([0xE5, 0xA5, 0xBD, 0, 0xE5, 0xA5, 0xBD], "讲话.txt", "NUL"),
    ] as [([UInt8], String, String)])
  func whatIsNoTextIsRefusedByNameWithTheRemedy(bytes: [UInt8], name: String, word: String) {
    let message = problem(bytes, name: name)
    #expect(message.hasPrefix(name + ":") && message.contains(word))
  }

  @Test func aTextThatIsMerelyCalledDocIsRead() throws {
    #expect(try read(Array("同志们".utf8), name: "讲话.doc").utf8.count == 9)
  }

  @Test func anEmptyFileIsAnEmptyDocument() throws { #expect(try read([]).utf8.isEmpty) }

  @Test func aDocumentOverTheLimitIsRefused() {
    #expect(problem([UInt8](repeating: 0x61, count: DocumentReader.limit + 1)).contains("larger than 64 MiB"))
  }

  @Test func aMissingFileAndAFolderAreNamed() {
    for (path, word) in [("/nonexistent/讲话.txt", "no such file"), ("/", "folder")] {
      #expect { _ = try DocumentReader().read(Input(path: path)) } throws: { error in
        (error as? Problem)?.text(in: .english).hasPrefix(path + ":") == true
          && (error as? Problem)?.text(in: .english).contains(word) == true
      }
    }
  }
}
