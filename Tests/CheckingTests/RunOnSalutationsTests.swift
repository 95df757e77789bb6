import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct RunOnSalutationsTests {
  private func findings(_ text: String) -> [Finding] {
    RunOnSalutations().findings(in: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text))))
  }

  @Test(arguments: [
    ("在修渠动员会上的⟦讲话同志⟧们：\n今天开会，主要任务是部署今年修渠、清淤、护坡的事。", ["讲话\n同志"]),
    ("在修渠动员会上的⟦讲话 同志⟧们⟦： 今天⟧开会，主要任务是部署今年修渠、清淤、护坡的事。\n渠要修好。", ["讲话\n同志", "：\n今天"]),
    ("在修渠动员会上的讲话\n同志们⟦：今天⟧开会，主要任务是部署今年修渠、清淤、护坡的事。\n渠要修好。", ["：\n今天"]),
    ("在修渠会上的⟦讲话 水利⟧局长徐⟦大川 同志⟧们，青年 朋友⟦： 今天⟧开会，主要任务是部署今年修渠、清淤、护坡的事。", ["讲话\n水利", "大川\n同志", "：\n今天"]),
  ])
  func theSalutationStandsOnALineOfItsOwn(marked: String, rights: [String]) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.map(\.suggestion) == rights)
    #expect(found.allSatisfy { $0.rule == "lost-line-break" && $0.severity == .suggestion })
  }

  @Test(arguments: [
    "在修渠动员会上的讲话\n（2005年3月1日）\n同志们：\n今天开会，主要任务是部署今年修渠、清淤、护坡的事。", "各位领导、同志们：\n今天开会。", "同志们，今天的会很重要，要部署修渠的事。",
    "讲话的时候，他常说，同志们：渠要修好。",
    "同志们：今天开会，主要任务是部署今年修渠、清淤、护坡的事。\n渠要修好。\n同志们：要抓紧时间，一天也不能等，等到汛期就什么都来不及了。", "同志们：同志之间要谈心。", "希望同志们：一要早起，二要带饭，三要按时收工。",
    "一\n二\n三\n四\n五\n六\n同志们：今天开会，主要任务是部署今年修渠、清淤、护坡的事。",
  ])
  func salutationsInPlaceAndThoseInTheTextAreLeftAlone(text: String) { #expect(findings(text).map(\.message) == []) }
}

@Suite struct BareSalutationsTests {
  private func findings(_ text: String) -> [Finding] {
    BareSalutations().findings(in: SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text))))
  }

  @Test(arguments: [
    ("⟦同志们⟧\n今天开会，主要任务是部署今年修渠、清淤、护坡的事。", "同志们："), ("讲话\n⟦各位领导、同志们⟧\n今天开会，主要任务是部署今年修渠、清淤、护坡的事。", "各位领导、同志们："),
  ])
  func aColonStandsBehindTheSalutation(marked: String, right: String) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.map(\.suggestion) == [right])
  }

  @Test(arguments: [
    "同志们：\n今天开会，主要任务是部署今年修渠、清淤、护坡的事。", "各位领导\n同志们：\n今天开会，主要任务是部署今年修渠、清淤、护坡的事。", "青年\n今天开会，主要任务是部署今年修渠、清淤、护坡的事。",
    "给渠工同志们\n今天开会，主要任务是部署今年修渠、清淤、护坡的事。",
    "同志们\n修渠", "渠\n要\n修\n好\n的\n话\n同志们\n今天开会，主要任务是部署今年修渠、清淤、护坡的事。",
  ])
  func salutationsWithTheirColonAndOtherLinesAreLeftAlone(text: String) { #expect(findings(text).map(\.message) == []) }
}
