import Testing

@testable import Checking

/// Slogans of several numbers, each of which is said behind its own items.
@Suite struct ClosedPartsTests {
  @Test(arguments: [
    ("每天向站里报一次水位，这是一报；每月开一次班务会、一次安全会，这是两会；对缺水户、对孤老户、对困难户，要走到家门口去，这是三上门。“一报两会三上门”，说起来顺口。", "6=6"),
    ("每天报一次水位，这叫一报；每月开班务会和安全会，这叫两会；帮缺水户、帮孤老户、帮困难户，这叫三帮。“一报两会三帮”是大家摸出来的。", "6=6"),
    ("每天报一次水位（一报），每月开班务会、安全会（两会），上门看缺水户、孤老户、困难户（三看），概括起来就是“一报两会三看”。", "6=6"),
    ("一个目标管到底，是为一标；白天巡、夜里巡，是为两巡。这就是“一标两巡”工作法。", "3=3"),
    ("先把渠查一遍，此为一查；渠口要护、渠堤要护，此为两护。站里叫“一查两护”。", "3=3"),
    ("渠口的水尺天天有人看。这叫一看。闸门、泵机、电柜有人管。这叫三管。“一看三管”就这么立起来了。", "4=4"),
  ])
  func eachNumberHasWhatStandsBeforeIt(text: String, expected: String) {
    #expect(SloganReading(text).counts == expected)
  }

  @Test(arguments: [
    ("每月开班务会、安全会，这是两会。大家都赞成“一报两会”。", "3=0"), ("水位天天有人报，报了就记，记了就查，这是一报。大家都赞成“一报两会”。", "3=0"),
    // not as many as the number says
    ("水位天天有人报，报了就记，记了就查，这是一报。会每月开一次，这是两会。大家都赞成“一报两会”。", "3=0"),
    // said of something else
    ("这是两会期间的事，也是一报就灵的事。“一报两会”要坚持。", "3=0"),
  ])
  func otherPlacesAreNoItems(text: String, expected: String) { #expect(SloganReading(text).counts == expected) }
}
