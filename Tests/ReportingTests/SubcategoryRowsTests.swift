import Classification
import Testing
import Wording

@testable import Reporting

@Suite struct SubcategoryRowsTests {
  static let scheme = CodingScheme(
    id: "s", title: "方案",
    categories: [
      Category(
        id: "development", label: "发展", description: "", groups: [], exclude: [],
        subcategories: [.init(id: "innovation", label: "科技<创新>"), .init(id: "quality", label: "质量")]),
      Category(
        id: "other", label: "其他", description: "", groups: [], exclude: [],
        subcategories: [.init(id: "chat", label: "闲聊")]),
    ], other: 1)

  static func child(
    _ subcategory: Int?, _ count: Int, _ share: Double?, _ method: Prevalence.Method = .modelNotAudited
  ) -> SubcategoryShare {
    SubcategoryShare(
      subcategory: subcategory, count: count,
      estimate: share.map { .init(share: $0, low: $0 - 0.01, high: $0 + 0.02, method: method) })
  }

  static let shares = [
    Prevalence(
      category: 0, count: 90, share: 0.9, low: 0.85, high: 0.95, method: .modelNotAudited,
      children: [child(0, 30, 0.3), child(1, 50, 0.5), child(nil, 10, 0.1)]),
    Prevalence(
      category: 1, count: 10, share: 0.1, low: 0.05, high: 0.15, method: .modelNotAudited,
      children: [child(0, 10, nil), child(nil, 0, nil)]),
  ]

  private var section: Report.OpinionSection {
    Report.OpinionSection(
      scheme: Self.scheme, table: ShareTable(opinions: 100, shares: Self.shares, groups: []), quotations: [[], []],
      warnings: [])
  }

  private let parts = SubcategoryRows(scheme: scheme, words: Words(language: .chinese))

  @Test func partsWithOpinionsAreShownTheMostFrequentFirst() {
    #expect(parts.rows(Self.shares).map(\.label) == ["质量", "科技<创新>", "未细分", "闲聊"])
    #expect(parts.rows(Self.shares).map(\.share) == ["50.0%", "30.0%", "10.0%", nil])
    #expect(parts.rows(Self.shares[1]).map(parts.sentence) == ["闲聊 10"])
    #expect(parts.rows(Self.shares[0]).map(parts.sentence)[0] == "质量 50（50.0%，49.0–52.0%）")
  }

  @Test func aCategoryTooSmallToDivideIsSaidToBe() {
    #expect(parts.note(Self.shares)?.contains("30") == true)
    #expect(parts.note([Self.shares[0]]) == nil)
  }

  @Test func aMethodThatDiffersFromTheCategorysIsExplained() {
    #expect(parts.method(Self.shares) == nil)
    let audited = Prevalence(
      category: 0, count: 90, share: 0.9, low: 0.8, high: 1, method: .predictionPowered,
      children: [Self.child(0, 90, 0.9, .dividedByJudge)])
    #expect(parts.method([audited])?.contains("发展/科技创新") == true)
  }

  @Test func everyFormatShowsThemAndEscapesThem() throws {
    let report = Report(
      title: "t", provenance: Provenance(toolVersion: "1", icuVersion: "1", dictionaries: []), inputs: [],
      opinions: section, speeches: [])
    func text(_ renderer: any ReportRenderer) throws -> String {
      String(decoding: try renderer.render(report, language: .chinese), as: UTF8.self)
    }
    let html = try text(HTMLRenderer())
    #expect(html.contains("科技&lt;创新&gt;") && !html.contains("科技<创新>"))
    #expect(try text(MarkdownRenderer()).contains("| 发展 | 质量 | 50 | 50.0% |"))
    #expect(try text(TerminalRenderer(style: .init(color: false, width: 80))).contains("质量 50（50.0%"))
    let json = try text(JSONRenderer())
    #expect(json.contains("\"subcategory\": \"quality\"") && json.contains("\"share\": null"))
  }

  @Test func aSchemeThatDividesNothingShowsNothing() {
    let words = Words(language: .english)
    let plain = Report.OpinionSection(
      scheme: ReportFixture.scheme, table: ReportFixture.table, quotations: [], warnings: [])
    #expect(SubcategoriesHTML(section: plain, words: words).html.isEmpty)
    #expect(SubcategoriesMarkdown(section: plain, words: words).lines.isEmpty)
  }

  @Test func partsOfPartsStandBelowTheirWholeWithTheWayDown() throws {
    let scheme = CodingScheme(
      id: "s", title: "方案",
      categories: [
        Category(
          id: "development", label: "发展", description: "", groups: [], exclude: [],
          subcategories: [
            .init(id: "technology", label: "科技创新"), .init(id: "computing", label: "信息化", parent: 0),
            .init(id: "quality", label: "质量"),
          ])
      ], other: 0)
    let technology = SubcategoryShare(
      subcategory: 0, count: 60, estimate: Self.child(0, 60, 0.6).estimate,
      children: [Self.child(1, 40, 0.4), Self.child(nil, 20, 0.2)])
    let share = Prevalence(
      category: 0, count: 100, share: 1, low: 0.9, high: 1, method: .modelNotAudited,
      children: [technology, Self.child(2, 30, 0.3), Self.child(nil, 10, 0.1)])
    let rows = SubcategoryRows(scheme: scheme, words: Words(language: .chinese)).rows([share])
    #expect(rows.map(\.label) == ["科技创新", "科技创新/信息化", "科技创新/未细分", "质量", "未细分"])
    let json = String(decoding: SubcategoryJSON(scheme.categories[0]).shares(share.children).line(), as: UTF8.self)
    #expect(json.ranges(of: "children").count == 1 && json.contains("computing"))
  }
}
