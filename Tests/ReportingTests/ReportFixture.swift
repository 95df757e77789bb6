import Checking
import Classification
import Reporting
import TextModel
import Wording

/// A report with invented text that holds one of everything.
enum ReportFixture {
  static let scheme = CodingScheme(
    id: "staff", title: "职工意见四分法",
    categories: [
      category("development", "发展", "企业的长远发展和竞争力：产品、市场、技术、人才"),
      category("work-style", "工作作风", "领导机关办事的态度、效率和深入基层的程度"),
      category("welfare", "福利待遇", "职工的收入、食宿、健康和其他切身利益"),
      category("other", "其他", "与以上都无关的意见"),
    ], other: 3)

  private static func category(_ id: String, _ label: String, _ description: String) -> Classification.Category {
    Category(id: id, label: label, description: description, groups: [], exclude: [])
  }

  static func shares(_ counts: [Int]) -> [Prevalence] {
    let total = Double(counts.reduce(0, +))
    return counts.enumerated().map { index, count in
      let share = total == 0 ? 0 : Double(count) / total
      let half = total == 0 ? 0 : 1.96 * (share * (1 - share) / total).squareRoot() + 0.002
      return Prevalence(
        category: index, count: count, share: share, low: max(0, share - half), high: min(1, share + half),
        method: .dictionaryNotAudited)
    }
  }

  static func group(_ value: String?, _ counts: [Int]) -> ShareTable.Group {
    ShareTable.Group(value: value, opinions: counts.reduce(0, +), shares: shares(counts))
  }

  static let table = ShareTable(
    opinions: 612, shares: shares([355, 104, 116, 37]),
    groups: [
      (
        .unit,
        [
          group("机电一分厂", [148, 21, 32, 9]), group("运输公司", [60, 55, 30, 10]), group("后勤服务中心", [40, 12, 48, 8]),
          group("设计院", [88, 10, 4, 6]), group("老干部处", [12, 3, 2, 1]), group(nil, [7, 3, 0, 3]),
        ]
      ),
      (.channel, [group("意见箱", [190, 60, 70, 20]), group("座谈会", [165, 44, 46, 17])]),
      (
        .month,
        [
          group("2031-03", [60, 40, 30, 10]), group("2031-04", [120, 34, 40, 12]), group("2031-05", [170, 28, 40, 13]),
          group("2031-06", [5, 2, 6, 2]),
        ]
      ),
    ], further: further)

  /// Sixty opinions speak of two categories, one of three.
  private static let further: FurtherCounts = {
    let spoken = Array(repeating: [1], count: 40) + Array(repeating: [2], count: 20) + [[1, 2]]
    return spoken.reduce(into: FurtherCounts(categories: 4)) { counts, secondary in
      counts.add(
        Judgement(category: 0, probabilities: [1, 0, 0, 0], secondary: secondary, evidence: [], review: false))
    }
  }()

  static func quotation(
    _ id: String, _ text: String, unit: String? = "机电一分厂", category: Int, probability: Double,
    _ evidence: [(String, Int, Double)], secondary: [Int] = [], review: Bool = false
  ) -> Report.Quotation {
    let opinion = Opinion(
      id: id, text: text, unit: unit, channel: "意见箱", date: "2031-04-02", label: nil,
      source: Opinion.Source(file: "意见.csv", row: 2))
    var probabilities = [Double](repeating: (1 - probability) / 3, count: 4)
    probabilities[category] = probability
    let marks = evidence.compactMap { words, category, weight in
      TextRange(of: words, in: opinion.text).map { Judgement.Evidence(range: $0, category: category, weight: weight) }
    }
    return Report.Quotation(
      opinion: opinion,
      judgement: Judgement(
        category: category, probabilities: probabilities, secondary: secondary, evidence: marks, review: review))
  }

  static let quotations: [[Report.Quotation]] = [
    [
      quotation(
        "0107", "新生产线投了两年，技术人才却一个接一个走，再不想办法，市场就让别家占了。", category: 0, probability: 0.91,
        [("技术人才", 0, 2), ("人才", 0, 1), ("市场", 0, 2)]),
      quotation("0212", "希望早点把二期的图纸定下来。", unit: "设计院", category: 0, probability: 0.58, [("二期", 0, 1)], review: true),
    ],
    [
      quotation(
        "0033", "机关的同志一年下来几回车间？盖一个章跑五趟，问到谁谁说不归他管。", unit: "运输公司", category: 1, probability: 0.88,
        [("盖一个章跑五趟", 1, 3), ("车间", 0, 1)], secondary: [0])
    ],
    [
      quotation(
        "0450", "夜班食堂只剩馒头，补贴去年说涨，到现在没动静。\n宿舍热水也断了半个月。", unit: "后勤服务中心", category: 2, probability: 0.97,
        [("食堂", 2, 2), ("补贴", 2, 3), ("宿舍热水", 2, 2)])
    ],
    [],
  ]

  static let inputs: [Report.Input] = [
    Report.Input(
      file: "材料/动员讲话.txt", role: .speech, charset: CharsetGuess(name: "GB18030", confidence: 93), count: 641, notes: []),
    Report.Input(
      file: "材料/培训讲话（二稿）.txt", role: .speech, charset: CharsetGuess(name: "UTF-8", confidence: 100), count: 214,
      notes: []),
    Report.Input(
      file: "材料/督导组见面会.md", role: .speech, charset: CharsetGuess(name: "UTF-8", confidence: 100), count: 88, notes: []),
    Report.Input(
      file: "意见.csv", role: .opinions, charset: CharsetGuess(name: "UTF-8", confidence: 100), count: 612,
      notes: [Problem(.verbatim("意见一格是空的，已跳过"), in: "意见.csv", at: .row(77))]),
    Report.Input(
      file: "测评.csv", role: .survey, charset: nil, count: 18, notes: []),
    Report.Input(
      file: "照片.jpg", role: .skipped, charset: nil, count: 0, notes: [Problem(.verbatim("不是文字材料"), in: "照片.jpg")]),
    Report.Input(
      file: "旧稿.doc", role: .failed, charset: nil, count: 0,
      notes: [Problem(.verbatim("不支持旧版 Word 文件；请另存为 .docx"), in: "旧稿.doc")]),
  ]

  static let report: Report = {
    var report = plainReport
    report.similarity = SectionsFixture.similarity(report.speeches)
    report.surveys = [
      SectionsFixture.survey("食堂测评", question: "总体评价", rule: "差评过多", units: ["机电一分厂", "运输公司"])
    ]
    report.keyWords = SectionsFixture.keyWords(["图纸": 20, "食堂": 12], unit: "机电一分厂")
    return report
  }()

  private static let plainReport = Report(
    title: "河东机械厂作风建设活动材料分析",
    provenance: Provenance(
      toolVersion: "0.1.0", icuVersion: "72.1",
      dictionaries: [
        Provenance.Source(name: "schemes/staff.yaml", sha256: String(repeating: "0123456789abcdef", count: 4)),
        Provenance.Source(name: "profiles/动员讲话.yaml", sha256: String(repeating: "fedcba9876543210", count: 4)),
      ]),
    inputs: inputs,
    opinions: Report.OpinionSection(
      scheme: scheme, table: table, quotations: quotations,
      warnings: [.verbatim("27 条意见没有命中任何词句，已归入“其他”并建议复核。")], issues: PatternFixture.issues,
      duplicates: PatternFixture.duplicates, grouping: PatternFixture.grouping),
    speeches: SpeechFixture.all)
}

extension TextRange {
  /// The first place of some words in a document.
  init?(of words: String, in document: Document) {
    let needle = Array(words.utf8)
    let last = document.utf8.count - needle.count
    guard last >= 0,
      let start = (0...last).first(where: { document.utf8[$0..<$0 + needle.count].elementsEqual(needle) })
    else { return nil }
    self.init(start, start + needle.count)
  }
}
