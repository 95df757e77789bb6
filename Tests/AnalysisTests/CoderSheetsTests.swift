import Classification
import Documents
import Testing
import Wording

@testable import Analysis

@Suite struct CoderSheetsTests {
  @Test(
    arguments: [
      (["发展", "发展/科技创新"], ["发展", "发展"]), (["发展/质量", "发展/科技创新"], ["发展/质量", "发展/科技创新"]),
      (["其他", "发展/科技创新"], ["其他", "发展/科技创新"]), ([nil, "发展/科技创新"], [nil, "发展/科技创新"]), ([nil, nil], [nil, nil]),
      (["发展", "发展／科技创新", nil], ["发展", "发展", nil]), (["N/A", "发展/科技创新"], ["N/A", "发展/科技创新"]),
      (["其他", "发展", "发展/科技创新"], ["其他", "发展", "发展"]),
    ] as [([String?], [String?])])
  func labelsAreComparedAtTheLevelThatAllGive(labels: [String?], compared: [String?]) {
    #expect(CoderSheets.atCommonLevel(labels) == compared)
  }

  @Test func idsOfASchemeCountAsTheLabelsThatTheyName() throws {
    let scheme = CodingScheme(
      id: "s", title: "",
      categories: [
        Category(
          id: "growth", label: "发展", description: "", groups: [], exclude: [],
          subcategories: [Subcategory(id: "tech", label: "科技")]),
        Category(id: "other", label: "其他", description: "", groups: [], exclude: []),
      ], other: 1)
    let tables = try ["编号,类别\n1,growth\n2,其他\n3,growth/tech\n", "编号,类别\n1,发展\n2,其他\n3,发展/科技\n"].enumerated().map {
      try TableReader().read(.memory(Array($1.utf8), name: "\($0).csv"))
    }
    let plain = try CoderSheets(files: tables)
    #expect(plain.coded.disagreements.count == 2 && plain.renamed == 0)
    let named = try CoderSheets(files: tables, scheme: scheme)
    #expect(named.coded.disagreements.isEmpty && named.renamed == 2)
    #expect(named.categories == ["其他", "发展", "发展/科技"])
  }

  private func tables(_ texts: [String]) throws -> [TableReader.Table] {
    try texts.enumerated().map { try TableReader().read(.memory(Array($1.utf8), name: "\($0).csv")) }
  }

  @Test func oneTextUnderTwoNumbersIsTold() throws {
    func respelled(_ one: String, _ other: String) throws -> RespelledIDs? {
      try CoderSheets(files: tables(["编号,意见,类别\n" + one, "编号,意见,类别\n" + other])).respelled
    }
    let found = try #require(try respelled("001,水压不足,发展\n002,班车晚点,其他\n", "1,水压不足,发展\n2,班车晚点,其他\n"))
    #expect(found.count == 2 && [found.one, found.other] == ["001", "1"])
    // What both have, and what one has twice, is no slip.
    #expect(try respelled("1,水压不足,发展\n", "1,水压不足,发展\n2,班车晚点,其他\n") == nil)
    #expect(try respelled("1,水压不足,发展\n2,水压不足,其他\n", "3,班车晚点,其他\n") == nil)
    let blanks = try CoderSheets(files: tables(["编号,类别\n1,福利 待遇\n", "编号,类别\n1,福利待遇\n"]))
    #expect(blanks.lookalikes.map { Set([$0.0, $0.1]) } == ["福利 待遇", "福利待遇"])
  }

  @Test func aColumnThatIsMissingIsCalledByTheNameToHave() throws {
    let problem = #expect(throws: Problem.self) { try CoderSheets(files: tables(["编号,编码\n1,发展\n", "编号,类别\n1,发展\n"])) }
    #expect(problem?.text(in: .chinese).contains("“label”或“类别”") == true)
    let coder = #expect(throws: Problem.self) {
      try CoderSheets(table: tables(["编号,甲\n1,发展\n"])[0], coders: ["甲", "丁"])
    }
    #expect(coder?.text(in: .chinese).contains("--coders") == true)
  }

  @Test func codersWhoShareNoCategoryAreTold() throws {
    let scheme = CodingScheme(
      id: "s", title: "",
      categories: [("growth", "发展"), ("style", "工作作风"), ("other", "其他")].map {
        Category(id: $0.0, label: $0.1, description: "", groups: [], exclude: [])
      }, other: 2)
    func unshared(_ one: String, _ other: String) throws -> UnsharedLabels? {
      UnsharedLabels(try CoderSheets(files: tables(["编号,类别\n" + one, "编号,类别\n" + other])))
    }
    let codes = try #require(try unshared("1,发展\n2,其他\n", "1,growth\n2,other\n3,style\n"))
    #expect(codes.coders == ("0.csv", "1.csv"))
    #expect(codes.sameCategory(in: scheme).map { [$0.0, $0.1] } == ["其他", "other"])
    let strangers = try #require(try unshared("1,发展\n2,其他\n", "1,三农\n2,教育\n"))
    #expect(strangers.sameCategory(in: scheme) == nil && strangers.example == ("其他", "三农"))
    #expect(try unshared("1,发展\n2,发展\n", "1,style\n2,other\n")?.sameCategory(in: scheme) == nil)
    #expect(try unshared("1,发展\n2,其他\n", "1,其他\n2,发展\n") == nil)
    #expect(try unshared("1,发展\n2,其他\n", "1,growth\n3,其他\n") == nil)
  }

  @Test func aNameAndAnIdOfOneCategoryAreToldWithinACoderToo() {
    let scheme = CodingScheme(
      id: "s", title: "",
      categories: [("growth", "发展"), ("other", "其他")].map {
        Category(id: $0.0, label: $0.1, description: "", groups: [], exclude: [])
      }, other: 1)
    func spellings(_ categories: [String]) -> [String]? {
      MixedCodes(categories, scheme: scheme).map { [$0.one, $0.other] }
    }
    #expect(spellings(["growth", "其他", "发展"]) == ["growth", "发展"])
    #expect(spellings(["其他", "发展"]) == nil && spellings(["growth", "其他"]) == nil && spellings(["三农", "教育"]) == nil)
  }

  @Test func repeatedNumbersAreToldApartByPlaceOrByText() throws {
    let placed = try CoderSheets(
      files: tables([
        "id,text,category,file,sheet,row\n1,甲,发展,m/a.csv,,2\n1,乙,其他,m/b.csv,,2\n",
        "id,text,category,file,sheet,row\n1,乙,发展,m/b.csv,,2\n1,甲,发展,m/a.csv,,2\n",
      ]))
    #expect(placed.ids == ["a.csv#1", "b.csv#1"] && placed.numbers == ["1", "1"])
    #expect(placed.coded.disagreements == [1])
    let told = try CoderSheets(files: tables(["id,text,label\n1,甲,发展\n1,乙,其他\n", "id,text,label\n1,乙,其他\n1,甲,发展\n"]))
    #expect(told.ids == ["1", "1"] && told.coded.disagreements.isEmpty)
    #expect(throws: (any Error).self) {
      try CoderSheets(files: tables(["id,label\n1,发展\n1,其他\n", "id,label\n1,发展\n"]))
    }
  }

  @Test func numbersAloneCountWhereTheyAreUnique() throws {
    let sheets = try CoderSheets(files: tables(["id,text,label\n1,甲,发展\n", "id,text,label\n1,甲（改过）,发展\n"]))
    #expect(sheets.ids == ["1"] && sheets.carried.rows == [["甲"]])
  }

  @Test func textsThatDifferUnderOneNumberAreTold() throws {
    let sheets = try CoderSheets(
      files: tables([
        "id,text,label\n1,浴室没有热水,发展\n2,路灯不亮,发展\n3,班车晚点。,发展\n", "id,text,label\n1,报表太多,发展\n2,路灯 不亮！,发展\n3,班车晚点（已核）,发展\n",
      ]))
    let found = try #require(sheets.differing)
    #expect(
      found.count == 1 && found.compared == 3 && found.id == "1" && found.one == "浴室没有热水" && found.other == "报表太多")
    #expect(
      try CoderSheets(files: tables(["id,text,label\n1,＊＊＊不管,发展\n", "id,text,label\n1,王志刚不管,发展\n"])).differing == nil)
    #expect(try CoderSheets(files: tables(["id,label\n1,发展\n", "id,text,label\n1,甲,发展\n"])).differing == nil)
  }

  @Test func oneOpinionInTwoRowsIsToldWithBoth() throws {
    func key(_ rows: String) throws -> String {
      do {
        _ = try CoderSheets(files: tables(["id,text,label\n" + rows, "id,text,label\n1,甲,发展\n"]))
        return ""
      } catch { return (error as? Problem)?.message.key ?? "" }
    }
    #expect(try key("1,甲,发展\n1,甲,其他\n") == "agreement.twice")
    #expect(try key("1,甲,发展\n2,乙,其他\n") == "")
  }

  @Test func whatElseTheSheetsSayIsCarried() throws {
    let sheets = try CoderSheets(
      files: tables([
        "id,unit,text,category,weight\n1,一车间,甲,发展,2.5\n", "id,text,category\n2,乙,发展\n1,甲,发展\n",
      ]))
    #expect(sheets.carried.names == ["unit", "text", "weight"])
    #expect(sheets.carried.rows == [["一车间", "甲", "2.5"], ["", "乙", ""]])
  }

  @Test(
    arguments: [
      (["福利", "福利待遇"], true), (["Other", "other"], true),
      (["发展", "其他"], false), (["发展/科技", "发展/质量"], false), (["好", "不好"], false),
    ] as [([String], Bool)]) func lookalikesAreNoticed(labels: [String], isNoticed: Bool) throws
  {
    let rows = labels.enumerated().map { "\($0),\($1)\n" }.joined()
    #expect((try CoderSheets(files: tables(["id,label\n" + rows, "id,label\n"])).lookalikes != nil) == isNoticed)
  }
}
