import Foundation
import Reporting
import TestSupport
import Testing
import Wording

@Suite struct HTMLRendererTests {
  private func page(_ report: Report, _ language: Language = .chinese) -> String {
    String(decoding: HTMLRenderer().render(report, language: language), as: UTF8.self)
  }

  /// With `TINGYIN_PAGE_FOLDER` set the page and a hostile one are also written there, to be looked at.
  @Test(arguments: Language.allCases) func thePageIsTheOneWeLookedAt(language: Language) throws {
    let page = HTMLRenderer().render(ReportFixture.report, language: language)
    expectSnapshot(page, named: "report.\(language.rawValue).html")
    guard let folder = ProcessInfo.processInfo.environment["TINGYIN_PAGE_FOLDER"] else { return }
    let url = URL(filePath: folder)
    try Data(page).write(to: url.appending(path: "report.\(language.rawValue).html"))
    let hostile = HTMLRenderer().render(HostileReport.report, language: language)
    try Data(hostile).write(to: url.appending(path: "hostile.\(language.rawValue).html"))
  }

  @Test func shareAndIntervalStandInTheSummaryInWords() {
    #expect(page(ReportFixture.report).contains("发展占 58%（95% 区间 54–\u{2060}62%）"))
  }

  @Test func smallGroupsShowCountsWithoutShares() {
    let page = page(ReportFixture.report)
    #expect(page.contains("不足 30 条的，只列条数，不算占比。"))
    let row = page.components(separatedBy: "老干部处").last?.components(separatedBy: "</tr>").first ?? "%"
    #expect(!row.contains("%") && row.contains("12 条"))
  }

  @Test(arguments: Language.allCases) func inputNeverBecomesMarkup(language: Language) {
    let hostile = page(HostileReport.report, language)
    let calm = page(ReportFixture.report, language)
    #expect(!hostile.contains("<script") && !hostile.contains("alert('x')"))
    #expect(!hostile.contains("onload=\""))
    let escaped = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot; onload=&quot;x"
    #expect(hostile.contains(escaped + "\u{FFFD}\u{FFFD}[31m\u{FFFD}|"))
    for tag in ["</title></style>", "-->", "\u{1B}", "\u{0}", "\u{202E}", "\u{FEFF}", "\u{FFFF}"] {
      #expect(!hostile.contains(tag))
    }
    #expect(Set(tags(of: hostile)).isSubset(of: tags(of: calm)))
  }

  @Test(arguments: Language.allCases) func everyTagIsClosedInOrder(language: Language) {
    for report in [ReportFixture.report, HostileReport.report, HostileReport.empty] {
      var open: [String] = []
      for tag in tags(of: page(report, language)) where !["meta", "link", "br", "!DOCTYPE"].contains(tag) {
        if tag.hasPrefix("/") { #expect(open.popLast() == String(tag.dropFirst())) } else { open.append(tag) }
      }
      #expect(open.isEmpty)
    }
  }

  @Test func everyLinkLeadsToOnePlaceOfThePage() {
    let page = page(ReportFixture.report)
    let ids = values(of: "id", in: page)
    #expect(Set(ids).count == ids.count)
    for link in values(of: "href", in: page) where link != "data:," {
      #expect(link.hasPrefix("#") && ids.contains(String(link.dropFirst())), "\(link)")
    }
    for reference in values(of: "aria-labelledby", in: page).flatMap({ $0.split(separator: " ") }) {
      #expect(ids.contains(String(reference)))
    }
  }

  @Test func nothingIsFetched() {
    let page = page(ReportFixture.report)
    for sign in ["http:", "https:", "url(", "@import", "src=", "<script"] { #expect(!page.contains(sign)) }
  }

  @Test(arguments: Language.allCases) func aReportOfNothingSaysSo(language: Language) {
    let page = page(HostileReport.empty, language)
    #expect(page.contains(Message("report.summary.empty").text(in: language)))
    #expect(!page.contains("report."))
  }

  /// Names of start and end tags outside of the style sheet, in order. Tags that close themselves are left out.
  private func tags(of page: String) -> [String] {
    let parts = page.components(separatedBy: "<style>")
    let behind = parts[1].components(separatedBy: "</style>").dropFirst().map { "</style>" + $0 }
    let body = parts[0] + "<style>" + behind.joined()
    return body.components(separatedBy: "<").dropFirst().compactMap { part in
      let tag = part.prefix { $0 != ">" }
      guard tag.last != "/" else { return nil }
      return String(tag.prefix { $0 != " " && $0 != "\n" })
    }
  }

  private func values(of attribute: String, in page: String) -> [String] {
    page.components(separatedBy: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }
}
