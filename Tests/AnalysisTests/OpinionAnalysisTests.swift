import Checking
import Classification
import Reporting
import Testing
import TextModel
import UnicodeText

@testable import Analysis

@Suite struct OpinionAnalysisTests {
  private let scheme = CodingScheme(
    id: "s", title: "",
    categories: [
      Category(
        id: "a", label: "甲", description: "",
        groups: [.init(topic: "", name: "甲", weight: 1, phrases: ["食堂"])], exclude: []),
      Category(id: "other", label: "其他", description: "", groups: [], exclude: []),
    ], other: 1)

  private func run(jobs: Int) throws -> (ids: [String], categories: [Int], shares: [Prevalence]) {
    let opinions = (0..<5000).map {
      Opinion(id: "\($0)", text: $0 % 3 == 0 ? "食堂不好" : "天气好", unit: "一", source: .init(file: "", row: $0))
    }
    var judged: (ids: [String], categories: [Int]) = ([], [])
    let judge = OpinionJudge.phrases(DictionaryClassifier(scheme, folding: .icu))
    let estimation = try OpinionAnalysis(judge: judge, jobs: jobs).estimation(by: [.unit]) { deliver in
      for opinion in opinions { try deliver(opinion) }
    } visit: { opinion, judgement, _ in
      judged.ids.append(opinion.id)
      judged.categories.append(judgement.category)
    }
    return (judged.ids, judged.categories, estimation.outcome().table.shares)
  }

  @Test func oneThreadAndFourGiveTheSame() throws {
    let (one, four) = (try run(jobs: 1), try run(jobs: 4))
    #expect(one.ids == (0..<5000).map(String.init))
    #expect(one.ids == four.ids)
    #expect(one.categories == four.categories)
    #expect(one.shares == four.shares)
    #expect(one.shares[0].count == 1667)
    let none = try run(jobs: 0)
    #expect(none.categories == one.categories)
    #expect(none.shares == one.shares)
  }

  @Test func oneOpinionIsJudgedAsAmongOthers() throws {
    let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    let judge = try DictionaryFolder(path: root + "/Dictionaries").judge(scheme: "enterprise")
    #expect(judge.value.needsWords)
    let analysis = OpinionAnalysis(judge: judge.value, jobs: 2)
    let opinions = ["食堂的饭菜太贵", "办事来回跑", "", "！！！"].enumerated().map { row, text in
      Opinion(id: "\(row)", text: text, source: .init(file: "", row: row))
    }
    let together = try analysis.judge(opinions)
    for (opinion, judgement) in zip(opinions, together) {
      #expect(try analysis.judge(opinion).probabilities == judgement.probabilities)
    }
  }
}
