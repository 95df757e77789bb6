import Checking
import Classification
import FoundationEssentials
import Testing
import Wording

@testable import Reporting

@Suite struct ReportTablesTests {
  private func lines(_ name: String, bom: Bool = false) throws -> [String] {
    let files = ReportTables(byteOrderMark: bom).files(of: ReportFixture.report, language: .chinese)
    let file = try #require(files.first { $0.name == name })
    return String(decoding: file.bytes, as: UTF8.self).components(separatedBy: "\r\n").dropLast()
  }

  @Test func everyTableHasItsRows() throws {
    let table = ReportFixture.table
    let groups = table.groups.reduce(0) { $0 + $1.groups.count }
    #expect(try lines("shares.csv").count == 1 + 4 * (1 + groups + 1))
    #expect(try lines("findings.csv").count == 1 + SpeechFixture.all.reduce(0) { $0 + $1.review.findings.count })
    #expect(try lines("coverage.csv").count == 1 + SpeechFixture.all.reduce(0) { $0 + $1.review.coverage.count })
  }

  @Test func surveysWordsAndPassagesHaveTablesToo() throws {
    let survey = try lines("survey.csv")
    #expect(survey.count == 1 + 3 * 4)
    #expect(survey[0].hasSuffix(",unknown,blank") && survey[1].hasPrefix("食堂测评,总体评价,好,合计,"))
    let words = try lines("keywords.csv")
    #expect(words[1].hasPrefix("category,development,图纸,20,0,"))
    #expect(words.contains { $0.hasPrefix("unit,机电一分厂,图纸,20,0,") })
    #expect(try lines("passages.csv")[1].hasPrefix("动员讲话.txt,1,1,督导组见面会.md,"))
    let plain = ReportTables().files(of: HostileReport.empty, language: .chinese)
    #expect(plain.isEmpty)
  }

  @Test func whatRulesSaySubcategoriesCopiesAndFilesHaveTables() throws {
    let rules = try lines("rules.csv")
    let section = try #require(ReportFixture.report.surveys.first)
    let units = section.result.units.count == 1 ? section.result.units : [section.result.overall] + section.result.units
    #expect(rules.count == 1 + units.reduce(0) { $0 + $1.verdicts.count })
    #expect(rules.dropFirst().allSatisfy { $0.hasPrefix("食堂测评,") })
    #expect(try lines("files.csv").count == 1 + ReportFixture.report.inputs.count)
    let groups = try #require(ReportFixture.report.opinions).duplicates.groups
    let copies = try lines("copies.csv")
    #expect(copies.count == 1 + groups.count && copies.contains { $0.hasSuffix("意见.xlsx#一季度#0077") })
    let distinct = try lines("shares.csv").filter { $0.hasPrefix("distinct,,") }
    #expect(distinct.count == 4)
    let parts = try lines("subcategories.csv")
    #expect(parts[0] == "dimension,value,category,subcategory,label,count,share,low,high,method,audited")
  }

  @Test func anIssueIsARowWithTheNumbersOfItsOpinions() throws {
    let lines = try lines("issues.csv")
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix("运输公司 夜班车 停开,212,8,2,运输公司 6; 后勤服务中心 2,意见箱 5; 座谈会 3,2031-03-02,2031-05-28,rising,"))
    #expect(lines[1].hasSuffix(",0301,0301; 0302; 0303; 0304; 0305; 0306; 0307; 0308,"))
  }

  @Test func sharesAreFractionsAndSmallGroupsHaveCountsOnly() throws {
    let lines = try lines("shares.csv")
    #expect(lines[1].hasPrefix("all,,612,development,发展,355,0.580065,"))
    #expect(lines[1].hasSuffix(",\"dictionary, not audited\",,census,0") && lines[2].hasSuffix(",,census,41"))
    #expect(lines.contains("unit,老干部处,18,development,发展,12,,,,,,census,"))
  }

  @Test func theMarkIsPutOnRequest() throws {
    #expect(try lines("shares.csv", bom: true)[0].hasPrefix("\u{FEFF}dimension"))
    #expect(try lines("shares.csv")[0].hasPrefix("dimension"))
  }
}
