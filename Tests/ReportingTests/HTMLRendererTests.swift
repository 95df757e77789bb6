import Checking
import DataFiles
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
    #expect(page(ReportFixture.report).contains("发展占 58.0%（95% 区间 53.9–\u{2060}62.1%）"))
  }

  @Test func smallGroupsShowCountsWithoutShares() {
    let page = page(ReportFixture.report)
    // Why it is so is said once, however many groups are small.
    #expect(page.components(separatedBy: "不足 30 条的单位、渠道和月份只列条数，不算占比").count == 2)
    let row = page.components(separatedBy: "老干部处").last?.components(separatedBy: "</tr>").first ?? "%"
    #expect(!row.contains("%") && row.contains("12 条"))
  }

  @Test(arguments: Language.allCases) func inputNeverBecomesMarkup(language: Language) {
    let hostile = page(HostileReport.report, language)
    let calm = page(ReportFixture.report, language)
    #expect(hostile.components(separatedBy: "<script").count == 2 && !hostile.contains("alert('x')"))
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
      for tag in tags(of: page(report, language)) where !["meta", "link", "br", "input", "!DOCTYPE"].contains(tag) {
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
    for sign in ["http:", "https:", "url(", "@import", "src=", "style=", "onclick="] { #expect(!page.contains(sign)) }
  }

  /// A browser runs and applies only what the page's policy names by its digest.
  @Test func thePolicyNamesTheStyleAndTheScriptThatStandInThePage() throws {
    let page = page(ReportFixture.report)
    for (tag, rule) in [("style", "style-src"), ("script", "script-src")] {
      let content = try #require(
        page.components(separatedBy: "<\(tag)>").last?.components(separatedBy: "</\(tag)>").first)
      #expect(page.contains("\(rule) 'sha256-\(sha256InBase64(Array(content.utf8)))'"))
    }
    #expect(!page.contains("unsafe-inline"))
  }

  @Test func everyFindingAndEveryQuotationHasAnAnchorAndAWayBack() {
    let page = page(ReportFixture.report)
    let ids = Set(values(of: "id", in: page))
    let links = Set(values(of: "href", in: page))
    for (index, speech) in ReportFixture.report.speeches.enumerated() {
      for number in speech.review.findings.indices.map({ $0 + 1 }) {
        #expect(ids.contains("s\(index + 1)-finding-\(number)") && links.contains("#s\(index + 1)-finding-\(number)"))
        #expect(ids.contains("s\(index + 1)-place-\(number)") && links.contains("#s\(index + 1)-place-\(number)"))
      }
    }
    #expect(
      ["quote-1-2", "quoted-1", "category-1"].allSatisfy {
        ids.contains($0) && links.contains("#\($0)") || $0 == "quote-1-2"
      })
    #expect(links.contains("#quote-1-2"))
  }

  @Test func tablesCarryWhatTheScriptSortsBy() {
    let page = page(ReportFixture.report)
    #expect(page.contains("data-value=\"0.580065\""))
    let row = page.components(separatedBy: "老干部处").last?.components(separatedBy: "</tr>").first ?? ""
    #expect(row.contains("data-value=\"\""), "a group without shares sorts to the end")
  }

  @Test(arguments: Language.allCases) func aReportOfNothingSaysSo(language: Language) {
    let page = page(HostileReport.empty, language)
    #expect(page.contains(Message("report.summary.empty").text(in: language)))
    #expect(!page.contains("report."))
  }

  /// Names of start and end tags outside of the style sheet and the script, in order. Tags that close themselves are
  /// left out.
  private func tags(of page: String) -> [String] {
    let body = ["style", "script"].reduce(page) { page, tag in
      let parts = page.components(separatedBy: "<\(tag)>")
      let behind = parts[1].components(separatedBy: "</\(tag)>").dropFirst().map { "</\(tag)>" + $0 }
      return parts[0] + "<\(tag)>" + behind.joined()
    }
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
