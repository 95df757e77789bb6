import Testing

@testable import Checking

@Suite struct ExampleListsTests {
  @Test(arguments: [
    ("做到“六个一样”，如雨天晴天一个样、白天夜里一个样、有人没人一个样。", "6=0"), ("做到“五个到位”，包括人员到位、物料到位、机具到位等。", "5=0"),
    ("坚持“五个到位”，比如人员到位、物料到位、机具到位。", "5=0"), ("落实“四项制度”，主要包括巡渠制度、值班制度等内容。", "4=0"), ("实行“五必清”：渠首必清、闸口必清、桥下必清……", "5=0"),
    ("健全“四项制度”：例如，巡渠制度、值班制度、交接制度。", "4=0"),
  ])
  func examplesShowNoWrongCount(text: String, expected: String) { #expect(SloganReading(text).counts == expected) }

  @Test(arguments: [
    ("推行“四个如实”，如实登记、如实上报、如实公布。", "4=3!"), ("落实“三项制度”，包括巡渠制度、值班制度、交接制度等。", "3=3"),
    ("严守“四个平等”：上下游平等、左右岸平等、男女平等。", "4=3!"), ("落实“两项制度”，包括巡渠制度、值班制度、交接制度等。", "2=3!"),
  ])
  func whatOnlyLooksLikeExamplesIsCounted(text: String, expected: String) {
    #expect(SloganReading(text).counts == expected)
  }
}
