import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct ConsequenceReaderTests {
  /// The consequences of the statements of a text, `-` where nothing follows.
  private func consequences(_ text: String) -> [String] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "", text: text)))
    return NumberStatementReader(source).statements().map { $0.consequence.map(source.text) ?? "-" }
  }

  @Test func whatFollowsEndsBeforeTheNextThreshold() {
    #expect(consequences("低于60分的，重新学习，低于40分的，调离岗位。") == ["重新学习", "调离岗位"])
  }

  @Test func aDemandTakesOnlyWhatFollowsItsBeingMissed() {
    #expect(consequences("发言不超过5分钟的意见，不得打断。") == ["-"])
    #expect(consequences("发言不超过5分钟，超过的停止发言。") == ["停止发言"])
    #expect(consequences("发言不超过5分钟。超时的，停止发言。") == ["停止发言"])
    #expect(consequences("发言不超过5分钟。会场安静。超时的，停止发言。") == ["-"])
  }

  @Test func ofTwoDemandsTheLastIsMissed() {
    #expect(consequences("谈话不少于3人，笔记不少于2000字，达不到的重写。") == ["-", "重写"])
    #expect(consequences("办结率不低于95%，满意率不低于90%，未达标的取消评优。") == ["取消评优", "取消评优"])
  }

  @Test func whatOnlyCountsHasNoConsequence() {
    #expect(consequences("对二十多名同志的材料，要认真看。") == ["-"])
    #expect(consequences("占60%以上的单位，学习抓得紧。") == ["-"])
  }

  @Test func whoMustActMayStandBeforeTheOrder() {
    #expect(consequences("低于80%的要补课，低于60%的车间班子要写出检查。") == ["要补课", "要写出检查"])
    #expect(consequences("返工超过两次的按质量事故处理。") == ["按质量事故处理"])
    #expect(consequences("超过两次的按时来换岗。") == ["-"])
    #expect(consequences("两个月内清理了积压的旧件，做到新件不再积压。") == ["-"])
  }

  @Test func whatIsSaidOfThoseWhoAreMeantIsNoConsequence() {
    #expect(consequences("低于60%的，不是人不行，而是没用心。") == ["-"])
    #expect(consequences("低于60%的，要补课。") == ["要补课"])
    #expect(consequences("低于60%的有五家，低于30%的只上报了一家。") == ["-", "-"])
    #expect(consequences("超期30天以上的有7条，责任单位要向水站说明情况。") == ["责任单位要向水站说明情况"])
  }

  @Test func ordersThatArePartOfNounsOrderNothing() {
    #expect(consequences("不足20学时的要求太低。") == ["-"])
    #expect(consequences("不足20学时的要补。") == ["要补"])
  }
}
