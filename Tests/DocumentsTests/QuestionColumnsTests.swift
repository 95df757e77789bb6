import TestSupport
import Testing
import UnicodeText

@testable import Documents

/// Columns that are called by the questions of a questionnaire.
@Suite struct QuestionColumnsTests {
  private func place(_ column: OpinionColumn, in header: String) throws -> String? {
    let table = try TableReader().read(.memory(Array((header + "\n").utf8), name: "a.csv"))
    return table.column(column).map { table.header[$0] }
  }

  @Test(arguments: [
    ("序号,1、您所在的单位,评分", "1、您所在的单位"), ("序号,Q1_您所在单位,评分", "Q1_您所在单位"), ("序号,您所在的部门是？,评分", "您所在的部门是？"),
    ("序号,第2题 所在单位,评分", "第2题 所在单位"), ("序号,所属党支部,评分", "所属党支部"),
    // A usual name goes before a question.
    ("单位,1、您所在的部门,评分", "单位"),
  ])
  func unitsAreKnown(header: String, column: String) throws { #expect(try place(.unit, in: header) == column) }

  @Test(arguments: [
    ("序号,单位,6、您的意见建议", Optional("6、您的意见建议")), ("序号,单位,7、您对后勤还有哪些意见或建议？", "7、您对后勤还有哪些意见或建议？"),
    ("序号,单位,请写下您的建议", "请写下您的建议"),
    // Papers, measures and ratings are no opinions.
    ("序号,单位,7、对食堂的意见", "7、对食堂的意见"),
    ("序号,单位,领导意见", nil), ("序号,单位,三、部门意见", nil), ("序号,事项,申请意见", nil), ("序号,单位,处理意见", nil),
    ("序号,问题,3、整改建议,整改措施,责任人", nil), ("序号,单位,4、您对办理意见是否满意", nil),
    // Two columns are too few to be sure.
    ("单位,6、对食堂的意见", nil), ("一、征求意见", nil),
  ])
  func questionsForOpinionsAreKnown(header: String, column: String?) throws {
    #expect(try place(.text, in: header) == column)
  }

  /// A regular expression is the slow twin of the scan.
  @Test func numbersOfQuestionsAreThoseOfTheExpression() {
    let number =
      /(?:第?[0-9]{1,3}题?[、.,_)\-]+|q[0-9]{1,3}[、.,_)\-]*|第[0-9]{1,3}题|[0-9]{1,3}(?=[您你请])|[一二三四五六七八九十]{1,3}[、.])/
    var (generator, found) = (RepeatableGenerator(seed: 23), 0)
    let signs = Array("第题q1234、._)-一二十您请单位")
    for _ in 0..<20_000 {
      let name = String(
        (0..<Int.random(in: 0...7, using: &generator)).map { _ in signs.randomElement(using: &generator) ?? "位" })
      let end = name.prefixMatch(of: number)?.range.upperBound
      let rest = end.flatMap { $0 < name.endIndex ? name[$0...] : nil } ?? name[...]
      found += rest.count < name.count ? 1 : 0
      #expect(ColumnNames.withoutNumber(name) == rest, "\(name)")
    }
    #expect(found > 1000)
  }

  /// What begins a speech is no column, and neither is a decimal.
  @Test func headingsOfSpeechesAreNoColumns() throws {
    #expect(try place(.text, in: "一、意见") == nil)
    #expect(ColumnNames.shared.asked("2.5吨车") != "")
    #expect(ColumnNames.shared.asked(ColumnNames.folded("3、您对成效是否满意（单选）")) == "对成效是否满意")
    #expect(ColumnNames.shared.parts(ofAsked: ColumnNames.folded("5、请对下列各项评价—整改落实")) == ["对下列各项评价", "整改落实"])
  }

  @Test(arguments: [
    ("满意度", 3), ("3、满意度", 2), ("请评价—满意度", 2), ("您对工作的满意度如何", 1), ("是否满意", 2), ("3、您对成效是否满意", 1), ("学习教育", 0),
  ])
  func namesFitTheirQuestion(column: String, rank: Int) {
    #expect(TableReader.match(of: column, to: ["满意度"], or: ["是否满意"]).rank == rank)
  }

  @Test(arguments: [("满意度—满意", "满意"), ("满意度（基本满意）", "基本满意"), ("不满意", "不满意"), ("3、满意度-满意", "满意")])
  func answersAreNamedByColumns(column: String, answer: String) {
    #expect(TableReader.answerNamed(by: column) == answer)
  }
}
