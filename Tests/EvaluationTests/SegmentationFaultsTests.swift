import Evaluation
import Testing
import TextModel

@Suite struct SegmentationFaultsTests {
  /// Counts the gold text with what was found, both with blanks between words.
  private func faults(_ pairs: [(gold: String, found: String)]) throws -> [String] {
    var faults = SegmentationFaults()
    for pair in pairs {
      let gold = try #require(try GoldSegmentation(name: "", text: pair.gold).sentences.first)
      faults.count(gold, try #require(try GoldSegmentation(name: "", text: pair.found).sentences.first).words)
    }
    return faults.all.map { "\($0.count) \($0.gold.joined(separator: "|"))≠\($0.found.joined(separator: "|"))" }
  }

  @Test func eachStretchBetweenCommonEdgesIsOneFault() throws {
    #expect(try faults([("国务院 来 信", "国务 院 来信")]) == ["1 国务院≠国务|院", "1 来|信≠来信"])
    #expect(try faults([("研究 生命 吗", "研究生 命 吗")]) == ["1 研究|生命≠研究生|命"])
    #expect(try faults([("船 来", "船 来")]).isEmpty)
  }

  @Test func theMostFrequentComesFirst() throws {
    let pairs = [("渔 船", "渔船"), ("国务院", "国务 院"), ("国务院 来", "国务 院 来")]
    #expect(try faults(pairs) == ["2 国务院≠国务|院", "1 渔|船≠渔船"])
  }
}
