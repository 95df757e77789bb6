import Foundation
import Reporting
import Testing
import Wording

/// No format mixes its reader's language with the other one.
@Suite struct LanguageTests {
  private static let renderers: [(name: String, renderer: any ReportRenderer)] = [
    ("html", HTMLRenderer()), ("md", MarkdownRenderer()), ("json", JSONRenderer()),
    ("terminal", TerminalRenderer(style: TerminalStyle(color: false, width: 100))),
  ]

  /// All input of this report is in Latin letters but for the ratings of its survey.
  @Test(arguments: renderers.map(\.name)) func anEnglishReportHoldsNoChineseOfItsOwn(name: String) throws {
    let renderer = try #require(Self.renderers.first { $0.name == name }?.renderer)
    let text = String(decoding: try renderer.render(HostileReport.report, language: .english), as: UTF8.self)
    let own = text.replacing(/[好中差]|食堂|别的/, with: "")
    let han = own.split(separator: "\n").filter { $0.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }
    #expect(han == [])
  }

  @Test(arguments: renderers.map(\.name), Language.allCases)
  func everyKeyHasBeenTurnedIntoWords(name: String, language: Language) throws {
    let renderer = try #require(Self.renderers.first { $0.name == name }?.renderer)
    let text = String(decoding: try renderer.render(ReportFixture.report, language: language), as: UTF8.self)
    #expect(text.matches(of: /\b(?:report|survey|words|similar)\.[a-z]+[A-Za-z.]*/).map { String($0.0) } == [])
    #expect(
      text.matches(of: /\{[a-z]+\}/).map { String($0.0) }.filter { !["{shown}", "{total}", "{column}"].contains($0) }
        == [])
  }
}
