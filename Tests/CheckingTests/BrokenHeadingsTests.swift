import TestSupport
import Testing
import TextModel

@testable import Checking

@Suite struct BrokenHeadingsTests {
  private func findings(_ text: String) -> [Finding] {
    let source = SourceText(TokenizedDocument(plain: Document(name: "a.txt", text: text)))
    return BrokenHeadings(text: source, numbering: Numbering(source)).findings()
  }

  @Test(arguments: [
    "一、春播\n讲春播。\n⟦二、抓紧冬修，力争来年取得\n丰收⟧\n讲冬修。", "⟦一、以清淤为重点的\n冬修水利⟧\n讲水利。\n二、春播",
    "一、冬修\n⟦（一）抓好清淤和\n砌石⟧\n（二）抓好验收",
  ])
  func aHeadingThatEndsInAWordThatNeedsAnotherIsCut(marked: String) { expect(marked) }

  @Test(arguments: [
    "一、为什么要修这条渠\n渠老了。\n⟦二、怎么把这条渠从上游到下游\n修得结结实实⟧\n先看图纸。",
    "一、看清旱情\n雨少。\n⟦二、把好水、用好水，让上游\n不浪费、下游不断流⟧\n水要算着用。\n三、管住闸门\n闸有人管。",
    "一、看清旱情\n雨少。\n\n⟦二、眼睛盯着渠，把漏水的地\n方找准堵实⟧\n\n先查老渠。",
    "一、修渠\n⟦（一）坚持早动手、早备料，\n赶在封冻之前完工⟧\n料已备好。\n（二）坚持质量第一\n石料要选。",
    "1．清淤要见底，土方要过秤\n按方算钱。\n⟦2．护坡要平整，石缝要灌浆，谁家的坡\n谁家自己验⟧\n当天验完。\n3．闸门要上油\n每月一次。",
    "一、早备料\n料要足。\n⟦二、早开工，不拖到上冻，大家\n一起上⟧\n（一）分段\n每队一段。\n（二）验收\n当天验。",
  ])
  func aFewWordsBetweenAHeadingAndItsTextAreItsRest(marked: String) { expect(marked) }

  private func expect(_ marked: String) {
    let marked = MarkedText(marked)
    let found = findings(marked.text)
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.allSatisfy { $0.rule == "broken-line" && $0.suggestion?.contains("\n") == false })
  }

  @Test(arguments: [
    "一、冬修水利\n讲水利\n二、春播", "一、谁来修的\n王师傅带着全村人修的水渠，一直用到今天。\n二、谁来管", "一、要修的\n二、要管的\n三、要拆的", "一、最要紧的",
    "一、这是要修的。\n散会", "一、成绩是怎样取得\n今天说说去年的成绩是怎么来的\n二、下一步", "一、把水渠修好\n丰收",
  ])
  func otherHeadingsAreWhole(text: String) { #expect(findings(text).isEmpty) }

  @Test(arguments: [
    // a heading of its own below the numbered one, as others stand in the text
    "一、关于修渠的几点意见和打算怎么办\n早备料\n料要足。\n早开工\n不拖。\n二、关于管渠\n管好。",
    // the manner of the document: something stands below each heading
    "一、修渠的同志今天都来了没有\n张大山\n讲修渠。\n二、管渠的同志今天都来了没有\n李小河\n讲管渠。\n三、看渠的同志今天都来了没有\n王长江\n讲看渠。",
    // names, dates, addresses, tables
    "一、修渠\n修好。\n二、参加修渠的单位和人员\n各村水利员\n今天到齐了。", "一、修渠\n修好。\n二、明年修渠的时候怎么分段\n二〇〇五年七月\n先看图纸。",
    "一、修渠\n修好。\n二、明年修渠的时候怎么分段\n同志们\n先看图纸。", "一、修渠\n修好。\n二、明年修渠的时候怎么分段\n上游 下游\n先看图纸。",
    "一、修渠\n修好。\n二、明年修渠的时候怎么分段\n（讨论稿）\n先看图纸。", "一、修渠\n修好。\n二、明年修渠的时候怎么分段：\n上游先动手\n先看图纸。",
    "一、修渠\n修好。\n二、明年修渠的时候怎么分段\n——写在开工之前\n先看图纸。",
    "一、修渠\n修好。\n二、老渠工说修渠\n张大山\n我修了一辈子渠。", "一、评选范围和条件\n修过渠的都可参评。\n二、评出来的先进单位和个人都有谁\n先进单位\n东渠村。\n先进个人\n张大山。",
    "一、修渠的事今天先说到这里\n说完了修渠\n二、管渠的事下次再说\n散会以后再说。",
    // a list below it, a poem, the end of the text
    "一、修渠\n修好。\n二、明年要修的渠都在这里\n东干渠\n西干渠\n南干渠", "一、修渠\n修好。\n二、明年修渠的时候怎么分段\n上游先动手",
    // the only heading of the text
    "一、明年修渠的时候怎么分段\n上游先动手\n先看图纸。",
    // a text that is wrapped at a column
    "一、为什么要修这条老渠，修好以后\n有什么用处\n这条渠是三十年前修的，当年家家出工\n户户出力，挖了整整两个冬天才挖通。\n如今渠底淤了一尺多厚，水走不动了。\n二、怎么修",
  ])
  func whatElseStandsBelowAHeadingIsNoRestOfIt(text: String) { #expect(findings(text).map(\.suggestion) == []) }

  @Test func theReviewSaysABrokenHeadingOnce() {
    let text = "一、修渠\n先清淤。\n二、管渠护渠，建立能管长远的好机\n制\n闸门有人看。"
    let document = TokenizedDocument(plain: Document(name: "a.txt", text: text))
    let review = Reviewer(
      ReviewProfile(id: "p", title: "t", terms: []), folding: .plain, checks: [.anomaly, .enumeration]
    ).review(document)
    #expect(review.findings.map { "\($0.check) \($0.rule)" } == ["enumeration broken-line"])
  }
}
