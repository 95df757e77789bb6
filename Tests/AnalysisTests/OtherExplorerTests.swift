import Classification
import Lexicons
import TestSupport
import Testing
import TextModel

@testable import Analysis

@Suite struct OtherExplorerTests {
  private let scheme = CodingScheme(
    id: "s", title: "",
    categories: ["a", "other"].map { Category(id: $0, label: $0, description: "", groups: [], exclude: []) }, other: 1)

  private func explored(_ opinions: [(text: String, isOther: Bool)]) throws -> OtherFindings {
    var explorer = try OtherExplorer(scheme: scheme, stopWords: ["没有"])
    for (number, item) in opinions.enumerated() {
      try explorer.add(
        Opinion(id: "\(number)", text: item.text, source: .init(file: "", row: number)),
        Judgement(
          category: item.isOther ? 1 : 0, probabilities: item.isOther ? [0, 1] : [1, 0], secondary: [], evidence: [],
          review: false))
    }
    return explorer.findings(words: 5, groups: 5)
  }

  private var opinions: [(text: String, isOther: Bool)] {
    let places = ["东门", "西门", "南门", "北门"]
    return (0..<12).map { ("\(places[$0 % 4])的充电桩没有电\($0)号车等着", true) }
      + (0..<60).map { ("工资拖欠\($0)天没有发", false) } + (0..<80).map { ("你好\($0)", true) }
  }

  @Test func whatRecursThereOnlyIsNamed() throws {
    let findings = try explored(opinions)
    #expect([findings.opinions, findings.others, findings.grouped] == [152, 92, 92])
    #expect(findings.words.contains { $0.word.contains("充电") })
    #expect(!findings.words.contains { ["没有", "工资"].contains($0.word) })
    let group = try #require(findings.groups.first { $0.words.contains { $0.contains("充电") } })
    #expect(group.opinions == 12 && group.examples.count == 3)
    #expect(group.examples.allSatisfy { $0.text.contains("充电桩") })
  }

  @Test func theOrderOfReadingDoesNotMatter() throws {
    let (forward, backward) = (try explored(opinions), try explored(opinions.reversed()))
    #expect(forward.words.map(\.word) == backward.words.map(\.word))
    #expect(forward.groups.map(\.words) == backward.groups.map(\.words))
    #expect(forward.groups.map(\.opinions) == backward.groups.map(\.opinions))
  }
}
