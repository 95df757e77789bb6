import Classification
import Reporting
import Testing
import TextModel

@testable import Analysis

@Suite struct QuotationPickerTests {
  private func picked(_ texts: [(text: String, review: Bool)]) -> [String] {
    var picker = QuotationPicker(categories: 2)
    for (index, item) in texts.enumerated() {
      let opinion = Opinion(id: "\(index)", text: item.text, source: .init(file: "a.csv", row: index + 2))
      let judgement = Judgement(
        category: 0, probabilities: [0.9, 0.1], secondary: [], evidence: [], review: item.review)
      picker.offer(opinion, judgement)
    }
    return picker.quotations[0].map(\.opinion.id)
  }

  private let texts = [
    ("渡口的船票涨到十二块", false), ("船票又涨，坐不起渡船", false), ("渡船的船票涨得没道理", false), ("码头的猫生了三只", false),
  ]

  @Test func theTypicalOpinionIsQuotedFirstWhateverTheOrder() {
    let first = picked(texts).first.map { texts[Int($0) ?? 0].0 }
    let reversed = Array(texts.reversed())
    #expect(first == picked(reversed).first.map { reversed[Int($0) ?? 0].0 })
    #expect(first?.contains("船票") == true)
  }

  @Test func opinionsForReviewAndThoseTooShortOrLongAreNotQuoted() {
    #expect(picked([("渡口的船票涨到十二块", true), ("贵", false), (String(repeating: "船票", count: 80), false)]).isEmpty)
  }

  @Test func theSampleStaysBounded() {
    let many = (0..<2000).map { ("第\($0)号渡船的船票又涨了价", false) }
    #expect(picked(many).count <= 3)
    #expect(picked(many) == picked(many))
  }
}
