import Classification
import Documents
import Testing
import Wording

@testable import Analysis

@Suite struct UnitListTests {
  private func units(_ rows: String) throws -> [String] {
    let table = try TableReader().read(.memory(Array("单位,应答人数\n\(rows)\n".utf8), name: "名单.csv"))
    return try SurveyAnalysis.units(table).map { "\($0.name) \($0.asked.map(String.init) ?? "-")" }
  }

  @Test(arguments: [
    ("２０", 20), ("20人", 20), ("\"1,200\"", 1200), ("1，200", 1200), ("20.0", 20), ("0", 0), (" 35 名", 35),
  ])
  func usualSpellingsOfNumbersAreRead(written: String, number: Int) throws {
    #expect(try units("机修班,\(written)") == ["机修班 \(number)"])
  }

  @Test func everyBadRowIsNamedAtOnce() {
    let problems = #expect(throws: Problems.self) {
      try units("机修班,十来个\n化验室,-4\n调度室,7.5\n仓库,18\n食堂,\"1,20\"\n仓库,19")
    }
    let lines = problems?.text(in: .chinese).split(separator: "\n") ?? []
    #expect(lines.count == 5)
    #expect(lines.dropLast().allSatisfy { $0.contains("人数") } && lines.contains { $0.contains("负数") })
    #expect(lines.last?.contains("“仓库”列了两次而人数不同：第 5 行 18，第 7 行 19") == true)
  }

  @Test func unitsWithoutANumberAreTold() throws {
    func notes(_ text: String) throws -> [String] {
      let table = try TableReader().read(.memory(Array(text.utf8), name: "名单.csv"))
      return try SurveyAnalysis.list(table).notes.map { $0.text(in: .chinese) }
    }
    let told = try notes("单位,人数\n机修班,5\n化验室,\n仓库,约六人\n食堂,\n食堂,7\n")
    #expect(told.count == 2 && told[0].contains("第 3 行") && told[0].contains("“化验室”") && told[1].contains("第 4 行"))
    #expect(try notes("单位\n机修班\n").isEmpty)
  }

  @Test func furtherListsAddTheirUnitsAndContradictionsAreTold() {
    var list: [SurveyResult.ListedUnit] = [.init(name: "１车间", asked: 20), .init(name: "食堂", asked: nil)]
    let told = list.add([.init(name: "1车间", asked: 21), .init(name: "食堂", asked: 6), .init(name: "仓库", asked: 3)])
    #expect(list == [.init(name: "１车间", asked: 20), .init(name: "食堂", asked: 6), .init(name: "仓库", asked: 3)])
    #expect(told.map { $0.text(in: .chinese) } == ["“１车间”在两份名单里人数不同：20 和 21；按先读到的 20 计，请核对"])
    #expect(list.add([.init(name: "1车间", asked: 20), .init(name: "仓库", asked: nil)]).isEmpty && list.count == 3)
  }

  @Test func aUnitInTwoWidthsContradictsItselfToo() {
    let problems = #expect(throws: Problems.self) { try units("1车间,18\n１车间,19") }
    #expect(problems?.text(in: .english).contains("“1车间” is listed twice") == true)
  }

  @Test func aUnitListedAgainAlikeIsOneUnit() throws {
    #expect(try units("仓库,18\n食堂,\n仓库,18人\n食堂,6\n仓库,") == ["仓库 18", "食堂 6"])
  }
}
