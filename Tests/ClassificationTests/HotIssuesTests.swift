import Foundation
import TestSupport
import Testing
import TextModel

@testable import Classification

@Suite struct HotIssuesTests {
  private func settled(_ opinions: [(text: String, unit: String?)]) throws -> HotIssues {
    var issues = try IssueFixture.issues(opinions)
    issues.settle()
    return issues
  }

  @Test func oneProblemInOtherWordsIsOneGroup() throws {
    let groups = try settled(IssueFixture.quarry).groups
    #expect(Set([groups[0], groups[2], groups[3]]).count == 1)
    #expect(groups[1] == groups[5])
    #expect(groups[0] != groups[1])
  }

  @Test func theSameThingOfAnotherUnitIsAnotherGroup() throws {
    let groups = try settled(IssueFixture.quarry).groups
    #expect(groups[4] == groups[6])
    #expect(groups[0] != groups[4])
  }

  @Test func emptyAnswersFormNoIssueThoughTheyAreCopies() throws {
    let empty = (0..<6).map { _ in (text: "没意见", unit: Optional("采石场")) }
    var issues = try IssueFixture.issues([])
    for (number, item) in (IssueFixture.quarry + empty).enumerated() {
      let first = number > IssueFixture.quarry.count ? IssueFixture.quarry.count : nil
      let opinion = IssueFixture.opinion(number, item.text, unit: item.unit)
      issues.add(opinion, FoldedText(opinion.text, table: .plain), copyOf: first)
    }
    issues.settle()
    #expect(Set(issues.groups.suffix(6)).count == 6)
    #expect(
      issues.ranked(20).allSatisfy { issue in
        !issue.members.contains { $0 >= IssueFixture.quarry.count } || issue.members.count == 1
      })
  }

  @Test func thresholdsRiseWithTheCollectionWithinBounds() throws {
    var issues = try IssueFixture.issues([])
    let weights = issues.weights
    var growth: [Int: Double] = [:]
    for number in 1...400 {
      issues.take(IssueFixture.opinion(number, "意见", unit: nil))
      growth[number] = issues.growth
    }
    let given = Int(weights.crowdFrom)
    #expect(growth[1] == growth[20] && (growth[20] ?? 0) < (growth[100] ?? 0))
    #expect(abs(growth[given] ?? 1) < 1e-9)
    #expect(growth[400] == weights.growth * log(400 / weights.crowdFrom))
  }

  @Test func aProblemOfSeveralUnitsIsJoinedFromOneMore() throws {
    let texts = [
      ("候诊楼的电梯坏了，爬六层楼梯", "病人"), ("候诊楼的电梯又坏了，只好爬六层楼梯", "护士"),
      ("候诊楼电梯坏了，背着老人爬楼梯", "家属"), ("候诊楼的升降梯坏了没人修，推床上不去", "护工"),
    ]
    let groups = try settled(IssueFixture.quarry + texts).groups.suffix(4)
    #expect(Set(groups).count == 1)
  }

  /// One opinion that names both houses opens no door between them, whichever comes first.
  @Test(arguments: [[0, 1, 2, 3, 4, 5, 6], [4, 0, 5, 1, 6, 2, 3], [5, 6, 4, 0, 1, 2, 3]])
  func housesStayApartThoughOneOpinionNamesBoth(order: [Int]) throws {
    let texts = [
      "2号楼电梯又坏了", "二号楼的电梯停了", "2栋电梯坏了半个月", "二栋电梯关人", "9号楼电梯也坏了，和2号楼一样", "九号楼电梯停了两天", "9栋电梯坏了按不动",
    ]
    let items = order.map { (text: texts[$0], unit: Optional("筛分区")) }
    let groups = try settled(IssueFixture.quarry + items).groups.suffix(texts.count)
    let byText = Dictionary(uniqueKeysWithValues: zip(order, groups))
    let (second, ninth) = ((0...3).compactMap { byText[$0] }, (5...6).compactMap { byText[$0] })
    #expect(Set(second).isDisjoint(with: ninth))
    #expect(Set(second).count == 1 && Set(ninth).count == 1)
  }

  @Test func aDayOfTheMonthIsNoHouse() {
    func numbers(_ text: String) -> [UInt16] { HouseNumbers.all(in: text.unicodeScalars.map(\.value)) }
    #expect(numbers("五月3号和5月十二号停水") == [])
    #expect(numbers("3号楼和十二号楼停水") == [3, 12])
  }

  @Test func thingsFoundStayAlone() throws {
    let issues = try settled(IssueFixture.quarry)
    #expect(issues.groups.filter { $0 == issues.groups[7] } == [issues.groups[7]])
  }

  @Test(arguments: [
    ("食堂现在真不错，四个热菜，继续保持", true), ("食堂真不错，就是排队太久", false), ("食堂真不错，但是太远", false),
    ("食堂的菜又咸又硬", false),
  ])
  func praiseStaysAloneUnlessItTurns(text: String, isAside: Bool) throws {
    let table = IssueFixture.table + "\npraise\t称赞\t真不错 继续保持\nturn\t转折\t但是 就是"
    let subjects = try SubjectTable(table: table, file: "subjects.tsv", folding: .plain)
    #expect(IssueFeatures(FoldedText(Document(name: "t", text: text), table: .plain), subjects).isAside == isAside)
  }

  @Test func houseNumbersKeepLikeThingsApart() throws {
    let texts = ["七号楼电梯坏了", "7栋的升降梯停了", "三号楼电梯坏了", "3号楼电梯又停了，老人下不来", "7#楼电梯坏了三天"]
    let groups = try settled(IssueFixture.quarry + texts.map { ($0, "家属院") }).groups.suffix(5).map(\.self)
    #expect(groups[0] == groups[1] && groups[1] == groups[4])
    #expect(groups[2] == groups[3])
    #expect(groups[0] != groups[2])
  }

  @Test func newOpinionsJoinTheGroupsOfAKeptIndex() throws {
    var issues = try settled(IssueFixture.quarry)
    let kept = issues
    let canteen = issues.groups[0]
    issues.take(IssueFixture.opinion(99, "今天食堂长队排到坡下", unit: "采石一队"))
    #expect(issues.groups.last == canteen)
    #expect(kept.count == IssueFixture.quarry.count)
    issues.settle()
    #expect(Array(issues.groups.prefix(kept.count)) == kept.groups)
  }

  @Test func aCopyGoesWhereItsFirstTextGoes() throws {
    var issues = try IssueFixture.issues(IssueFixture.quarry)
    issues.take(IssueFixture.opinion(50, "随便一句别的话", unit: "爆破班"), copyOf: 0)
    issues.settle()
    #expect(issues.groups.last == issues.groups[0])
    let issue = try #require(issues.ranked(10).first { $0.members.contains(0) })
    #expect(issue.distinct == issue.members.count - 1)
  }

  @Test func textsWithoutAnyEvidenceStayAlone() throws {
    let groups = try settled([("", nil), ("！！", nil), ("a", "甲"), ("", "甲")]).groups
    #expect(Set(groups).count == 4)
  }

  /// Counts kept while opinions move must be those that a fresh count gives.
  @Test(arguments: 0..<6)
  func countsStayTrueHoweverOpinionsMove(seed: UInt64) throws {
    var generator = RepeatableGenerator(seed: seed)
    let words = ["食堂", "澡堂", "电梯", "审批", "排队", "坏了", "七号楼", "三栋", "石头", "运输", "捡到", "忍无可忍"]
    let opinions: [(text: String, unit: String?)] = (0..<120).map { _ in
      let text = (0..<Int.random(in: 0..<5, using: &generator)).map { _ in words.randomElement(using: &generator) ?? ""
      }
      return (text.joined(separator: "，"), ["甲队", "乙队", nil].randomElement(using: &generator) ?? nil)
    }
    var issues = try IssueFixture.issues(opinions)
    issues.settle()
    #expect(issues.groups == (try settled(opinions)).groups)
    for (group, tally) in issues.tallies.enumerated() {
      var recount = IssueTally()
      for (number, entry) in issues.entries.enumerated() where entry.group == group { recount.add(entry, number) }
      #expect(tally.members == recount.members)
      for key in Set(issues.entries.flatMap(\.keys)) { #expect(tally.count(of: key) == recount.count(of: key)) }
      for unit in 0..<2 { #expect(tally.count(ofUnit: unit) == recount.count(ofUnit: unit)) }
      #expect(tally.numbered == recount.numbered)
    }
  }
}
