import Foundation
import TestSupport
import Testing
import TextModel
import Wording

@testable import Classification

@Suite struct TopicTableTests {
  /// Two topics and none of them. O counts 0, P one step, N minus one.
  private static let table = """
    # a comment
    topics\t食堂\t班车\t无
    shares\t0.25\t0.25\t0.5
    constant\t0.1\tOOP
    碗\t1\t0.5\tSOO
    端碗\t2\t0.5\tSOO
    车门\t2\t0.5\tOSO
    """

  private static func read(_ table: String) throws -> TopicTable {
    try TopicTable(bytes: Array(table.utf8), file: "topics.tsv")
  }

  private static func shares(_ text: String, _ table: TopicTable, doubt: Double = 0.2) throws -> [UInt16: Float] {
    let subjects = try IssueFixture.subjects()
    let keys = IssueFeatures(FoldedText(Document(name: "t", text: text), table: .plain), subjects).keys
    let shares = table.shares(of: keys, sharpness: 2, doubt: doubt)
    return Dictionary(uniqueKeysWithValues: shares.likely.map { ($0.topic, $0.share) })
  }

  @Test func whatATextSaysTellsItsTopic() throws {
    let table = try Self.read(Self.table)
    let canteen = try Self.shares("端碗的手", table)
    #expect((canteen[0] ?? 0) > 0.7 && (canteen[0] ?? 0) < 0.8)
    let bus = try Self.shares("车门关了", table)
    #expect((bus[1] ?? 0) > (bus[0] ?? 0))
  }

  @Test func whatSaysNothingIsLikeliestOfNone() throws {
    let shares = try Self.shares("你好", try Self.read(Self.table))
    #expect((shares[2] ?? 0) > (shares[0] ?? 0))
    #expect(shares[0] == shares[1])
  }

  @Test(arguments: [
    (0, "topics\t食堂", 1), (1, "shares\t0.25\t0.25", 2), (1, "shares\t0\t0.5\t0.5", 2), (2, "constant\t0.1\tOO", 3),
    (3, "碗\t1\tSOO", 4), (3, "碗碟筷\t1\t0.5\tSOO", 4), (3, "ab\t1\t0.5\tSOO", 4), (3, "碗\t1\t-1\tSOO", 4),
    (3, "碗\t1\t0.5\tS O", 4),
  ])
  func aFaultyLineIsNamed(line: Int, text: String, place: Int) throws {
    var lines = Self.table.split(separator: "\n").dropFirst().map(String.init)
    lines[line] = text
    let problem = try #require(throws: Problem.self) { try Self.read(lines.joined(separator: "\n")) }
    // A table of one topic fails where the shares do not fit it.
    #expect(problem.text(in: .english).contains("topics.tsv:\(line == 0 ? 2 : place)"))
  }

  @Test func theTableThatShipsKnowsTheThingsOfTheSubjectTable() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL
    let issues = root.appending(path: "Dictionaries/issues")
    let table = try TopicTable(
      bytes: Array(try Data(contentsOf: issues.appending(path: "topics.tsv"))), file: "topics.tsv")
    let things = try String(contentsOf: issues.appending(path: "subjects.tsv"), encoding: .utf8)
      .split(separator: "\n").map { $0.split(separator: "\t") }.filter { ["place", "practice"].contains($0[0]) }
      .map { String($0[1]) }
    #expect(Set(table.names.dropLast()).isSubset(of: things))
    #expect(table.names.count > 150)
  }

  /// The sum over all topics, written as it is defined.
  private static func slowLikeness(
    _ opinion: TopicShares, _ group: [TopicShares], _ priors: [Double], _ background: Double
  ) -> Double {
    func whole(_ shares: TopicShares) -> [Double] {
      var whole = priors.map { $0 * Double(shares.rest) }
      for (topic, share) in shares.likely { whole[Int(topic)] += Double(share) }
      return whole
    }
    let all = Double(group.count) + background
    let rest = group.reduce(0) { $0 + Double($1.rest) }
    let sums = priors.indices.map { topic in
      group.reduce(0) { $0 + Double($1.likely.first { $0.topic == topic }?.share ?? 0) }
    }
    let cubes = sums.map { $0 * $0 * $0 }
    let scale = sums.reduce(0, +) / max(cubes.reduce(0, +), .leastNonzeroMagnitude)
    let own = priors.indices.map { (cubes[$0] * scale + (rest + background) * priors[$0]) / all }
    return log(zip(whole(opinion), zip(own, priors)).reduce(0) { $0 + $1.0 * $1.1.0 / $1.1.1 })
  }

  @Test func likenessIsThatOfTheDefinition() {
    var random = RepeatableGenerator(seed: 11)
    let priors = [0.1, 0.2, 0.3, 0.4]
    func shares() -> TopicShares {
      var left: Float = 1
      return TopicShares(
        (0..<4).filter { _ in Bool.random(using: &random) }.map { topic in
          let share = Float.random(in: 0...left, using: &random)
          left -= share
          return (UInt16(topic), share)
        })
    }
    for _ in 0..<200 {
      let group = (0..<Int.random(in: 1...5, using: &random)).map { _ in shares() }
      var sums = TopicSums()
      let passing = shares()
      sums.add(passing, 1)
      for member in group { sums.add(member, 1) }
      sums.add(passing, -1)
      let opinion = shares()
      let slow = Self.slowLikeness(opinion, group, priors, 1.5)
      #expect(abs(sums.likeness(opinion, priors: priors, background: 1.5) - max(slow, log(1e-3))) < 1e-3)
    }
  }
}
