import Classification
import Documents
import Reporting
import TestSupport
import Testing
import TextModel
import UnicodeText
import Wording

@testable import Analysis

@Suite struct OpinionCollectionTests {
  private let judge: OpinionJudge = {
    let categories = [
      Category(
        id: "a", label: "甲", description: "",
        groups: [.init(topic: "", name: "甲", weight: 1, phrases: ["食堂"])], exclude: []),
      Category(id: "other", label: "其他", description: "", groups: [], exclude: []),
    ]
    return .phrases(
      DictionaryClassifier(CodingScheme(id: "s", title: "", categories: categories, other: 1), folding: .icu))
  }()

  private func table(_ texts: [String], name: String) -> Input {
    .memory(Array(("意见\n" + texts.map { $0 + "\n" }.joined()).utf8), name: name)
  }

  /// A workbook whose sheet ends in the middle, behind so many rows.
  private func broken(_ texts: [String]) -> Input {
    let rows = ["意见"] + texts
    let cells = rows.enumerated().map {
      "<row r=\"\($0 + 1)\"><c r=\"A\($0 + 1)\" t=\"inlineStr\"><is><t>\($1)</t></is></c></row>"
    }
    return .memory(OfficeFixture.workbook([.init("一", cells.joined() + "<row><c></row>")]), name: "broken.xlsx")
  }

  private func collection(_ change: (inout OpinionCollection.Aims) -> Void = { _ in }) throws -> OpinionCollection {
    var aims = OpinionCollection.Aims()
    (aims.patterns, aims.quotes) = (CollectionPatterns(judge), true)
    change(&aims)
    return OpinionCollection(
      aims, analysis: OpinionAnalysis(judge: judge, jobs: 1), reader: OpinionReader(), redactor: nil)
  }

  /// Whether all of a file is read before anything is counted, or its beginning only.
  @Test(arguments: [20_000, 2])
  func aFileThatBreaksOffCountsForNothing(readAhead: Int) throws {
    let spool = try OpinionSpool(scheme: judge.scheme)
    var (collection, inputs) = (try collection { ($0.readAhead, $0.spool) = (readAhead, spool) }, InputList(.none))
    try collection.add(table(["食堂太贵了", "路灯不亮"], name: "a.csv"), &inputs)
    #expect(throws: (any Error).self) {
      try collection.add(broken(["食堂太贵了", "食堂太贵了", "食堂太远", "下雨了"]), &inputs)
    }
    try collection.add(table(["门口积水", "食堂太贵了"], name: "b.csv"), &inputs)
    let section = collection.section(issues: nil)
    #expect(section.table.opinions == 4 && section.table.shares[0].count == 2)
    #expect((section.duplicates.opinions, section.duplicates.copies) == (4, 1))
    #expect(spool.count == 4)
  }

  @Test(arguments: [20_000, 2])
  func aFileThatRepeatsAnotherCountsOnceUnlessAsked(readAhead: Int) throws {
    let texts = ["食堂太贵了", "路灯不亮", "门口积水"] + (0..<7).map { "第\($0)号楼漏水" }
    for (counts, opinions) in [(false, 10), (true, 20)] {
      var (collection, inputs) = (
        try collection { ($0.readAhead, $0.countsRepeatedFiles) = (readAhead, counts) }, InputList(.none)
      )
      for name in ["a.csv", "b.csv"] {
        try collection.add(table(texts, name: name), &inputs)
      }
      let section = collection.section(issues: nil)
      #expect(section.table.opinions == opinions && section.duplicates.opinions == opinions)
      #expect(inputs.all.map(\.role) == [.opinions, counts ? .opinions : .skipped])
    }
  }

  /// Where everyone hands in a sheet of his own, many say the same.
  @Test func fewOpinionsAreNoCopyOfAnotherFile() throws {
    var (collection, inputs) = (try collection { _ in }, InputList(.none))
    for name in ["a.csv", "b.csv", "c.csv"] { try collection.add(table(["食堂太贵了"], name: name), &inputs) }
    let section = collection.section(issues: nil)
    #expect(section.table.opinions == 3 && section.duplicates.copies == 2)
    #expect(inputs.all.allSatisfy { $0.role == .opinions } && collection.repetitions.isEmpty)
  }

  @Test func everyOpinionIsVisitedInItsOrder() throws {
    var (collection, inputs) = (try collection { $0.readAhead = 3 }, InputList(.none))
    var visited: [String] = []
    let texts = (0..<7).map { "第\($0)条意见" }
    try collection.add(table(texts, name: "a.csv"), &inputs) { opinion, _ in
      visited.append(opinion.text.text(opinion.text.range))
    }
    #expect(visited == texts)
    let unused = try self.collection()
    #expect(!collection.isEmpty && unused.isEmpty)
  }
}
